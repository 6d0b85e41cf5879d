import type { Root, RootContent } from 'mdast';
import { parseTree } from './parse-tree.ts';
import { shiftPositions } from './positions.ts';
import type { BodyFormat } from './body-types.ts';
import { visit } from './walk.ts';

interface Parsed {
  readonly source: string;
  readonly format: BodyFormat;
  readonly children: readonly RootContent[];
  /** Markdown that defines every label of the body, to append to a part of it. */
  readonly definitions: string;
}

/**
 * Makes a parser that remembers the last body, and parses only the blocks around a change: a keystroke
 * in a long report costs a tenth. It returns the same tree as `parseTree`, except for positions inside
 * expressions. Its trees share nodes, so use each before parsing the next.
 */
export function defineIncrementalParser(): typeof parseTree {
  let last: Parsed | undefined;
  return (source, format) => {
    const known = last?.format === format ? last : undefined;
    last = (known && parseChange(known, source)) ?? parseWhole(source, format);
    return { type: 'root', children: [...last.children] };
  };
}

function parseWhole(source: string, format: BodyFormat): Parsed {
  const tree = parseTree(source, format);
  return { source, format, children: tree.children, definitions: getDefinitions(tree) };
}

/** Undefined if the change may affect more than the blocks around it. */
function parseChange(last: Parsed, source: string): Parsed | undefined {
  const { children, definitions, format } = last;
  if (source === last.source) return last;
  const { prefix, suffix } = getCommonEnds(last.source, source);
  const longer = source.length - last.source.length;
  // A block may become part of the one before it, so one more is parsed on each side. If the last one
  // is unchanged, so is everything after it.
  const changed = children.findLastIndex((child) => getStart(child) <= prefix);
  const first = Math.max(0, changed - 1);
  const after = children.findIndex((child) => getStart(child) >= last.source.length - suffix);
  const final = after === -1 ? undefined : children[after + 1];
  const [start, end] = [
    first === 0 ? 0 : toLineStart(source, getStart(children[first]!)),
    final ? toLineEnd(source, getEnd(final) + longer) : source.length,
  ];
  const between = children.slice(first, final ? after + 2 : undefined);
  const parsed = parsePart(`${source.slice(start, end)}\n\n${definitions}`, format);
  const part = parsed?.children.filter((child) => getStart(child) <= end - start) ?? [];
  if (!parsed || holdsDefinition(between) || holdsDefinition(part)) return undefined;
  // An unclosed block swallows the definitions appended to the part.
  if (part.some((child) => getEnd(child) > end - start)) return undefined;
  const line = source.slice(0, start).split('\n').length - 1;
  shiftPositions(part, { line, offset: start });
  const lastParsed = part.at(-1);
  if (final) {
    const isSame =
      lastParsed?.type === final.type &&
      getStart(lastParsed) === getStart(final) + longer &&
      getEnd(lastParsed) === getEnd(final) + longer;
    if (!isSame) return undefined;
  }
  const rest = final ? children.slice(after + 2) : [];
  const lines = source.split('\n').length - last.source.split('\n').length;
  shiftPositions(rest, { line: lines, offset: longer });
  return { ...last, source, children: [...children.slice(0, first), ...part, ...rest] };
}

/** Undefined on a syntax error, whose position only a full parse can report. */
function parsePart(part: string, format: BodyFormat): Root | undefined {
  try {
    return parseTree(part, format);
  } catch {
    return undefined;
  }
}

function getDefinitions(tree: Root): string {
  const lines: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'definition') lines.push(`[${node.label}]: x`);
    if (node.type === 'footnoteDefinition') lines.push(`[^${node.label}]: x`);
    return undefined;
  });
  return lines.join('\n\n');
}

function holdsDefinition(children: readonly RootContent[]): boolean {
  let found = false;
  visit({ type: 'root', children: [...children] }, ({ type }) => {
    if (type === 'definition' || type === 'footnoteDefinition') found = true;
    return undefined;
  });
  return found;
}

function getCommonEnds(a: string, b: string): { prefix: number; suffix: number } {
  const shorter = Math.min(a.length, b.length);
  let prefix = 0;
  while (prefix < shorter && a[prefix] === b[prefix]) prefix += 1;
  let suffix = 0;
  while (suffix < shorter - prefix && a.at(-1 - suffix) === b.at(-1 - suffix)) suffix += 1;
  return { prefix, suffix };
}

const getStart = ({ position }: RootContent) => position!.start.offset!;
const getEnd = ({ position }: RootContent) => position!.end.offset!;
const toLineStart = (source: string, offset: number) => source.lastIndexOf('\n', offset - 1) + 1;
const toLineEnd = (source: string, offset: number) => {
  const end = source.indexOf('\n', offset);
  return end === -1 ? source.length : end;
};
