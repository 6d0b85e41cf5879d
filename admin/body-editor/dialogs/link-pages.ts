import type { Snapshot } from '../../../src/entries/data-views/snapshot.ts';
import { definePermalinks } from '../../../src/publishing/permalinks.ts';

/** A page that can be linked. */
export interface LinkTarget {
  /** The address. */
  value: string;
  label: string;
}

/** Most publications in the list: more would make it slow, and for older ones people use the search. */
const most = 1500;

/** Loads the snapshot of the last build; undefined if there is none. */
async function loadSnapshot(): Promise<Snapshot | undefined> {
  try {
    const response = await fetch('/admin/newsroom.json');
    return response.ok ? ((await response.json()) as Snapshot) : undefined;
  } catch {
    return undefined;
  }
}

/** Public pages of a language that a link can lead to: publications first, from the newest. */
export async function getSitePages(language: string): Promise<LinkTarget[]> {
  // Loaded each time: people often link to what was published just now.
  const known = await loadSnapshot();
  if (!known) return [];
  const { languages } = known.settings.languages;
  const links = definePermalinks(language, languages[0]?.code ?? language);
  const publications = known.texts.filter((entry) => entry.language === language).slice(0, most);
  const pages = known.pages.filter((page) => page.language === language);
  return [
    ...publications.map(({ collection, slug, values }) => ({
      value: links.entry(collection, slug),
      label: 'headline' in values ? String(values.headline) : slug,
    })),
    ...pages.map(({ slug, headline }) => ({ value: links.entry('pages', slug), label: headline })),
  ];
}
