import type { ContentType } from '../../src/model/content-types/content-type.ts';
import { isBlank } from '../../src/model/fields/optional.ts';
import { getFieldLabel } from '../entries/field-label.ts';
import { findDifferences } from './field-differences.ts';

/** Most labels in a line of a list. */
const most = 3;

/**
 * The labels of the fields that two revisions have differently, the first three: “Headline, Summary, Text, …”; without the
 * date that a publication fills in, as nobody changed it.
 */
export function formatChangedFields(
  type: ContentType,
  [before, after]: Parameters<typeof findDifferences>,
  isPublication: boolean,
): string {
  const names = new Set(findDifferences(before, after).map(({ path }) => path.split('.')[0]!));
  if (isPublication && isBlank(before.datePublished)) names.delete('datePublished');
  const labels = [...names].map((name) => getFieldLabel(type, name));
  return [...labels.slice(0, most), ...(labels.length > most ? ['…'] : [])].join(', ');
}
