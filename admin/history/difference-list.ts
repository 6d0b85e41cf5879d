import type { ContentType } from '../../src/model/content-types/content-type.ts';
import { createElement } from '../dom/element.ts';
import { getFieldLabel } from '../entries/field-label.ts';
import { messages } from '../messages/index.ts';
import { formatMoment } from '../settings/moments.ts';
import type { FieldDifference } from './field-differences.ts';
import { findWordDifferences, type WordDifference } from './word-differences.ts';

/** Shows what differs between two revisions, under the labels of the fields. */
export const createDifferenceList = (
  type: ContentType,
  differences: readonly FieldDifference[],
): HTMLElement =>
  createFieldList(type, differences, (parts) => [
    createElement('dd', {}, ...parts.flatMap(toMarked)),
  ]);

/** Shows the wordings of two people below each other, after their names; what only one has is marked. */
export const createWordingList = (
  type: ContentType,
  differences: readonly FieldDifference[],
  [before, after]: readonly [string, string],
): HTMLElement =>
  createFieldList(type, differences, (parts) => [
    toWording(before, parts, 'before'),
    toWording(after, parts, 'after'),
  ]);

const toWording = (name: string, parts: readonly WordDifference[], side: 'before' | 'after') =>
  createElement(
    'dd',
    {},
    createElement('strong', {}, name),
    messages.colon,
    ...parts.map((part) =>
      'both' in part ? part.both : part[side] !== '' && createElement('mark', {}, part[side]),
    ),
  );

function createFieldList(
  type: ContentType,
  differences: readonly FieldDifference[],
  toWords: (parts: readonly WordDifference[]) => readonly HTMLElement[],
): HTMLElement {
  const className = 'newsroom-differences';
  if (differences.length === 0)
    return createElement('p', { class: className }, messages.history.same);
  const items = differences.flatMap(({ path, before, after }) => [
    createElement('dt', {}, getFieldLabel(type, path)),
    ...toWords(findWordDifferences(formatMoment(before), formatMoment(after))),
  ]);
  return createElement('dl', { class: className }, ...items);
}

/** What only the first text has is crossed out, what only the second has underlined. */
function toMarked(part: WordDifference): (Node | string)[] {
  if ('both' in part) return [part.both];
  const { before, after } = part;
  return [
    before && createElement('del', {}, before),
    before && after && ' ',
    after && createElement('ins', {}, after),
  ];
}
