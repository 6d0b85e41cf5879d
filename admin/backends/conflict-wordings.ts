import { parseEntryData } from '../../src/editing/edit-source.ts';
import type { ContentType } from '../../src/model/content-types/content-type.ts';
import type { ConflictWordings } from '../../src/server/store/saving/entry-merge.ts';
import { createElement } from '../dom/element.ts';
import { createDifferenceList, createWordingList } from '../history/difference-list.ts';
import { findDifferences, type FieldDifference } from '../history/field-differences.ts';
import { nameValues } from '../history/named-values.ts';
import { attempt } from '../../src/model/attempt.ts';
import type { Values } from '../../src/model/fields/written-value.ts';

/** What to call the two sides, and what else each of them changed. */
interface Sides {
  readonly other: string;
  readonly own: string;
  readonly alsoOther: string;
  readonly alsoOwn: string;
}

/** Shows both wordings where two people changed the same; folded up, what else each of them changed. */
export async function createConflictWordings(
  type: ContentType,
  { sent, stored, own, other }: ConflictWordings,
  sides: Sides,
): Promise<HTMLElement[]> {
  const compare = (...sources: readonly [string, string]) => {
    const [before, after] = sources.map((source) => toData(type, source));
    return nameValues(type, findDifferences(before!, after!));
  };
  return [
    createWordingList(type, await compare(other, own), [sides.other, sides.own]),
    ...fold(type, sides.alsoOther, await compare(sent, own)),
    ...fold(type, sides.alsoOwn, await compare(stored, other)),
  ];
}

function fold(
  type: ContentType,
  summary: string,
  differences: readonly FieldDifference[],
): HTMLElement[] {
  if (differences.length === 0) return [];
  const label = createElement('summary', {}, `${summary} (${differences.length})`);
  return [createElement('details', {}, label, createDifferenceList(type, differences))];
}

/** The fields and body of a source; all of it as its body if it can't be read, as after a mistake by hand. */
function toData({ extension }: ContentType, source: string): Values {
  return attempt(() => parseEntryData(source, extension)) ?? { body: source };
}
