import { translate } from '../../src/languages/translate.ts';
import type { ContentType } from '../../src/model/content-types/content-type.ts';
import { getFieldAt } from '../entries/field-label.ts';
import { messages } from '../messages/index.ts';
import { getAdminLanguage } from '../settings/admin-language.ts';
import { findReferredTitles } from '../references/find-references.ts';
import type { FieldDifference } from './field-differences.ts';

/** Shows what staff have chosen as forms do: entries by their titles, other values by their labels. */
export const nameValues = (
  type: ContentType,
  differences: readonly FieldDifference[],
): Promise<FieldDifference[]> =>
  Promise.all(
    differences.map(async ({ path, before, after, moved }) => {
      const values = [before, after, ...Object.values(moved ?? {})].filter(Boolean);
      const names = await findNames(type, path, values);
      const name = (value: string) => names.get(value) ?? value;
      return {
        path,
        before: name(before),
        after: name(after),
        ...(moved && { moved: { before: name(moved.before), after: name(moved.after) } }),
      };
    }),
  );

/** The names of values of a field; those that are found. */
async function findNames(
  type: ContentType,
  path: string,
  values: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const structure = getFieldAt(type, path)?.structure;
  if (structure?.kind === 'choice')
    return new Map(
      Object.entries(structure.values).map(([value, label]) => [
        value,
        translate(label, getAdminLanguage()),
      ]),
    );
  if (structure?.kind === 'flag') return new Map(Object.entries(messages.history.flags));
  return structure?.kind === 'reference' ? findReferredTitles(structure.to, values) : new Map();
}
