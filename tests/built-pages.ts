import { inject } from 'vitest';
import { getPages } from './site.ts';

/** Every page of the built full newsroom: read once for all files of a worker, none of which changes them. */
export const builtPages = await getPages(inject('outDir'));
