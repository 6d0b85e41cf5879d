import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { SearchRecord } from '../../entries/views.ts';
import { findTypable } from './search-words.ts';

/** Pagefind's weights go up to 10; words of a body weigh 1, and its headings more by default. */
const weights = { headline: 10, summary: 3 };

/** `&amp;`, which every HTML parser knows. */
const named = { characterReferences: { useNamedReferences: true } };

/** Words of a long document that are indexed as they are; of the rest, each new word once. */
const wholeWords = 3000;

const toData = (use: 'filter' | 'meta' | 'sort', name: string, value: string | number) =>
  h('span', { [`data-pagefind-${use}`]: `${name}[data-value]`, 'data-value': value });

/** The filters by which a page can be found: names and values. */
export const getFilters = ({ kind, topics, year, place }: SearchRecord): [string, string][] => [
  ['type', kind],
  ...topics.map((topic): [string, string] => ['topic', topic]),
  ...(year ? [['year', year] as [string, string]] : []),
  ...(place ? [['place', place] as [string, string]] : []),
];

/** Before every date that the model accepts. */
const beforeAll = Date.parse('1000-01-01T00:00Z') / 1000 - 86_400;

/**
 * When a page was published, in seconds since 1970-01-01T00:00Z. People and ordinary pages come after all that has a
 * date: sorted by date, Pagefind finds only what has a key.
 */
export const getTime = ({ date }: SearchRecord): number =>
  date ? Date.parse(date.iso) / 1000 : beforeAll;

/** What results say of an entry, as lists do. */
const signs = ['calledOff', 'corrected'] as const;

/** What comes before the body: headline and summary with their weights, filters and dates. */
function toIntroduction(record: SearchRecord): Element[] {
  const { headline, summary, date, kicker } = record;
  return [
    ...(kicker ? [h('p', { 'data-pagefind-weight': weights.headline }, kicker)] : []),
    h('h1', { 'data-pagefind-weight': weights.headline, 'data-pagefind-meta': 'title' }, headline),
    h('p', { 'data-pagefind-weight': weights.summary, 'data-pagefind-meta': 'summary' }, summary),
    ...getFilters(record).map(([name, value]) => toData('filter', name, value)),
    ...(date ? [toData('meta', 'day', date.day), toData('meta', 'iso', date.iso)] : []),
    // A sign, not a word: the words of fields are searched too.
    ...signs.flatMap((sign) => (record[sign] ? [toData('meta', sign, '✓')] : [])),
    toData('sort', 'date', getTime(record)),
  ];
}

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
  const found = [
    toHtml(before, named),
    ...getMarkedParts(html).map((part) => part.replace(footnoteLink, '')),
    toHtml(after, named),
  ];
  const typable = findTypable(found.join(' ').replace(anyTag, ' ')).join(' ');
  const parts = [
    ...found.map(divideWords),
    // Found as the words of fields are, and not shown.
    ...(typable ? [toHtml(toBody(toData('meta', 'typable', typable)))] : []),
  ];
  return [`<!doctype html><html lang="${record.language}"><body>`, ...parts, '</body></html>'].join(
    '',
  );
}

/** Hyphens of words that may be divided, and signs of direction, which come with words from Word or a PDF. */
const invisible = /[\u00ad\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Signs for which there is one in ASCII, and ligatures, which PDFs have. */
const plain: Readonly<Record<string, string>> = {
  ...{ '’': "'", '‘': "'", ʼ: "'", '׳': "'", '״': '"', '‐': '-', '‑': '-', '−': '-' },
  ...{ ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' },
};

/**
 * Pagefind divides words at spaces and at signs of ASCII only: of “d’Angelo” and “talks—again” it would know neither “Angelo” nor
 * “again”. Hair spaces do not show; results have the apostrophe back (`marked-text.ts`).
 */
const divideWords = (html: string) =>
  html
    .replace(invisible, '')
    .replace(tagOrSign, (found) =>
      found.startsWith('<') ? found : (plain[found] ?? `\u200a${found}\u200a`),
    );

/** A number in the text that leads to a footnote, and the arrow back from it: in a result, they would be part of the sentence. */
const footnoteLink =
  /<sup><a [^>]*\bdata-footnote-ref\b[^>]*>[^<]*<\/a><\/sup>|<a [^>]*\bclass="data-footnote-backref"[^>]*>[^<]*<\/a>/g;

const toBody = (...children: Element[]) => h('div', { 'data-pagefind-body': true }, children);

/** A tag or a comment. A value between quotation marks may contain what looks like one. */
const anyTag = /<!--[\s\S]*?-->|<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;

/** A tag, a ligature, or signs between letters or digits that are not of ASCII; the dot of “col·laborar” divides no word. */
const tagOrSign = new RegExp(
  `${anyTag.source}|[ﬀ-ﬆ]|(?<=[\\p{L}\\p{N}\\p{M}])(?:ʼ|[^·\\p{ASCII}\\p{L}\\p{N}\\p{M}\\s\\p{Default_Ignorable_Code_Point}]+)(?=[\\p{L}\\p{N}])`,
  'giu',
);

/**
 * The elements of a page that are marked as body. The rest is left out, since Pagefind would skip it, and a page
 * counts as changed only if what can be found of it has changed.
 */
function getMarkedParts(html: string): string[] {
  const parts: string[] = [];
  let open: { readonly name: string; readonly start: number; depth: number } | undefined;
  for (const { 0: tag, 1: slash, 2: name, 3: attributes, index } of html.matchAll(anyTag))
    if (!open) {
      if (!slash && / data-pagefind-body(?=[\s=/]|$)/.test(attributes ?? ''))
        open = { name: name!, start: index, depth: 1 };
    } else if (name === open.name) {
      open.depth += slash ? -1 : 1;
      if (open.depth > 0) continue;
      parts.push(html.slice(open.start, index + tag.length));
      open = undefined;
    }
  return parts;
}
