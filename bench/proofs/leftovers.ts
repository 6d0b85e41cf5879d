import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

/** How our software names what is not complete. */
const incomplete = /(\.tmp|\.part|\.new|\.new\.json)$|^staging-|-journal$/;

/** Paths of what killed processes left below a folder, and of everything in its folder for temporary files. */
export const findLeftovers = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.includes('node_modules/') && !path.startsWith('software/src/'))
    .filter((path) => incomplete.test(path.split('/').at(-1)!) || path.startsWith('tmp/'))
    .map((path) => join(folder, path));

/** Makes files as old as if nobody had touched them for two hours. */
export function makeOld(paths: readonly string[]): void {
  const time = Date.now() / 1000 - 2 * 3600;
  for (const path of paths) utimesSync(path, time, time);
}
