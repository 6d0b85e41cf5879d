import { cpSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { getEnvironment } from '../src/environment/environment.ts';
import { makeRunFolder } from './run-folder.ts';
import { rebuildSite, removeCache } from './site.ts';

/** Environment variables of a build. */
export interface BuildVariables extends Readonly<Record<string, string>> {
  readonly CONTENT_DIR: string;
  readonly OUT_DIR: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Variables of the build of the fixture newsroom, from whose copy other builds begin. */
    builtNewsroom: BuildVariables;
  }
}

/** The content that most tests start from. */
export const fixtureNewsroom = resolve('tests/fixtures/newsroom');

/**
 * Builds the fixture newsroom, with the admin, for the tests of all projects that ask for it.
 * @returns what removes it; nothing when another project has built it
 */
export async function provideBuiltNewsroom(
  project: TestProject,
): Promise<(() => Promise<void>) | undefined> {
  const root = project.vitest.getRootProject();
  if ('builtNewsroom' in root.getProvidedContext()) return undefined;
  const variables = { CONTENT_DIR: fixtureNewsroom, OUT_DIR: makeRunFolder() };
  await rebuildSite(variables.OUT_DIR, variables);
  root.provide('builtNewsroom', variables);
  return () => removeCache(variables.OUT_DIR, variables);
}

/**
 * Copies a built site and its cache. A build of the same or similar content then makes only what differs,
 * which is a fifth of the work. That its bytes are those of a clean build is tested in `reproducible.test.ts`
 * and `random-edits.test.ts`.
 */
export function copyBuild(from: BuildVariables, to: BuildVariables): void {
  const [built, copy] = [getEnvironment(from), getEnvironment(to)];
  cpSync(built.outDir, copy.outDir, { recursive: true });
  cpSync(built.cacheDir, copy.cacheDir, { recursive: true });
}
