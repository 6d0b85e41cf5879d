import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { getEnvironment } from '../../src/environment/environment.ts';
import { testMoment } from '../site.ts';

/** The content that most of the tests begin with. */
export const fixtureNewsroom = resolve('tests/fixtures/newsroom');

/** Where a newsroom of the tests has its content, its site, and what it remembers. */
export function toVariables(folder: string) {
  return {
    CONTENT_DIR: join(folder, 'content'),
    OUT_DIR: join(folder, 'site'),
    // Not made of the port, so that a newsroom that starts again at its port finds its cache.
    SITE_URL: 'http://localhost:4321',
    NEWSROOM_NOW: testMoment,
    XDG_STATE_HOME: join(folder, 'state'),
  };
}

/** Copies a site that was built of the fixture newsroom, with its cache, so that little is left to build. */
export async function copySite(from: string, to: string): Promise<void> {
  const [built, own] = [
    { ...toVariables(from), CONTENT_DIR: fixtureNewsroom },
    toVariables(to),
  ].map(getEnvironment);
  await cp(built!.outDir, own!.outDir, { recursive: true });
  await cp(built!.cacheDir, own!.cacheDir, { recursive: true });
}
