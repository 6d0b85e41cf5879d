import { select } from 'hast-util-select';
import { isRedirect, type Page } from './site.ts';

/** A kind of page of the site, in each language. */
export interface PageKind {
  name: string;
  en: RegExp;
  es: RegExp;
  /** Matches something on pages of this kind only, where the address is not enough. */
  selector?: string;
}

const entry = '(?!\\d{4}/)[^/]+/$';
const release = {
  en: new RegExp(`^/releases/${entry}`),
  es: new RegExp(`^/es/comunicados/${entry}`),
};
const report = {
  en: new RegExp(`^/reports/${entry}`),
  es: new RegExp(`^/es/informes/${entry}`),
};
const testimony = {
  en: new RegExp(`^/testimonies/${entry}`),
  es: new RegExp(`^/es/testimonios/${entry}`),
};

/** Matches the page at the address of a withdrawn entry: an article without a body. */
export const withdrawalNotice = 'main > article:not(:has(.prose))';

/** Every kind of page, in the order in which a reader may come across them. */
export const pageKinds: readonly PageKind[] = [
  { name: 'front page', en: /^\/$/, es: /^\/es\/$/ },
  { name: 'releases', en: /^\/releases\/$/, es: /^\/es\/comunicados\/$/ },
  {
    name: 'releases of a year',
    en: /^\/releases\/\d{4}\/$/,
    es: /^\/es\/comunicados\/\d{4}\/$/,
  },
  { name: 'release', ...release, selector: 'article.article' },
  { name: 'corrected release', ...release, selector: '.correction' },
  { name: 'withdrawn release', ...release, selector: withdrawalNotice },
  { name: 'reports', en: /^\/reports\/$/, es: /^\/es\/informes\/$/ },
  { name: 'report', ...report, selector: '.chart' },
  { name: 'testimonies', en: /^\/testimonies\/$/, es: /^\/es\/testimonios\/$/ },
  { name: 'testimony', ...testimony, selector: '.voice' },
  { name: 'hearing testimony', ...testimony, selector: '.pairs' },
  { name: 'topics', en: /^\/topics\/$/, es: /^\/es\/temas\/$/ },
  { name: 'topic', en: /^\/topics\/[^/]+\/$/, es: /^\/es\/temas\/[^/]+\/$/ },
  { name: 'people', en: /^\/people\/$/, es: /^\/es\/personas\/$/ },
  { name: 'person', en: /^\/people\/[^/]+\/$/, es: /^\/es\/personas\/[^/]+\/$/ },
  { name: 'press page', en: /^\/press\/$/, es: /^\/es\/prensa\/$/ },
  { name: 'feeds', en: /^\/feeds\/$/, es: /^\/es\/feeds\/$/ },
  {
    name: 'page',
    en: /^\/(?!(releases|reports|testimonies|topics|people|press|feeds|search|es|ar)\/)[^/]+\/$/,
    es: /^\/es\/(?!(comunicados|informes|testimonios|temas|personas|prensa|feeds|buscar|404)\/)[^/]+\/$/,
  },
  { name: 'search', en: /^\/search\/$/, es: /^\/es\/buscar\/$/ },
  {
    name: 'embedded list of releases',
    en: /^\/embed\/releases\/$/,
    es: /^\/es\/embed\/comunicados\/$/,
  },
  {
    name: 'embedded release',
    en: /^\/embed\/releases\/[^/]+\/$/,
    es: /^\/es\/embed\/comunicados\/[^/]+\/$/,
  },
  { name: 'not found', en: /^\/404\.html$/, es: /^\/es\/404\/$/ },
];

/** A page as an example of its kind. */
export interface Example {
  kind: string;
  language: 'en' | 'es';
  address: string;
}

/** The longest page of each kind in each language, on which most can go wrong. */
export function getExamples(pages: readonly Page[]): Example[] {
  return pageKinds.flatMap((kind) =>
    (['en', 'es'] as const).flatMap((language) => {
      const found = getPagesOfKind(pages, kind, language);
      const longest = found.toSorted((a, b) => b.html.length - a.html.length)[0];
      return longest ? [{ kind: kind.name, language, address: longest.address }] : [];
    }),
  );
}

/** The pages of a kind in a language. */
export function getPagesOfKind(
  pages: readonly Page[],
  kind: PageKind,
  language: 'en' | 'es',
): Page[] {
  const { selector } = kind;
  return pages
    .filter(({ address }) => kind[language].test(address))
    .filter((page) => !isRedirect(page))
    .filter(({ tree }) => !selector || select(selector, tree));
}
