import type { CollectionName } from '../model/content-types/collections.ts';
import { languagePrefix, toBaseLanguage } from '../model/language-code.ts';
import type { Section } from '../model/content-types/settings.ts';

/**
 * First part of a section's address, per language. Addresses are promises: a word here may be added
 * for a new language, never changed for an old one. A language without words of its own takes English.
 */
const segments: Readonly<Record<string, Readonly<Record<Section, string>>>> = {
  en: {
    releases: 'releases',
    reports: 'reports',
    testimonies: 'testimonies',
    topics: 'topics',
    people: 'people',
    press: 'press',
  },
  es: {
    releases: 'comunicados',
    reports: 'informes',
    testimonies: 'testimonios',
    topics: 'temas',
    people: 'personas',
    press: 'prensa',
  },
};

/** The words of a language's sections; a regional variety has those of its language. */
export const getSectionSegments = (language: string): Readonly<Record<Section, string>> =>
  segments[language] ?? segments[toBaseLanguage(language)] ?? segments.en!;

/** The word of the search page's address, per language. */
export const searchSegments: Readonly<Record<string, string>> = { en: 'search', es: 'buscar' };

/** Whether a path is that of a search page, in whatever language. */
export function isSearchPath(path: string): boolean {
  const words = Object.values(searchSegments).join('|');
  return new RegExp(`^${languagePrefix}(?:${words})/(?:index\\.html)?$`).test(path);
}

/** Makes the public addresses of one language. Every address begins and ends with `/`. */
export interface Permalinks {
  home(): string;
  section(section: Section): string;
  /** A text, topic or person; an ordinary page stands at the top of its language. */
  entry(collection: CollectionName, slug: string): string;
  /** The texts of one year. */
  year(section: Section, year: string): string;
  /** The page that explains the feeds; the feeds of this language stand below it. */
  feeds(): string;
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
  const words = getSectionSegments(language);
  return {
    home: () => home,
    section: (section) => `${home}${words[section]}/`,
    entry: (collection, slug) =>
      collection === 'pages'
        ? `${home}${slug}/`
        : `${home}${words[collection as Exclude<CollectionName, 'pages' | 'boilerplates'>]}/${slug}/`,
    year: (section, year) => `${home}${words[section]}/${year}/`,
    feeds: () => `${home}feeds/`,
    search: () =>
      `${home}${searchSegments[language] ?? searchSegments[toBaseLanguage(language)] ?? searchSegments.en}/`,
    notFound: () => `${home}404/`,
  };
}
