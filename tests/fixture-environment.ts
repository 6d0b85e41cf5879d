import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { getEnvironment, type Environment } from '../src/environment/environment.ts';
import { makeFolder } from './temporary-folder.ts';

/**
 * The settings of a run for a copy of the small newsroom, with its folders in one that is removed when the test ends.
 * @param variables more environment variables
 */
export function makeEnvironment(variables: Record<string, string> = {}): Environment {
  const base = makeFolder();
  const environment = getEnvironment({
    CONTENT_DIR: join(base, 'content'),
    OUT_DIR: join(base, 'site'),
    XDG_STATE_HOME: join(base, 'state'),
    ...variables,
  });
  cpSync('tests/fixtures/newsroom', environment.contentDir, { recursive: true });
  return { ...environment, cacheDir: join(base, 'cache/content-site') };
}
