import type { ContentType } from '../../src/model/content-types/content-type.ts';
import { createElement } from '../dom/element.ts';
import { getFieldLabel } from '../entries/field-label.ts';
import { messages } from '../messages/index.ts';
import { formatMoment } from '../settings/moments.ts';
import type { FieldDifference } from './field-differences.ts';
import { findWordDifferences, type WordDifference } from './word-differences.ts';

/** Shows what differs between two revisions, under the labels of the fields. */
export function createDifferenceList(
  type: ContentType,
  differences: readonly FieldDifference[],
): HTMLElement {
  const className = 'newsroom-differences';
  if (differences.length === 0)
    return createElement('p', { class: className }, messages.history.same);
  const items = differences.flatMap(({ path, before, after }) => [
    createElement('dt', {}, getFieldLabel(type, path)),
    createElement(
      'dd',
      {},
      ...findWordDifferences(formatMoment(before), formatMoment(after)).flatMap(toMarked),
    ),
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
