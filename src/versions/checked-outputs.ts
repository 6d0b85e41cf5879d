import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Says that no output was missing in the cache, since the machine was last started. */
const fileName = 'checked';

const unknownBoot = 'unknown';

/**
 * Whether the outputs of a cache are known to be there. A power failure may have emptied some, and to look for all takes
 * a build of 10,000 entries half a second.
 * @param boot tells when the machine was started
 */
export function areOutputsChecked(cacheDir: string, boot = unknownBoot): boolean {
  try {
    return readFileSync(join(cacheDir, fileName), 'utf8') === boot;
  } catch {
    return false;
  }
}

/** Notes that all outputs are there. */
export const noteOutputsChecked = (cacheDir: string, boot = unknownBoot): void =>
  writeFileSync(join(cacheDir, fileName), boot);

/** Has the next build look for all outputs, because one is missing. */
export const doubtOutputs = (cacheDir: string): void =>
  rmSync(join(cacheDir, fileName), { force: true });
