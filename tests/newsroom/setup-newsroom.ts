import { inject } from 'vitest';
import { awaitBuild } from '../built-newsrooms.ts';

// Runs before each file of the project: the first may start while the newsroom and the admin are still being built.
await Promise.all([awaitBuild(inject('newsroomBuild')), awaitBuild(inject('adminBundle'))]);
