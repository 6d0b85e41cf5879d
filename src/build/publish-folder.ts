import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TakenDown } from '../publishing/takedown.ts';
import type { NextVersion } from '../versions/next-version.ts';
import { OutdatedVersion, type Publication } from '../versions/version.ts';
import type { Versions } from '../versions/versions.ts';
import { openVersionSite, type BuiltSite } from './built-site.ts';
import { listFiles } from './site-files.ts';

/**
 * Publishes a folder as the newest version. What was taken down while the folder was built must not come back with it, so
 * a takedown of the version comes first; and again if another version, such as that of another takedown, was published
 * meanwhile.
 * @param takeDown removes from a site what is no longer public
 * @returns what it removed
 */
export async function publishFolder(
  folder: string,
  versions: Versions,
  publication: Publication,
  takeDown: (site: BuiltSite) => Promise<readonly TakenDown[]>,
): Promise<readonly TakenDown[]> {
  for (;;)
    try {
      const next = versions.begin();
      await putFolder(next, folder);
      const takenDown = await takeDown(openVersionSite(next, versions.store));
      if (takenDown.length > 0) next.publishAlone(publication);
      else next.publish(publication);
      return takenDown;
    } catch (error) {
      if (!(error instanceof OutdatedVersion)) throw error;
    }
}

/** Makes a version equal to a folder. */
async function putFolder(next: NextVersion, folder: string): Promise<void> {
  const paths = new Set(await listFiles(folder));
  for (const path of next.getOutputs().keys()) if (!paths.has(path)) next.remove(path);
  for (const path of paths) next.set(path, readFileSync(join(folder, path)));
}
