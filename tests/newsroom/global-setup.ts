import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../e2e/browser.ts';
import { makeRunFolder } from '../run-folder.ts';
import { rebuildSite, removeCache } from '../site.ts';
import { fixtureNewsroom, toVariables } from './newsroom-folders.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of a built fixture newsroom, as `newsroom-folders.ts` lays it out. */
    builtNewsroom: string;
  }
}

/** Builds the fixture newsroom and the admin once: each newsroom of the tests starts from a copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Unpacks the browser of the npm package, if needed, before several workers ask for it at once.
  await findBrowser();
  const folder = makeRunFolder();
  const outDir = join(folder, 'site');
  const variables = { ...toVariables(folder), CONTENT_DIR: fixtureNewsroom };
  await rebuildSite(outDir, variables);
  project.provide('builtNewsroom', folder);
  return () => removeCache(outDir, variables);
}
