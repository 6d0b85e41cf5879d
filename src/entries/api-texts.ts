import type { Edition } from './edition.ts';
import { getReleases } from './releases.ts';
import { getTestimonies } from './testimonies.ts';
import { getTextPages } from './text-pages.ts';

/** The texts whose bodies are Markdown. Reports are rendered elsewhere; see `renderReport`. */
export async function getMarkdownTexts(edition: Edition) {
  return [
    ...(await getReleases(edition)),
    ...(await getTestimonies(edition)),
    ...(await getTextPages(edition)),
  ];
}
