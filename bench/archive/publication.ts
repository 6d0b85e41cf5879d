import type { LinkTarget } from './body.ts';
import type { Language } from './grammar.ts';

export type Section = 'releases' | 'reports' | 'testimonies';

/** One file of the archive, in one language. */
export interface Publication extends LinkTarget {
  readonly section: Section;
  readonly language: Language;
  /** Year and name, the same for all translations: `2011/vote-in-ashford`. */
  readonly path: string;
  readonly summary: string;
  /** Moment of publication: ISO 8601 with offset. */
  readonly date: string;
  readonly topics: readonly string[];
  /** The picture at its head: its path on the site and its description. */
  readonly image?: { readonly src: string; readonly alt: string };
  /** What it offers at its end. */
  readonly related: readonly LinkTarget[];
  /** Whether it has been withdrawn: nothing links to it. */
  readonly isWithdrawn: boolean;
  /** The front matter that Dateline reads. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Markdown, in a report with components of Dateline’s. */
  readonly body: string;
}

/** The first part of addresses; the default language has no prefix. */
const segments: Readonly<Record<Language, Readonly<Record<Section, string>>>> = {
  en: { releases: 'releases', reports: 'reports', testimonies: 'testimonies' },
  es: { releases: 'es/comunicados', reports: 'es/informes', testimonies: 'es/testimonios' },
};

export function toAddress(language: Language, section: Section, slug: string): string {
  return `/${segments[language][section]}/${slug}/`;
}

/** Makes slugs of headlines, each different from all before in its section and language. */
export class Slugs {
  readonly #taken = new Set<string>();

  take(scope: string, headline: string): string {
    const words = headline
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[’']/g, '')
      .split(/[^a-z0-9]+/)
      .filter((word) => word !== '');
    const base = words.slice(0, 10).join('-');
    let slug = base;
    for (let count = 2; this.#taken.has(`${scope}/${slug}`); count += 1) slug = `${base}-${count}`;
    this.#taken.add(`${scope}/${slug}`);
    return slug;
  }
}
