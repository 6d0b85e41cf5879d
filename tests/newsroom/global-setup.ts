import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildAdmin } from '../../src/build/admin-bundle.ts';
import { getEnvironment } from '../../src/environment.ts';
import { findBrowser } from '../e2e/browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder with the admin's bundle, as a build keeps it in its cache. */
    adminCache: string;
  }
}

/** Bundles the admin once for all newsrooms of the tests: it is the same in each. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Unpacks the browser of the npm package, if need be, before several workers ask for it at once.
  await findBrowser();
  const base = await mkdtemp(join(tmpdir(), 'dateline-admin-'));
  const adminCache = join(base, 'cache');
  const environment = getEnvironment({ CONTENT_DIR: 'tests/fixtures/newsroom' });
  await buildAdmin(join(base, 'site'), { ...environment, cacheDir: adminCache });
  project.provide('adminCache', adminCache);
  return () => rm(base, { recursive: true });
}
