import { toOwnName } from '../../build/own-name.ts';
import type { Environment } from '../../environment/environment.ts';
import type { ReadVersion } from '../../versions/version.ts';
import type { Versions } from '../../versions/versions.ts';

/**
 * Writes what differs from the newest version into the output folder.
 * @param former a version to which it is known to be equal
 * @returns the newest version
 */
export const writeOutput = (
  versions: Versions,
  { outDir }: Environment,
  former?: ReadVersion,
): ReadVersion => versions.writeFolder(outDir, `${outDir}.${toOwnName()}.new`, former);
