import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { remember } from '../../remember.ts';

/**
 * Changes with everything that could change a result: our code in these folders of `src`, its libraries, and Node. What
 * other software has found counts as unknown.
 */
export const getSoftwareDigest = (folders: readonly string[]): string =>
  digestSoftware(folders.join(' '));

/** Once: an update may replace the files while a process goes on with the code that it has loaded. */
const digestSoftware = remember((folders: string) => {
  const root = join(import.meta.dirname, '../../..');
  const code = folders.split(' ').flatMap((folder) =>
    readdirSync(join(root, 'src', folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
      .map((path) => `src/${folder}/${path}`),
  );
  const hash = createHash('sha256').update(process.version);
  for (const path of ['package-lock.json', ...code.sort()])
    hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest('hex');
});
