import { diffIndices } from 'node-diff3';
import {
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type CST,
  type Document,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Fields } from '../model/fields/field.ts';
import { isBlank } from '../model/fields/optional.ts';
import { isGroup, isSameValue, toComparable, type Values } from '../model/fields/written-value.ts';
import { getInnerFields, toOrderedNames } from './field-order.ts';
import { formatField, formatItem } from './format-yaml.ts';

// Above this limit, comparing every pair of items takes seconds. No field takes that many.
const mostComparisons = 1_000_000;

/** A field or a list item in a block. */
interface Piece {
  /** Undefined for an item. */
  readonly name?: string;
  /** Its lines, from its first character; empty when it is removed. */
  readonly text: string;
  /** The comments and empty lines below it. */
  readonly gap: string;
}

/** A piece of the source. */
interface OldPiece extends Piece {
  readonly start: number;
  /** Its value; null for `? name` alone. */
  readonly node: Node | null;
}

/** Edits blocks of YAML, which ends with a line ending: each field or item that keeps its value keeps its bytes. */
export function defineBlockEdit(document: Document, yaml: string, eol: '\n' | '\r\n') {
  /** A block up to `end` with a new value; undefined when it has to be formatted again. */
  function edit(
    block: Node | null,
    end: number,
    value: unknown,
    fields: Fields,
  ): string | undefined {
    if (isMap(block) && !block.flow && isGroup(value))
      return join(block, editFields(block, end, value, fields));
    if (isSeq(block) && !block.flow && Array.isArray(value))
      return join(block, editItems(block, end, value, fields));
    return undefined;
  }

  function editFields(group: YAMLMap, end: number, values: Values, fields: Fields): Piece[] {
    const old = split(
      group.items.map(({ key, value }) => ({
        name: String((key as { value?: unknown }).value),
        start: (key as Node).range![0],
        node: value as Node | null,
      })),
      end,
    );
    const pieces = old.map((piece): Piece => {
      const value = values[piece.name];
      if (hasValue(piece, value)) return piece;
      const text = isBlank(value) ? '' : write(piece, value, getInnerFields(fields[piece.name]));
      return { ...piece, text };
    });
    const names = [...new Set([...old.map(({ name }) => name), ...Object.keys(values)])];
    const order = toOrderedNames(names, fields);
    for (const [index, name] of order.entries()) {
      if (isBlank(values[name]) || old.some((piece) => piece.name === name)) continue;
      const previous = order
        .slice(0, index)
        .findLast((one) => pieces.some((piece) => piece.name === one && piece.text));
      const at = pieces.findIndex((piece) => piece.name === previous);
      const text = toLines(formatField(name, values[name]), getColumn(group));
      insertAfter(pieces, at, { name, text, gap: '' });
    }
    return pieces;
  }

  function editItems(
    list: YAMLSeq,
    end: number,
    values: readonly unknown[],
    fields: Fields,
  ): Piece[] {
    if (list.items.length * values.length > mostComparisons) return [];
    const old = split(
      getHyphens(list).map((start, index) => ({ start, node: list.items[index] as Node })),
      end,
    );
    const pieces: Piece[] = [...old];
    const before = old.map(({ node }) => toComparable(node?.toJS(document)));
    for (const { buffer1, buffer2 } of diffIndices(before, values.map(toComparable)).reverse()) {
      const [[from, removed], [to, added]] = [buffer1, buffer2];
      for (const [index, piece] of old.slice(from, from + removed).entries())
        pieces[from + index] = {
          ...piece,
          text: index < added ? write(piece, values[to + index], fields) : '',
        };
      for (let index = removed; index < added; index += 1) {
        const text = toLines(formatItem(values[to + index]), getColumn(list));
        insertAfter(pieces, from + index - 1, { text, gap: '' });
      }
    }
    return pieces;
  }

  /** The lines of a piece with a new value. */
  function write({ name, start, text, node }: OldPiece, value: unknown, fields: Fields): string {
    const end = start + text.length;
    const [from, to] = node?.range ?? [end, end];
    const before = yaml.slice(start, from);
    const head = from === to && !before.endsWith(' ') ? `${before} ` : before;
    const block = edit(node, end, value, fields);
    if (block) return head + block;
    const column = start - getLineStart(start);
    const isBlock = isCollection(node)
      ? !node.flow
      : isScalar(node) && node.type?.startsWith('BLOCK');
    // An empty value has its comment right behind it.
    const comment = isBlock ? '' : yaml.slice(to, end).trimEnd().replace(/^#/, ' #');
    const inline = formatItem(value, node).slice('- '.length);
    const isLine = !(yaml.slice(from, to) + inline).includes('\n');
    if (isCollection(node) ? node.flow && isLine : typeof value !== 'object')
      return head + toLines(inline, column, comment);
    const formatted = name === undefined ? formatItem(value) : formatField(name, value);
    return toLines(formatted, column, comment);
  }

  /** The pieces of a block that ends at `end`. */
  function split<Part extends Pick<OldPiece, 'start' | 'node'>>(
    parts: readonly Part[],
    end: number,
  ): (Part & OldPiece)[] {
    return parts.map((part, index) => {
      const next = parts[index + 1];
      const stop = next ? getLineStart(next.start) : end;
      const lines = yaml.slice(part.start, stop).split(/(?<=\n)/);
      // What is indented further may be text of the value.
      const gap = new RegExp(`^ {0,${part.start - getLineStart(part.start)}}(?:#|\\s*$)`);
      const size = lines.findLastIndex((line) => !gap.test(line)) + 1;
      return {
        ...part,
        text: lines.slice(0, size).join(''),
        gap: lines.slice(size).join(''),
      };
    });
  }

  /** Pieces as text; undefined when nothing remains. */
  function join(block: Node, pieces: readonly Piece[]): string | undefined {
    if (!pieces.some(({ text }) => text)) return undefined;
    const indent = ' '.repeat(getColumn(block));
    return pieces.reduce((joined, { text, gap }) => {
      if (!text) return joined + (joined ? gap : gap.trimStart());
      return joined + (joined && indent) + text + gap;
    }, '');
  }

  function hasValue({ node }: OldPiece, value: unknown): boolean {
    return isSameValue(node?.toJS(document), value);
  }

  /** Lines below a column, with a comment after the first; after the last it could become part of the value. */
  function toLines(formatted: string, column: number, comment = ''): string {
    const [first, ...lines] = formatted.split('\n');
    const indented = lines.map((line) => (line ? ' '.repeat(column) + line : ''));
    return [first + comment, ...indented, ''].join(eol);
  }

  function getColumn(block: Node): number {
    const [start] = block.range!;
    return start - getLineStart(start);
  }

  function getLineStart(offset: number): number {
    return yaml.lastIndexOf('\n', offset - 1) + 1;
  }

  return edit;
}

/** Inserts a piece after another, above the comments and empty lines below that; at the beginning after -1. */
function insertAfter(pieces: Piece[], index: number, piece: Piece): void {
  const previous = pieces[index];
  if (!previous) pieces.unshift(piece);
  else pieces.splice(index, 1, { ...previous, gap: '' }, { ...piece, gap: previous.gap });
}

/** The offsets of a list's hyphens. */
function getHyphens(list: YAMLSeq): number[] {
  const token = list.srcToken as CST.BlockSequence;
  return token.items.flatMap(({ start }) =>
    start.filter(({ type }) => type === 'seq-item-ind').map(({ offset }) => offset),
  );
}
