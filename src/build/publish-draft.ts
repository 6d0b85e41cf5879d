import type { TakenDown } from '../publishing/takedown.ts';
import type { NextVersion } from '../versions/next-version.ts';
import { OutdatedVersion, type Publication } from '../versions/version.ts';
import type { Versions } from '../versions/versions.ts';
import { openVersionSite, type BuiltSite } from './built-site.ts';
import type { SiteDraft } from './site-draft.ts';

/** Attempts while others publish, such as takedowns. */
const attempts = 10;

/**
 * Publishes a site as the newest version. What was taken down while the site was built must not come back with it, so
 * a takedown of the version comes first; and again if another version, such as that of another takedown, was published
 * meanwhile.
 * @param takeDown removes from a site what is no longer public
 * @returns what it removed
 * @throws OutdatedVersion when the store lacks an output
 */
export async function publishDraft(
  draft: SiteDraft,
  versions: Versions,
  publication: Publication,
  takeDown: (site: BuiltSite) => Promise<readonly TakenDown[]>,
): Promise<readonly TakenDown[]> {
  for (let attempt = 1; ; attempt += 1)
    try {
      const next = versions.begin();
      putAll(next, draft);
      const takenDown = await takeDown(openVersionSite(next, versions.store));
      if (takenDown.length > 0) next.publishAlone(publication);
      else next.publish(publication);
      return takenDown;
    } catch (error) {
      if (!(error instanceof OutdatedVersion) || attempt === attempts) throw error;
    }
}

/** Makes a version equal to a draft. */
function putAll(next: NextVersion, { outputs }: SiteDraft): void {
  const former = next.getOutputs();
  for (const path of former.keys()) if (!outputs.has(path)) next.remove(path);
  for (const [path, output] of outputs)
    if (former.get(path)?.digest !== output.digest) next.setKept(path, output);
}
