import { toExcerpt } from '../../src/languages/wording/excerpt.ts';
import type { ContentType } from '../../src/model/content-types/content-type.ts';
import { createElement } from '../dom/element.ts';
import { getFieldLabel } from '../entries/field-label.ts';
import { messages } from '../messages/index.ts';
import { formatMoment } from '../settings/moments.ts';
import type { FieldDifference } from './field-differences.ts';
import { findWordDifferences, toShownLines, type WordDifference } from './word-differences.ts';

type Side = 'before' | 'after';

const { history: historyMessages } = messages;

/** Shows what differs between two revisions, under the labels of the fields. */
export const createDifferenceList = (
  type: ContentType,
  differences: readonly FieldDifference[],
): HTMLElement =>
  createFieldList(type, differences, (_, parts) => [
    createElement('dd', {}, ...parts.flatMap(toMarked)),
  ]);

/** Shows the wordings of two people below each other, after their names; what only one has is marked. */
export const createWordingList = (
  type: ContentType,
  differences: readonly FieldDifference[],
  [before, after]: readonly [string, string],
): HTMLElement =>
  createFieldList(type, differences, (difference, parts) => [
    toWording(before, difference, parts, 'before'),
    toWording(after, difference, parts, 'after'),
  ]);

function toWording(
  name: string,
  { moved }: FieldDifference,
  parts: readonly WordDifference[],
  side: Side,
): HTMLElement {
  const place =
    moved &&
    (moved[side] ? historyMessages.below(toExcerpt(moved[side], 60)) : historyMessages.first);
  return createElement(
    'dd',
    {},
    createElement('strong', {}, place ? `${name} (${place})` : name),
    messages.colon,
    ...parts.map((part) =>
      'both' in part ? part.both : part[side] !== '' && createElement('mark', {}, part[side]),
    ),
  );
}

function createFieldList(
  type: ContentType,
  differences: readonly FieldDifference[],
  toWords: (
    difference: FieldDifference,
    parts: readonly WordDifference[],
  ) => readonly HTMLElement[],
): HTMLElement {
  const className = 'newsroom-differences';
  if (differences.length === 0)
    return createElement('p', { class: className }, historyMessages.same);
  const items = differences.flatMap((difference) => {
    const { path, before, after, moved } = difference;
    const label = getFieldLabel(type, path);
    const toShown = path === 'body' ? toShownLines : formatMoment;
    return [
      createElement('dt', {}, moved ? `${label} · ${historyMessages.moved}` : label),
      ...toWords(difference, findWordDifferences(toShown(before), toShown(after))),
    ];
  });
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
