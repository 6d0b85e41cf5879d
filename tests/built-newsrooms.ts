import { cpSync } from 'node:fs';
import { resolve } from 'node:path';
import { Hono } from 'hono';
import type { TestProject } from 'vitest/node';
import { getEnvironment } from '../src/environment/environment.ts';
import { listen, type Listening } from '../src/server/http/listening.ts';
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
    /** Address that answers once that build has ended, for `awaitBuild`. */
    newsroomBuild: string;
  }
}

/** The content that most tests start from. */
export const fixtureNewsroom = resolve('tests/fixtures/newsroom');

/**
 * Builds the fixture newsroom for the tests of all projects that ask for it. The build runs beside the
 * tests of other projects.
 * @returns what removes it; nothing when another project builds it
 */
export async function provideBuiltNewsroom(
  project: TestProject,
): Promise<(() => Promise<void>) | undefined> {
  const root = project.vitest.getRootProject();
  if ('builtNewsroom' in root.getProvidedContext()) return undefined;
  const variables = { CONTENT_DIR: fixtureNewsroom, OUT_DIR: makeRunFolder() };
  const { url, close } = await serveOutcome(rebuildSite(variables.OUT_DIR, variables));
  root.provide('builtNewsroom', variables);
  root.provide('newsroomBuild', url);
  return async () => {
    await close();
    await removeCache(variables.OUT_DIR, variables);
  };
}

/** Serves how a build ends, once it has. `close` waits for its end. */
export async function serveOutcome(building: Promise<unknown>): Promise<Listening> {
  const failure = building.then(() => undefined, String);
  const status = new Hono().get('/', async (c) => {
    const reason = await failure;
    return reason === undefined ? c.body(null, 204) : c.text(reason, 500);
  });
  const { url, close } = await listen(status, 0);
  return { url, close: () => failure.then(close) };
}

/** Waits for the end of a build. @throws its reason when it failed */
export async function awaitBuild(url: string): Promise<void> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(await answer.text());
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
