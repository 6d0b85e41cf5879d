import { inject } from 'vitest';
import { awaitBuild } from './built-newsrooms.ts';

// Runs before each file of the project: the first may start while the sites are still being built.
await Promise.all([inject('siteBuild'), inject('newsroomBuild')].map(awaitBuild));
