import type { Locale } from '../newsroom/locale.ts';
import { getReleases } from '../page-views/releases.ts';
import { getTestimonies } from '../page-views/testimonies.ts';
import { getOrdinaryPages } from '../page-views/ordinary-pages.ts';

/** The entries whose bodies are Markdown. For reports see `renderReport`. */
export async function getMarkdownEntries(locale: Locale) {
  return [
    ...(await getReleases(locale)),
    ...(await getTestimonies(locale)),
    ...(await getOrdinaryPages(locale)),
  ];
}
