import {
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type CST,
  type Node,
  type Pair,
  type YAMLSeq,
} from 'yaml';

/** Where the line of an offset begins. */
export const getLineStart = (text: string, offset: number) =>
  text.lastIndexOf('\n', offset - 1) + 1;

/** Where the line of an offset ends, its line ending left out. */
export function getLineEnd(text: string, offset: number): number {
  const next = text.indexOf('\n', offset);
  if (next === -1) return text.length;
  return text[next - 1] === '\r' && next > offset ? next - 1 : next;
}

/** Where the line after that of an offset begins. */
export function getNextLine(text: string, offset: number): number {
  const next = text.indexOf('\n', offset);
  return next === -1 ? text.length : next + 1;
}

/** Tells whether nothing but spaces stands before an offset in its line. */
export const opensLine = (text: string, offset: number) =>
  text.slice(getLineStart(text, offset), offset).trim() === '';

/** Where a field's name begins. */
export const getPairStart = (pair: Pair) => (pair.key as Node).range![0];

/** Where the last character of a field's value ends. */
export function getPairEnd(text: string, pair: Pair): number {
  const colon = text.indexOf(':', (pair.key as Node).range![1]) + 1;
  return Math.max(colon, getValueEnd(text, pair.value as Node | null) ?? colon);
}

/** Where the last character of a value ends; undefined for an empty one. */
export function getValueEnd(text: string, node: Node | null | undefined): number | undefined {
  if (!node?.range) return undefined;
  const [start, end] = node.range;
  if (start === end) return undefined;
  if (isCollection(node) && !node.flow) {
    const last = node.items.at(-1);
    if (isMap(node)) return getPairEnd(text, last as Pair);
    const hyphen = isSeq(node) ? (getHyphens(node).at(-1) ?? start) + 1 : start;
    return getValueEnd(text, last as Node) ?? hyphen;
  }
  if (isScalar(node) && node.type?.startsWith('BLOCK') && !/^[|>]\d?\+/.test(text.slice(start)))
    return start + text.slice(start, end).trimEnd().length;
  return start + text.slice(start, end).replace(/\r?\n$/, '').length;
}

/** Where the hyphens of a list stand. */
export function getHyphens(seq: YAMLSeq): number[] {
  const token = seq.srcToken as CST.BlockSequence | undefined;
  return (token?.items ?? []).flatMap(({ start }) =>
    start.filter(({ type }) => type === 'seq-item-ind').map(({ offset }) => offset),
  );
}
