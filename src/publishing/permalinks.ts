import type { CollectionName } from '../model/content-types/collections.ts';
import { languagePrefix, toBaseLanguage } from '../model/language-code.ts';
import type { Section } from '../model/content-types/settings.ts';

/**
 * First part of a section's address, per language. Published addresses must keep working: add segments
 * for a new language, and never change existing ones. A language without its own segments uses the English ones.
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
  fr: {
    releases: 'communiques',
    reports: 'rapports',
    testimonies: 'temoignages',
    topics: 'themes',
    people: 'personnes',
    press: 'presse',
  },
  ar: {
    releases: 'bayanat',
    reports: 'taqarir',
    testimonies: 'shahadat',
    topics: 'mawadi',
    people: 'ashkhas',
    press: 'sahafa',
  },
};

/** The segments of a language's sections; a regional variety has those of its language. */
export const getSectionSegments = (language: string): Readonly<Record<Section, string>> =>
  segments[language] ?? segments[toBaseLanguage(language)] ?? segments.en!;

/** The segment of the search page's address, per language. */
export const searchSegments: Readonly<Record<string, string>> = {
  en: 'search',
  es: 'buscar',
  fr: 'recherche',
  ar: 'bahth',
};

/** Whether a path is that of a search page in any language. */
export function isSearchPath(path: string): boolean {
  const names = Object.values(searchSegments).join('|');
  return new RegExp(`^${languagePrefix}(?:${names})/(?:index\\.html)?$`).test(path);
}

/** Makes the public addresses of one language. Every address begins and ends with `/`. */
export interface Permalinks {
  home(): string;
  section(section: Section): string;
  /** A publication, topic or person; an ordinary page is at the top of its language. */
  entry(collection: CollectionName, slug: string): string;
  /** The publications of one year. */
  year(section: Section, year: string): string;
  /** The page that explains the feeds; the feeds of this language are below it. */
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
  const sections = getSectionSegments(language);
  return {
    home: () => home,
    section: (section) => `${home}${sections[section]}/`,
    entry: (collection, slug) =>
      collection === 'pages'
        ? `${home}${slug}/`
        : `${home}${sections[collection as Exclude<CollectionName, 'pages' | 'boilerplates'>]}/${slug}/`,
    year: (section, year) => `${home}${sections[section]}/${year}/`,
    feeds: () => `${home}feeds/`,
    search: () =>
      `${home}${searchSegments[language] ?? searchSegments[toBaseLanguage(language)] ?? searchSegments.en}/`,
    notFound: () => `${home}404/`,
  };
}
