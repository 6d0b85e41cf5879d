import type { CollectionName } from '../../model/content-types/collections.ts';
import { findLanguage } from '../../languages/find-language.ts';
import * as languages from '../../languages/index.ts';
import type { Language } from '../../languages/parts/language.ts';
import type { AddressWords } from '../../languages/parts/site-messages.ts';
import { languagePrefix } from '../../languages/language-code.ts';
import type { Section } from '../../model/content-types/settings.ts';

const getWords = (language: string) => findLanguage(language)?.addresses ?? languages.en.addresses;

/** The segments of a language's sections; a regional variety has those of its language. */
export const getSectionSegments = (language: string): Readonly<Record<Section, string>> =>
  getWords(language).sections;

/** The segments of the search page's address, in every language. */
export const searchSegments: readonly string[] = Object.values<Language>(languages).flatMap(
  ({ addresses }) => (addresses ? [addresses.search] : []),
);

/** Whether a path is that of a search page in any language. */
export function isSearchPath(path: string): boolean {
  const names = searchSegments.join('|');
  return new RegExp(`^${languagePrefix}(?:${names})/(?:index\\.html)?$`).test(path);
}

/** Makes the public addresses of one language. Every address begins and ends with `/`. */
export interface Permalinks {
  home(): string;
  section(section: Section): string;
  /** A publication, topic or person; an ordinary page is at the top of its language. */
  entry(collection: CollectionName, slug: string): string;
  /** The publications of one kind. */
  kind(section: Section, kind: keyof AddressWords['kinds']): string;
  /** The page that explains the feeds; the feeds of this language are below it. */
  feeds(): string;
  /** The calendar of events, a file among the feeds. */
  events(): string;
  /** The search page. */
  search(): string;
  notFound(): string;
}

/**
 * @param language the language of the pages
 * @param defaultLanguage the language whose addresses have no prefix
 */
export function definePermalinks(language: string, defaultLanguage: string): Permalinks {
  const home = language === defaultLanguage ? '/' : `/${language.toLowerCase()}/`;
  const words = getWords(language);
  const { sections } = words;
  return {
    home: () => home,
    section: (section) => `${home}${sections[section]}/`,
    entry: (collection, slug) =>
      collection === 'pages'
        ? `${home}${slug}/`
        : `${home}${sections[collection as Exclude<CollectionName, 'pages' | 'boilerplates'>]}/${slug}/`,
    kind: (section, kind) => `${home}${sections[section]}/${words.kind}/${words.kinds[kind]}/`,
    feeds: () => `${home}feeds/`,
    events: () => `${home}feeds/events.ics`,
    search: () => `${home}${words.search}/`,
    notFound: () => `${home}404/`,
  };
}
