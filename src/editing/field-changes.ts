import { diffIndices } from 'node-diff3';
import { isCollection, isMap, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Fields } from '../model/fields/field.ts';
import { isBlank } from '../model/fields/optional.ts';
import { getInnerFields, toOrderedNames } from './field-order.ts';
import { formatField, formatInline, formatItem, type ScalarStyle } from './format-yaml.ts';
import {
  toInsertionAfter,
  toInsertionBefore,
  toRemoval,
  toReplacement,
  type SourceChange,
} from './source-change.ts';
import { isGroup, isSameValue, toComparable } from '../model/fields/written-value.ts';
import {
  getHyphens,
  getLineStart,
  getPairEnd,
  getPairStart,
  getValueEnd,
  isFirstInLine,
} from './yaml-position.ts';

// Above this limit, comparing every pair of items takes seconds. No field takes that many.
const mostComparisons = 1_000_000;

type Group = Readonly<Record<string, unknown>>;

/** The changes that give a block of fields in YAML its new values. */
export function getGroupChanges(
  yaml: string,
  group: YAMLMap,
  before: Group,
  after: Group,
  fields: Fields,
): SourceChange[] {
  const pairs = group.items.map((pair) => ({
    name: String((pair.key as { value?: unknown }).value),
    start: getPairStart(pair),
    end: getPairEnd(yaml, pair),
    value: pair.value as Node | null,
  }));
  const isKept = (name: string) => !isBlank(after[name]) || isSameValue(before[name], after[name]);
  const remaining = pairs.filter(({ name }) => isKept(name));
  const [first] = remaining;
  if (!first) return [];
  const isItem = !isFirstInLine(yaml, pairs[0]!.start);
  const changes = pairs.flatMap(({ name, start, end, value }): SourceChange[] => {
    if (isSameValue(before[name], after[name])) return [];
    if (!isBlank(after[name]))
      return (
        getValueChanges(yaml, value, before[name], after[name], getInnerFields(fields[name])) ?? [
          toReplacement(yaml, { start, end }, formatField(name, after[name], getStyle(value))),
        ]
      );
    if (!isItem || start > first.start) return [toRemoval(yaml, start, end)];
    // The hyphen of a list item stays, and the first remaining field moves up to it.
    return start === pairs[0]!.start ? [{ start, end: first.start, text: '' }] : [];
  });
  const names = [...new Set([...pairs.map(({ name }) => name), ...Object.keys(after)])];
  const order = toOrderedNames(names, fields);
  for (const [index, name] of order.entries()) {
    if (isBlank(after[name]) || pairs.some((pair) => pair.name === name)) continue;
    const before = order
      .slice(0, index)
      .findLast((one) => remaining.some((pair) => pair.name === one));
    const previous = remaining.find((pair) => pair.name === before);
    const lines = formatField(name, after[name]);
    const column = first.start - getLineStart(yaml, first.start);
    changes.push(
      previous
        ? toInsertionAfter(yaml, previous.end, column, lines)
        : toInsertionBefore(yaml, first.start, lines),
    );
  }
  return changes;
}

/** The changes to a value; undefined when it has to be formatted again. */
function getValueChanges(
  yaml: string,
  node: Node | null,
  before: unknown,
  after: unknown,
  fields: Fields,
): SourceChange[] | undefined {
  const end = getValueEnd(yaml, node);
  if (!node?.range || end === undefined) return undefined;
  const range = { start: node.range[0], end };
  if (isCollection(node) && node.flow) {
    const formatted = typeof after === 'object' ? formatInline(after) : undefined;
    return formatted === undefined || /\n|#/.test(yaml.slice(range.start, end))
      ? undefined
      : [{ ...range, text: formatted }];
  }
  if (isMap(node) && isGroup(before) && isGroup(after)) {
    const changes = getGroupChanges(yaml, node, before, after, fields);
    return changes.length > 0 ? changes : undefined;
  }
  if (isSeq(node) && Array.isArray(before) && Array.isArray(after))
    return getListChanges(yaml, node, before, after, fields);
  if (!isScalar(node) || typeof after === 'object' || node.type?.startsWith('BLOCK'))
    return undefined;
  const formatted = formatItem(after, getStyle(node)).slice('- '.length);
  return formatted.includes('\n') ? undefined : [{ ...range, text: formatted }];
}

function getListChanges(
  yaml: string,
  list: YAMLSeq,
  before: readonly unknown[],
  after: readonly unknown[],
  fields: Fields,
): SourceChange[] | undefined {
  const hyphens = getHyphens(list);
  if (hyphens.length !== before.length || !hyphens.every((start) => isFirstInLine(yaml, start)))
    return undefined;
  const items = hyphens.map((start, index) => {
    const value = list.items[index] as Node | null;
    return { start, end: getValueEnd(yaml, value) ?? start + 1, value };
  });
  if (before.length * after.length > mostComparisons) return undefined;
  const column = hyphens[0]! - getLineStart(yaml, hyphens[0]!);
  const gaps = diffIndices(before.map(toComparable), after.map(toComparable));
  return gaps.flatMap(({ buffer1: [from, removed], buffer2: [to, added] }) => {
    const changed = Math.min(removed, added);
    const previous = items[from + changed - 1];
    return [
      ...items.slice(from, from + changed).flatMap(({ start, end, value }, index) => {
        const [old, wanted] = [before[from + index], after[to + index]];
        return (
          getValueChanges(yaml, value, old, wanted, fields) ?? [
            toReplacement(yaml, { start, end }, formatItem(wanted, getStyle(value))),
          ]
        );
      }),
      ...items
        .slice(from + changed, from + removed)
        .map(({ start, end }) => toRemoval(yaml, start, end)),
      ...after
        .slice(to + changed, to + added)
        .map((item) =>
          previous
            ? toInsertionAfter(yaml, previous.end, column, formatItem(item))
            : toInsertionBefore(yaml, hyphens[0]!, formatItem(item)),
        ),
    ];
  });
}

const getStyle = (node: Node | null): ScalarStyle => (isScalar(node) ? node.type : undefined);
