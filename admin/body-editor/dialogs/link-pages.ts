import type {
  Snapshot,
  SnapshotEntry,
  SnapshotMonth,
} from '../../../src/entries/data-views/snapshot/snapshot.ts';
import { definePermalinks } from '../../../src/publishing/addresses/permalinks.ts';

/** A page that can be linked. */
export interface LinkTarget {
  /** The address. */
  value: string;
  label: string;
  /** What a link without words says, unless that is the label. */
  title?: string;
}

/** Most publications in the list: more would make it slow, and for older ones people use the search. */
const most = 1500;

/** Public pages of a language that a link can lead to: publications first, from the newest. */
export async function getSitePages(language: string): Promise<LinkTarget[]> {
  // Loaded each time: people often link to what was published just now.
  const known = await load<Snapshot>('/admin/newsroom.json');
  if (!known) return [];
  const { languages } = known.settings.languages;
  const links = definePermalinks(language, languages[0]?.code ?? language);
  const publications = await getNewest(known.months, language);
  const pages = known.pages.filter((page) => page.language === language);
  return [
    ...publications.map(({ collection, slug, values }) => ({
      value: links.entry(collection, slug),
      label: 'headline' in values ? String(values.headline) : slug,
    })),
    ...pages.map(({ slug, headline }) => ({ value: links.entry('pages', slug), label: headline })),
  ];
}

/** The newest publications in a language, read month by month. */
async function getNewest(months: readonly string[], language: string): Promise<SnapshotEntry[]> {
  const found: SnapshotEntry[] = [];
  for (const month of months) {
    if (found.length >= most) break;
    const part = await load<SnapshotMonth>(`/admin/newsroom/${month}.json`);
    found.push(...(part?.publications ?? []).filter((entry) => entry.language === language));
  }
  return found.slice(0, most);
}

/** Loads what the last build wrote for the admin; undefined if there is nothing. */
async function load<Data>(address: string): Promise<Data | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? ((await response.json()) as Data) : undefined;
  } catch {
    return undefined;
  }
}
