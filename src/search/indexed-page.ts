import type { SearchRecord } from '../entries/views.ts';

/** Pagefind's weights run to 10; the words of a body weigh 1, and its headings more by themselves. */
const weights = { headline: 10, summary: 3 };

/** The part of a long document that is indexed as it reads; of the rest, each new word once. */
const wholeWords = 3000;

const escapeHtml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const toFilter = (name: string, value: string) =>
  `<span data-pagefind-filter="${name}[data-value]" data-value="${escapeHtml(value)}"></span>`;

const toMeta = (name: string, value: string) =>
  `<span data-pagefind-meta="${name}[data-value]" data-value="${escapeHtml(value)}"></span>`;

/** What stands before the body: headline and summary with their weights, filters and dates. */
function toOpening({ kind, headline, summary, date, year, topics, place }: SearchRecord): string {
  return [
    `<h1 data-pagefind-weight="${weights.headline}" data-pagefind-meta="title">${escapeHtml(headline)}</h1>`,
    `<p data-pagefind-weight="${weights.summary}" data-pagefind-meta="summary">${escapeHtml(summary)}</p>`,
    toFilter('type', kind),
    ...topics.map((topic) => toFilter('topic', topic)),
    ...(year ? [toFilter('year', year)] : []),
    ...(place ? [toFilter('place', place)] : []),
    ...(date
      ? [
          toMeta('day', date.day),
          toMeta('iso', date.iso),
          `<span data-pagefind-sort="date[data-value]" data-value="${Date.parse(date.iso) / 1000}"></span>`,
        ]
      : []),
  ].join('');
}

/** A document's text without what would weigh most and say least: its words again and again. */
function shorten(text: string): string {
  const words = text.split(/\s+/).filter(Boolean);
  const seen = new Set(words.slice(0, wholeWords).map((word) => word.toLowerCase()));
  const rest = words.slice(wholeWords).filter((word) => {
    const folded = word.toLowerCase();
    return seen.has(folded) ? false : seen.add(folded);
  });
  return [...words.slice(0, wholeWords), ...rest].join(' ');
}

/**
 * A page as Pagefind should read it: of the page itself only what is marked as its body, with the
 * record before it and the texts of its documents behind it. These are never published.
 *
 * @param html the page as built
 * @param documents text of each document of the record, in its order
 */
export function toIndexedPage(
  record: SearchRecord,
  html: string,
  documents: readonly string[],
): string {
  const paragraphs = (record.paragraphs ?? []).map((text) => `<p>${escapeHtml(text)}</p>`);
  const before = `<div data-pagefind-body>${toOpening(record)}${paragraphs.join('')}</div>`;
  const after = record.documents.map(
    ({ anchor, title }, index) =>
      `<div data-pagefind-body><h2 id="${escapeHtml(anchor)}">${escapeHtml(title)}</h2><p>${escapeHtml(shorten(documents[index] ?? ''))}</p></div>`,
  );
  return html
    .replace('<main', () => `${before}<main`)
    .replace('</main>', () => `</main>${after.join('')}`);
}
