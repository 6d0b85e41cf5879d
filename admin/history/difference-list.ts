import type { ContentType } from '../../src/model/content-types/content-type.ts';
import { createElement } from '../dom/element.ts';
import { getFieldLabel } from '../entries/field-label.ts';
import { messages } from '../messages/index.ts';
import { formatMoment } from '../settings/moments.ts';
import type { FieldDifference } from './field-differences.ts';

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
      before && createElement('del', {}, formatMoment(before)),
      before && after && ' ',
      after && createElement('ins', {}, formatMoment(after)),
    ),
  ]);
  return createElement('dl', { class: className }, ...items);
}
