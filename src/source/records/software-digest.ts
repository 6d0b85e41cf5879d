import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** By the folders: an update may replace the files while a process goes on with the code that it has loaded. */
const known = new Map<string, string>();

/**
 * Changes with everything that could change a result: our code in these folders of `src`, its libraries, and Node. What
 * other software has found counts as unknown.
 */
export function getSoftwareDigest(folders: readonly string[]): string {
  const name = folders.join(' ');
  const digest = known.get(name) ?? readSoftwareDigest(folders);
  known.set(name, digest);
  return digest;
}

function readSoftwareDigest(folders: readonly string[]): string {
  const root = join(import.meta.dirname, '../../..');
  const code = folders.flatMap((folder) =>
    readdirSync(join(root, 'src', folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
      .map((path) => `src/${folder}/${path}`),
  );
  const hash = createHash('sha256').update(process.version);
  for (const path of ['package-lock.json', ...code.sort()])
    hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}
