import type { Locale } from '../newsroom/locale.ts';
import { getReleases } from '../page-views/releases.ts';
import { getTestimonies } from '../page-views/testimonies.ts';
import { getOrdinaryPages } from '../page-views/ordinary-pages.ts';

/** The texts whose bodies are Markdown. Reports are rendered elsewhere; see `renderReport`. */
export async function getMarkdownDocuments(locale: Locale) {
  return [
    ...(await getReleases(locale)),
    ...(await getTestimonies(locale)),
    ...(await getOrdinaryPages(locale)),
  ];
}
