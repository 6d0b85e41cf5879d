import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { SearchRecord } from '../entries/views.ts';

/** Pagefind's weights go up to 10; words of a body weigh 1, and its headings more by default. */
const weights = { headline: 10, summary: 3 };

/** `&amp;`, which every HTML parser knows. */
const named = { characterReferences: { useNamedReferences: true } };

/** Words of a long document that are indexed as they are; of the rest, each new word once. */
const wholeWords = 3000;

const toFilter = (name: string, value: string) =>
  h('span', { 'data-pagefind-filter': `${name}[data-value]`, 'data-value': value });

const toMeta = (name: string, value: string) =>
  h('span', { 'data-pagefind-meta': `${name}[data-value]`, 'data-value': value });

/** What comes before the body: headline and summary with their weights, filters and dates. */
function toIntroduction({
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

/** Shortens the text of a long document, since repeated words make the index large and say little. */
function shorten(text: string): string {
  const words = text.split(/\s+/).filter(Boolean);
  const included = new Set(words.slice(0, wholeWords).map((word) => word.toLowerCase()));
  const rest = words.slice(wholeWords).filter((word) => {
    const folded = word.toLowerCase();
    return included.has(folded) ? false : included.add(folded);
  });
  return [...words.slice(0, wholeWords), ...rest].join(' ');
}

/**
 * A page as Pagefind should read it: only what is marked as body, with the record before it and the
 * text of its documents after it. Never published.
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
  const before = toBody(...toIntroduction(record), ...paragraphs);
  const after = record.documents.map(({ anchor, title }, index) =>
    toBody(h('h2', { id: anchor }, title), h('p', shorten(documents[index] ?? ''))),
  );
  return html
    .replace('<main', () => `${toHtml(before, named)}<main`)
    .replace('</main>', () => `</main>${toHtml(after, named)}`);
}

const toBody = (...children: Element[]) => h('div', { 'data-pagefind-body': true }, children);
