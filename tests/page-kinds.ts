import { select } from 'hast-util-select';
import type { Page } from './site.ts';

/** A kind of page of the site, in each language. */
export interface PageKind {
  name: string;
  en: RegExp;
  es: RegExp;
  /** What a page of this kind contains, where the address alone does not tell. */
  selector?: string;
  /** Kinds of which the sample newsroom has a page in one language only. */
  only?: 'en';
}

const entry = '(?!\\d{4}/)[^/]+/$';

/** Every kind of page, in the order in which a reader may meet them. */
export const PAGE_KINDS: readonly PageKind[] = [
  { name: 'front page', en: /^\/$/, es: /^\/es\/$/ },
  { name: 'releases', en: /^\/releases\/$/, es: /^\/es\/comunicados\/$/ },
  {
    name: 'releases of a year',
    en: /^\/releases\/\d{4}\/$/,
    es: /^\/es\/comunicados\/\d{4}\/$/,
  },
  {
    name: 'release',
    en: new RegExp(`^/releases/${entry}`),
    es: new RegExp(`^/es/comunicados/${entry}`),
  },
  { name: 'reports', en: /^\/reports\/$/, es: /^\/es\/informes\/$/ },
  {
    name: 'report',
    en: new RegExp(`^/reports/${entry}`),
    es: new RegExp(`^/es/informes/${entry}`),
  },
  { name: 'testimonies', en: /^\/testimonies\/$/, es: /^\/es\/testimonios\/$/ },
  {
    name: 'testimony',
    en: new RegExp(`^/testimonies/${entry}`),
    es: new RegExp(`^/es/testimonios/${entry}`),
  },
  { name: 'topics', en: /^\/topics\/$/, es: /^\/es\/temas\/$/ },
  { name: 'topic', en: /^\/topics\/[^/]+\/$/, es: /^\/es\/temas\/[^/]+\/$/ },
  { name: 'people', en: /^\/people\/$/, es: /^\/es\/personas\/$/ },
  { name: 'person', en: /^\/people\/[^/]+\/$/, es: /^\/es\/personas\/[^/]+\/$/ },
  { name: 'press page', en: /^\/press\/$/, es: /^\/es\/prensa\/$/ },
  { name: 'page', en: /^\/(about|privacy)\/$/, es: /^\/es\/(acerca|nosotros|privacidad)[^/]*\/$/ },
  { name: 'not found', en: /^\/404\.html$/, es: /^\/es\/404\/$/ },
];

/** A page to look at for its kind. */
export interface Example {
  kind: string;
  language: 'en' | 'es';
  address: string;
}

/** One page of each kind in each language: the longest, which has the most that can go wrong. */
export function getExamples(pages: readonly Page[]): Example[] {
  return PAGE_KINDS.flatMap((kind) =>
    (['en', 'es'] as const)
      .filter((language) => !kind.only || kind.only === language)
      .flatMap((language) => {
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
  return pages.filter(
    ({ address, tree }) => kind[language].test(address) && (!selector || select(selector, tree)),
  );
}
