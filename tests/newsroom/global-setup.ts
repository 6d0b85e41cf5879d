import { glob } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { getAdminBundle } from '../../src/build/admin/admin-bundle.ts';
import { getEnvironment } from '../../src/environment/environment.ts';
import { provideBuiltNewsroom, serveOutcome } from '../built-newsrooms.ts';
import { findBrowser } from '../e2e/browser.ts';
import { removeCache } from '../site.ts';
import { folderPrefix, toVariables } from './newsroom-variables.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address that answers once the admin is bundled, for `awaitBuild`. */
    adminBundle: string;
  }
}

/** Builds the fixture newsroom and the admin once: each newsroom of the tests starts from a copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Unpacks the browser of the npm package, if needed, before several workers ask for it at once.
  await findBrowser();
  const removeBuiltNewsroom = await provideBuiltNewsroom(project);
  // Each worker starts a newsroom at the same time: with an empty cache, each would bundle it.
  const admin = await serveOutcome(getAdminBundle(getEnvironment(toVariables(tmpdir()))));
  project.provide('adminBundle', admin.url);
  return async () => {
    await Promise.all([admin.close(), removeBuiltNewsroom?.()]);
    // Nothing else removes the caches of newsrooms that ended with their worker. Their folders are in that of this run.
    for await (const name of glob(`${folderPrefix}*`, { cwd: tmpdir() })) {
      const variables = toVariables(join(tmpdir(), name));
      await removeCache(variables.OUT_DIR, variables);
    }
  };
}
