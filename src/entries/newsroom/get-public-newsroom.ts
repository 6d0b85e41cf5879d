import type { Environment } from '../../environment/environment.ts';
import type { NewsroomSource } from '../../source/newsroom-source.ts';
import type { Newsroom } from '../../entries/newsroom/public-newsroom.ts';
import { toNewsroom } from '../../entries/newsroom/to-newsroom.ts';
import { toStoredEntry } from '../../entries/newsroom/to-stored-entry.ts';

/** What the public may see of a newsroom that has no problems. */
export function getPublicNewsroom(
  { entries, settings: { site, navigation, languages } }: NewsroomSource,
  environment: Environment,
): Newsroom {
  if (!site || !navigation || !languages)
    throw new Error('A newsroom without settings has no site.');
  const settings = {
    site: site.values,
    navigation: navigation.values,
    languages: languages.values,
  };
  return toNewsroom(entries.map(toStoredEntry), settings, environment);
}
