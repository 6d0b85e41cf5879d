import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { listen } from '../src/server/http/listening.ts';
import { createStaticSite } from '../src/server/site/static-site.ts';
import { findBrowser } from './e2e/browser.ts';
import { awaitBuild, provideBuiltNewsroom, serveOutcome } from './built-newsrooms.ts';
import { rebuildSite, removeCache } from './site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built full newsroom. */
    outDir: string;
    /** Address at which it is served, without a slash at the end. */
    siteUrl: string;
    /** Address that answers once it is built, for `awaitBuild`. */
    siteBuild: string;
  }
}

/**
 * Builds the full newsroom once for all tests of the site and serves it on a free port. The build runs
 * beside the tests of other projects; those of this one wait for it (tests/setup-site.ts). Its cache stays, for
 * tests that build the same content again. With
 * `TEST_OUT_DIR` it uses that built folder instead, which saves the build while working on a page.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Unpacks the browser of the npm package, if needed, before several workers ask for it at once.
  await findBrowser();
  const removeBuiltNewsroom = await provideBuiltNewsroom(project);
  const built = process.env['TEST_OUT_DIR'];
  const outDir = built ? resolve(built) : await mkdtemp(join(tmpdir(), 'dateline-built-'));
  const { newsroomBuild } = project.vitest.getRootProject().getProvidedContext();
  // After the other build, which also compiles the pages.
  const build = async () => {
    await awaitBuild(newsroomBuild);
    // In a time zone that is neither the machine's nor the newsroom's: no page and no data may depend on it.
    await rebuildSite(outDir, { TZ: 'Asia/Kolkata' });
  };
  const [site, outcome] = await Promise.all([
    listen(createStaticSite(outDir), 0),
    serveOutcome(built ? Promise.resolve() : build()),
  ]);
  project.provide('outDir', outDir);
  project.provide('siteUrl', site.url);
  project.provide('siteBuild', outcome.url);
  return async () => {
    await Promise.all([site.close(), outcome.close()]);
    await removeBuiltNewsroom?.();
    if (built) return;
    await removeCache(outDir);
    await rm(outDir, { recursive: true, force: true });
  };
}
