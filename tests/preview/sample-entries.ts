import type { CollectionName } from '../../src/model/content-types/collections.ts';
import { formatListName } from '../../src/model/entry-name.ts';
import { defineEffectiveValues } from '../../src/publishing/visibility/effective-consent.ts';
import {
  isVisible,
  lifecycle,
  type Publishable,
} from '../../src/publishing/visibility/lifecycle.ts';
import { definePermalinks } from '../../src/publishing/addresses/permalinks.ts';
import { readNewsroom, type SourceEntry } from '../../src/source/newsroom-source.ts';
import type { GivenEntry } from './page/main.ts';

/** An entry as Decap's editor has it, and the address of its page. */
export interface SampleEntry {
  readonly given: GivenEntry;
  /** Language of the page. */
  readonly language: string;
  readonly address: string;
}

/** Every entry of a content folder that has a page at the time `now`, once for each page. */
export async function getSampleEntries(contentDir: string, now: number): Promise<SampleEntry[]> {
  const { entries, settings } = await readNewsroom(contentDir);
  const codes = settings.languages!.values.languages.map(({ code }) => code);
  const getEffectiveValues = defineEffectiveValues(entries);
  return entries
    .filter((entry) => isVisible(lifecycle(getEffectiveValues(entry) as Publishable, now)))
    .flatMap((entry) => toSampleEntries(entry, codes));
}

function toSampleEntries({ location, values, source }: SourceEntry, codes: string[]) {
  const { collection, key, name } = location;
  if (collection === 'boilerplates') return [];
  const languages = location.language ? [location.language] : codes;
  return languages.flatMap((language): SampleEntry[] => {
    const slug = getSlug(values, language) ?? name;
    if (collection === 'topics' && !(language in (values as { name: object }).name)) return [];
    const given: GivenEntry = {
      collection: formatListName(location),
      ...(location.language && { language }),
      slug: key,
      path: `content/${source.path}`,
      data: { ...source.fields, ...(!source.path.endsWith('.yml') && { body: source.body }) },
    };
    const permalinks = definePermalinks(language, codes[0]!);
    return [{ given, language, address: permalinks.entry(collection as CollectionName, slug) }];
  });
}

function getSlug(values: object, language: string): string | undefined {
  if (!('slug' in values)) return undefined;
  const { slug } = values as { slug: string | Record<string, string> | undefined };
  return typeof slug === 'object' ? slug[language] : slug;
}
