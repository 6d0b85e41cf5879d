import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAdmin } from '../../src/build/admin/admin-bundle.ts';
import { getEnvironment } from '../../src/environment/environment.ts';
import { findBrowser } from '../e2e/browser.ts';

/** Bundles the admin once for all newsrooms of the tests: it is the same in each. */
export default async function setup(): Promise<() => Promise<void>> {
  // Unpacks the browser of the npm package, if need be, before several workers ask for it at once.
  await findBrowser();
  const base = await mkdtemp(join(tmpdir(), 'dateline-admin-'));
  const environment = getEnvironment({ CONTENT_DIR: 'tests/fixtures/newsroom' });
  await buildAdmin(join(base, 'site'), environment);
  return () => rm(base, { recursive: true });
}
