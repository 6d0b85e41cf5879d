import { Facet } from '@codemirror/state';
import { readPicture, unescapeSigns } from '../commands/link-commands.ts';

/** A part of a source that only programs read; staff see a name in its place. */
export interface Fold {
  readonly from: number;
  readonly to: number;
  /** Name of the element in the model, such as `Chart`; undefined for a picture or table. */
  readonly element?: string;
  /** Its title or alternative text; undefined for the end of an element. */
  readonly title: string | undefined;
  /** Which tag of an element it is, if the element is not folded as a whole. */
  readonly tag?: 'start' | 'end' | undefined;
  /** Path of the picture that it shows. */
  readonly picture?: string | undefined;
}

/** All folds of a body, of each kind in its order, with the lines that divide it. */
export const allFolds = Facet.define<readonly Fold[], readonly Fold[]>({
  combine: (kinds) => kinds.flat(),
});

/** Finds pictures in Markdown. Each is parsed from its first sign, since parsing a long body takes too long for one key. */
export function findPictures(source: string): Fold[] {
  const folds: Fold[] = [];
  for (const { index: from, 1: rest = '' } of source.matchAll(/(?<!\\)!(?=(\[(?:.+\n?)+))/g)) {
    const picture = readPicture(`!${rest}`);
    const isInOther = from < (folds.at(-1)?.to ?? 0);
    if (isInOther || !picture?.address.startsWith('/media/')) continue;
    const { to, text, address } = picture;
    folds.push({ from, to: from + to, title: unescapeSigns(text), picture: address });
  }
  return folds;
}

/** Finds the lines that divide a text. */
export const findRules = (source: string): Fold[] =>
  Array.from(
    source.matchAll(/(?<=^|\n\n)(?:-{3,}|\*{3,}|_{3,})(?=\n|$)/g),
    ({ index: from, 0: { length } }) => ({
      from,
      to: from + length,
      title: undefined,
    }),
  );

const table = /^\|.*\|[ \t]*\n\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*(?:\n\|.*\|[ \t]*)*$/gm;

/** Finds tables in Markdown, with the names of their columns. One in an element is changed with that. */
export function findTables(source: string): Fold[] {
  return [...source.matchAll(table)].flatMap(({ index: from, 0: whole }) => {
    const to = from + whole.length;
    const names = whole
      .split('\n', 1)[0]!
      .split(/(?<!\\)\|/)
      .map((name) => name.trim());
    const title = names.filter(Boolean).join(' · ').replace(/\\(.)/g, '$1');
    return /^\s*<\//.test(source.slice(to)) ? [] : [{ from, to, title }];
  });
}

/**
 * Finds the tags of elements in a report. An element that holds nothing but a table is one fold.
 * @param names of elements
 */
export function findElements(source: string, names: readonly string[]): Fold[] {
  const begin = new RegExp(`^(?:<(${names.join('|')})(?![\\w-])|</(${names.join('|')})>)`, 'gm');
  const folds: Fold[] = [];
  for (const match of source.matchAll(begin)) {
    const from = match.index;
    const [whole, element, closed] = match;
    if (folds.some((fold) => from < fold.to)) continue;
    if (closed)
      folds.push({ from, to: from + whole.length, element: closed, title: undefined, tag: 'end' });
    const end = element && findTagEnd(source, from);
    if (!end) continue;
    const tag = source.slice(from, end);
    const isEmpty = source.endsWith('/>', end);
    const table = isEmpty ? '' : getTable(source.slice(end), element);
    folds.push({
      from,
      to: end + table.length,
      element,
      title: getTitle(tag),
      tag: isEmpty || table !== '' ? undefined : 'start',
      picture: /\bsrc="(\/media\/[^"]+\.(?:jpe?g|png|webp))"/i.exec(tag)?.[1],
    });
  }
  return folds;
}

/** The position behind a tag, past strings and expressions in braces; undefined if it is not finished. */
function findTagEnd(source: string, from: number): number | undefined {
  let quote = '';
  let depth = 0;
  for (let at = from; at < source.length; at += 1) {
    const sign = source[at]!;
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    else if (sign === '>' && depth === 0) return at + 1;
  }
  return undefined;
}

/** What readers see first of an element. */
function getTitle(tag: string): string {
  const [, , title = ''] = /\b(?:title|caption|alt)=(["'])(.*?)\1/s.exec(tag) ?? [];
  return title.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** The table that is all that an element holds, with its closing tag; empty if it holds anything else. */
const getTable = (rest: string, element: string): string =>
  new RegExp(`^\\s*(?:\\|[^\\n]*\\n\\s*)*</${element}>`).exec(rest)?.[0] ?? '';
