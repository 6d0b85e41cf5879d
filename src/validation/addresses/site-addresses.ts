import { publicationNames } from '../../model/content-types/collections.ts';
import { sections, type Section } from '../../model/content-types/settings.ts';
import { defineDateFormatter } from '../../publishing/dates.ts';
import { definePermalinks } from '../../publishing/permalinks.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { getEntryAddresses } from './entry-addresses.ts';
import { isOf, type InspectedNewsroom } from '../newsroom/inspected-newsroom.ts';
import { isTimeZone } from '../dates/time-zone.ts';

/** The addresses that do not depend on the names of entries: front pages, sections, years. */
export function getFixedAddresses(newsroom: InspectedNewsroom): string[] {
  const { languages } = newsroom;
  const [defaultLanguage = ''] = languages;
  const years = getYears(newsroom);
  return languages.flatMap((language) => {
    const links = definePermalinks(language, defaultLanguage);
    return [
      links.home(),
      links.notFound(),
      links.feeds(),
      ...(Object.keys(sections) as Section[]).flatMap((section) => [
        links.section(section),
        ...(years.get(`${section}/${language}`) ?? []).map((year) => links.year(section, year)),
      ]),
    ];
  });
}

/** The year pages of topics. A short topic has none, but only a build knows how long a topic is. */
export function getTopicYearAddresses(newsroom: InspectedNewsroom): string[] {
  const years = getYears(newsroom);
  return getEntryAddresses(newsroom).flatMap(({ href, collection, language, source }) =>
    collection === 'topics'
      ? (years.get(`topics/${toName(source)}/${language}`) ?? []).map((year) => `${href}${year}/`)
      : [],
  );
}

const toName = ({ path }: SourceFile) => path.replace(/^.*\/|\.yml$/g, '');

/** Years with publications, by `releases/en` for a section or `topics/<topic>/en` for a topic. */
function getYears({ entries, settings }: InspectedNewsroom): Map<string, string[]> {
  const timeZone = settings.site?.values.timeZone ?? 'UTC';
  const dates = defineDateFormatter('en', isTimeZone(timeZone) ? timeZone : 'UTC');
  const years = new Map<string, Set<string>>();
  for (const entry of entries) {
    if (!isOf(entry, ...publicationNames)) continue;
    const { location, values } = entry;
    const year = dates.year(values.datePublished);
    for (const name of [location.collection, ...values.topics.map((topic) => `topics/${topic}`)]) {
      const key = `${name}/${location.language}`;
      years.set(key, (years.get(key) ?? new Set()).add(year));
    }
  }
  return new Map([...years].map(([key, members]) => [key, [...members]]));
}
