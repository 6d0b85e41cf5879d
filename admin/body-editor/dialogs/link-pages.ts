import type { Snapshot } from '../../../src/entries/data-views/snapshot.ts';
import { definePermalinks } from '../../../src/publishing/permalinks.ts';

/** A page that a link can lead to. */
export interface LinkTarget {
  /** The address. */
  value: string;
  label: string;
}

/** More would make the list slow, and nobody looks for older texts without the search. */
const most = 1500;

/** What the public can see, as the last build wrote it; nothing where there is no build. */
async function loadSnapshot(): Promise<Snapshot | undefined> {
  try {
    const response = await fetch('/admin/newsroom.json');
    return response.ok ? ((await response.json()) as Snapshot) : undefined;
  } catch {
    return undefined;
  }
}

/** Public pages of a language, texts first, newest first: people choose among them for a link. */
export async function getSitePages(language: string): Promise<LinkTarget[]> {
  // Asked anew each time: a text that was published meanwhile is the likeliest one to link to.
  const known = await loadSnapshot();
  if (!known) return [];
  const { languages } = known.settings.languages;
  const links = definePermalinks(language, languages[0]?.code ?? language);
  const texts = known.texts.filter((text) => text.language === language).slice(0, most);
  const pages = known.pages.filter((page) => page.language === language);
  return [
    ...texts.map(({ collection, slug, values }) => ({
      value: links.entry(collection, slug),
      label: 'headline' in values ? String(values.headline) : slug,
    })),
    ...pages.map(({ slug, headline }) => ({ value: links.entry('pages', slug), label: headline })),
  ];
}
