import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { SearchRecord } from '../entries/views.ts';

/** Pagefind's weights run to 10; the words of a body weigh 1, and its headings more by themselves. */
const weights = { headline: 10, summary: 3 };

/** `&amp;`, as every reader of HTML knows it. */
const named = { characterReferences: { useNamedReferences: true } };

/** The part of a long document that is indexed as it reads; of the rest, each new word once. */
const wholeWords = 3000;

const toFilter = (name: string, value: string) =>
  h('span', { 'data-pagefind-filter': `${name}[data-value]`, 'data-value': value });

const toMeta = (name: string, value: string) =>
  h('span', { 'data-pagefind-meta': `${name}[data-value]`, 'data-value': value });

/** What comes before the body: headline and summary with their weights, filters and dates. */
function toOpening({
  kind,
  headline,
  summary,
  date,
  year,
  topics,
  place,
}: SearchRecord): Element[] {
  return [
    h('h1', { 'data-pagefind-weight': weights.headline, 'data-pagefind-meta': 'title' }, headline),
    h('p', { 'data-pagefind-weight': weights.summary, 'data-pagefind-meta': 'summary' }, summary),
    toFilter('type', kind),
    ...topics.map((topic) => toFilter('topic', topic)),
    ...(year ? [toFilter('year', year)] : []),
    ...(place ? [toFilter('place', place)] : []),
    ...(date ? [toMeta('day', date.day), toMeta('iso', date.iso), toSortKey(date.iso)] : []),
  ];
}

const toSortKey = (iso: string) =>
  h('span', { 'data-pagefind-sort': 'date[data-value]', 'data-value': Date.parse(iso) / 1000 });

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
  const paragraphs = (record.paragraphs ?? []).map((text) => h('p', text));
  const before = toBody(...toOpening(record), ...paragraphs);
  const after = record.documents.map(({ anchor, title }, index) =>
    toBody(h('h2', { id: anchor }, title), h('p', shorten(documents[index] ?? ''))),
  );
  return html
    .replace('<main', () => `${toHtml(before, named)}<main`)
    .replace('</main>', () => `</main>${toHtml(after, named)}`);
}

const toBody = (...children: Element[]) => h('div', { 'data-pagefind-body': true }, children);
