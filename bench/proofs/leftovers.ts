import { readdirSync, utimesSync } from 'node:fs';
import { basename, join } from 'node:path';

/** How our software names what is not complete. */
const incomplete = /(\.tmp|\.part|\.new|\.new\.json|\.lock)$|^staging-|-journal$/;

/** Paths of what killed processes left below a folder, and of everything in its folder for temporary files. */
export const findLeftovers = (folder: string): string[] =>
  findFiles(
    folder,
    (path) => incomplete.test(basename(path)) || /^tmp\/|\/dateline\/tmp\//.test(path),
  );

/** Makes leftovers, and the last sweep of each cache, as old as if nobody had touched them for two hours. */
export function makeOld(folder: string): void {
  const time = Date.now() / 1000 - 2 * 3600;
  const sweeps = findFiles(folder, (path) => basename(path) === 'swept');
  for (const path of [...findLeftovers(folder), ...sweeps]) utimesSync(path, time, time);
}

const findFiles = (folder: string, isFound: (path: string) => boolean): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.includes('node_modules/') && !path.startsWith('software/src/'))
    .filter(isFound)
    .map((path) => join(folder, path));
