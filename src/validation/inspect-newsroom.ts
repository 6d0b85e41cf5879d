import { collections, settings, type SettingsName } from '../model/content-types/collections.ts';
import type { NewsroomSource } from '../source/newsroom-source.ts';
import { getEntryAddresses, type EntryAddress } from './newsroom/entry-addresses.ts';
import { getSiteAddresses, type SiteAddresses } from './newsroom/site-addresses.ts';
import type { InspectedFile, InspectedNewsroom } from './newsroom/inspected-newsroom.ts';

/** Arranges a newsroom for the checks. */
export function inspectNewsroom(source: NewsroomSource, now: number): InspectedNewsroom {
  const { paths, entries, rejected, settings: read } = source;
  const all = [...entries, ...rejected];
  const languages = read.languages?.values.languages.map(({ code }) => code) ?? [];
  const files: readonly InspectedFile[] = [
    ...all.flatMap(({ location, source: file }) =>
      file ? [{ source: file, location, model: collections[location.collection].fields }] : [],
    ),
    ...(Object.keys(read) as SettingsName[]).map((name) => ({
      source: read[name]!.source,
      model: settings[name].fields,
    })),
  ];
  // Only what compares files asks for addresses.
  let addresses: readonly EntryAddress[] | undefined;
  let siteAddresses: SiteAddresses | undefined;
  return {
    paths,
    settings: read,
    entries,
    files,
    get addresses() {
      return (addresses ??= getEntryAddresses(files, languages));
    },
    get siteAddresses() {
      return (siteAddresses ??= getSiteAddresses({
        entries,
        addresses: this.addresses,
        settings: read,
        languages,
      }));
    },
    locations: all.map(({ location }) => location),
    languages,
    now,
  };
}
