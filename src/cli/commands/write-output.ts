import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toOwnName } from '../../build/own-name.ts';
import type { Environment } from '../../environment/environment.ts';
import { isForStaff } from '../../publishing/addresses/staff-files.ts';
import type { ReadVersion } from '../../versions/version.ts';
import type { Versions } from '../../versions/versions.ts';

/**
 * Writes what differs from the newest version into the output folder, which anybody may read.
 * @param former a version to which it is known to be equal
 * @returns the newest version
 */
export function writeOutput(
  versions: Versions,
  { outDir }: Environment,
  former?: ReadVersion,
): ReadVersion {
  const folder = toRealFolder(outDir);
  const name = `${toOwnName()}.new`;
  const isAlone = existsSync(folder) && (isMounted(folder) || !isWritable(dirname(folder)));
  const temporary = isAlone ? join(folder, `.${name}`) : `${folder}.${name}`;
  return versions.writeFolder(folder, temporary, former, (path) => !isForStaff(path));
}

/** The folder to which a symbolic link leads, such as that of a web server. */
export const toRealFolder = (outDir: string): string =>
  existsSync(outDir) ? realpathSync(outDir) : outDir;

/** Whether a folder is on another disk than the one that it is in, such as a volume of a container: nothing can be moved between them. */
const isMounted = (folder: string): boolean =>
  statSync(folder).dev !== statSync(dirname(folder)).dev;

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
