import { join } from 'node:path';
import { testMoment } from '../site.ts';

/** How the folder of each newsroom begins, in that for temporary files. */
export const folderPrefix = 'dateline-newsroom-';

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
