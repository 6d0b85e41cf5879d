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
export const getLineStart = (yaml: string, offset: number) =>
  yaml.lastIndexOf('\n', offset - 1) + 1;

/** Where the line of an offset ends, without its line ending. */
export function getLineEnd(yaml: string, offset: number): number {
  const next = yaml.indexOf('\n', offset);
  if (next === -1) return yaml.length;
  return yaml[next - 1] === '\r' && next > offset ? next - 1 : next;
}

/** Where the line after an offset begins. */
export function getNextLine(yaml: string, offset: number): number {
  const next = yaml.indexOf('\n', offset);
  return next === -1 ? yaml.length : next + 1;
}

/** Whether only white space precedes an offset in its line. */
export const isFirstInLine = (yaml: string, offset: number) =>
  yaml.slice(getLineStart(yaml, offset), offset).trim() === '';

/** Where a field's name begins. */
export const getPairStart = (pair: Pair) => (pair.key as Node).range![0];

/** Where the last character of a field's value ends. */
export function getPairEnd(yaml: string, pair: Pair): number {
  const colon = yaml.indexOf(':', (pair.key as Node).range![1]) + 1;
  return Math.max(colon, getValueEnd(yaml, pair.value as Node | null) ?? colon);
}

/** Where the last character of a value ends; undefined for an empty one. */
export function getValueEnd(yaml: string, node: Node | null | undefined): number | undefined {
  if (!node?.range) return undefined;
  const [start, end] = node.range;
  if (start === end) return undefined;
  if (isCollection(node) && !node.flow) {
    const last = node.items.at(-1);
    if (isMap(node)) return getPairEnd(yaml, last as Pair);
    const hyphen = isSeq(node) ? (getHyphens(node).at(-1) ?? start) + 1 : start;
    return getValueEnd(yaml, last as Node) ?? hyphen;
  }
  if (isScalar(node) && node.type?.startsWith('BLOCK') && !/^[|>]\d?\+/.test(yaml.slice(start)))
    return start + yaml.slice(start, end).trimEnd().length;
  return start + yaml.slice(start, end).replace(/\r?\n$/, '').length;
}

/** The offsets of a list's hyphens. */
export function getHyphens(seq: YAMLSeq): number[] {
  const token = seq.srcToken as CST.BlockSequence | undefined;
  return (token?.items ?? []).flatMap(({ start }) =>
    start.filter(({ type }) => type === 'seq-item-ind').map(({ offset }) => offset),
  );
}
