import { inject } from 'vitest';
import { awaitSampleSite } from './sample-site.ts';

// Before each file of the project: the first may begin while the site is still being built.
await awaitSampleSite(inject('outDir'));
