import { inject } from 'vitest';
import { awaitBuild } from '../built-newsrooms.ts';

// Runs before each file of the project: the first may start while the newsroom is still being built.
await awaitBuild(inject('newsroomBuild'));
