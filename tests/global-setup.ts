import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { listen } from '../src/server/http/listening.ts';
import { createStaticSite } from '../src/server/site/static-site.ts';
import { findBrowser } from './e2e/browser.ts';
import { toFailureFile } from './sample-site.ts';
import { buildSite } from './site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built sample newsroom. */
    outDir: string;
    /** Address at which it is served, without a slash at the end. */
    siteUrl: string;
  }
}

/**
 * Builds the sample newsroom once for all whole-site tests and serves it on a free port. The build goes on
 * while the tests of other projects run; those of this one await it (tests/setup-site.ts). With
 * `TEST_OUT_DIR` it takes that built folder instead, which spares the build while a page is worked on.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Unpacks the browser of the npm package, if need be, before several workers ask for it at once.
  await findBrowser();
  const built = process.env['TEST_OUT_DIR'];
  const outDir = built ? resolve(built) : await mkdtemp(join(tmpdir(), 'dateline-built-'));
  // In a zone that is hardly the machine's, nor the newsroom's: neither page nor data may tell.
  const ended = built
    ? undefined
    : buildSite(outDir, { TZ: 'Asia/Kolkata' }).catch(tellFailure(outDir));
  const { url, close } = await listen(createStaticSite(outDir), 0);
  project.provide('outDir', outDir);
  project.provide('siteUrl', url);
  return async () => {
    await close();
    await ended;
    if (!built)
      await Promise.all(
        [outDir, toFailureFile(outDir)].map((path) => rm(path, { recursive: true, force: true })),
      );
  };
}

const tellFailure = (outDir: string) => (error: unknown) =>
  writeFile(toFailureFile(outDir), error instanceof Error ? error.message : String(error));
