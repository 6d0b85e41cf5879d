import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { getEnvironment } from '../../src/environment/environment.ts';
import { testMoment } from '../site.ts';

/** The content that most tests start from. */
export const fixtureNewsroom = resolve('tests/fixtures/newsroom');

/** The environment variables of a newsroom of the tests: where its content, site and state are. */
export function toVariables(folder: string) {
  return {
    CONTENT_DIR: join(folder, 'content'),
    OUT_DIR: join(folder, 'site'),
    // Independent of the port, so that a newsroom with another port can use the cache.
    SITE_URL: 'http://localhost:4321',
    NEWSROOM_NOW: testMoment,
    XDG_STATE_HOME: join(folder, 'state'),
  };
}

/** Copies a site that was built from the fixture newsroom, with its cache, so that little is left to build. */
export function copySite(from: string, to: string): void {
  const [built, own] = [
    { ...toVariables(from), CONTENT_DIR: fixtureNewsroom },
    toVariables(to),
  ].map(getEnvironment);
  cpSync(built!.outDir, own!.outDir, { recursive: true });
  cpSync(built!.cacheDir, own!.cacheDir, { recursive: true });
}
