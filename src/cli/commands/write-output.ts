import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toOwnName } from '../../build/files/own-name.ts';
import type { Environment } from '../../environment/environment.ts';
import type { ReadVersion } from '../../versions/version.ts';
import type { FolderOptions, Versions } from '../../versions/versions.ts';

/** The same each time, so that this process finds what it has left. */
const name = `${toOwnName()}.new`;

/**
 * Writes what differs from the newest version into the output folder, which anybody may read. It may be a former one when
 * it is written, and what a takedown has removed meanwhile would be there again: then it is written once more.
 * @returns the newest version; undefined if something was urgent, and the rest is left to the next time
 */
export async function writeOutput(
  versions: Versions,
  { outDir }: Environment,
  options?: FolderOptions,
): Promise<ReadVersion | undefined> {
  const folder = toRealFolder(outDir);
  const [beside, inside] = [`${folder}.${name}`, join(folder, `.${name}`)];
  const isAlone = existsSync(folder) && (isMounted(folder) || !isWritable(dirname(folder)));
  const write = (some?: FolderOptions) =>
    isAlone
      ? versions.writeFolder(folder, inside, some)
      : versions.writeFolder(folder, beside, some).catch((error: NodeJS.ErrnoException) => {
          // A folder of the same disk that is mounted there looks like any other.
          if (!['EXDEV', 'EBUSY'].includes(error.code ?? '')) throw error;
          return versions.writeFolder(folder, inside, some);
        });
  let written = await write(options);
  while (written && versions.getNewest()?.number !== written.number)
    written = await write({ isUrgent: options?.isUrgent });
  return written;
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
