import { isCollection, type List, type Map } from 'immutable';
import { getAdminLanguage } from '../../settings/admin-language.ts';
import { formatMoment } from '../../settings/moments.ts';

type Values = Map<string, unknown>;

/**
 * The summary of a list item: its label, or else the first of its fields that is filled in; of several
 * languages that of the admin, or else the first.
 * @param field the list's field
 */
export function getItemSummary(field: Values, item: unknown): string {
  const fields = field.get('fields') as List<Values> | undefined;
  if (!fields) return toText(item) || getItemLabel(field);
  const values = item as Values | undefined;
  const toValue = (inner: Values) => toShownValue(inner, values?.get(String(inner.get('name'))));
  const label = fields.find((inner) => inner.get('name') === 'label');
  const others = fields.toArray().map(toValue);
  return (label && toValue(label)) || others.find(Boolean) || getItemLabel(field);
}

/** The heading of a list, with the number of its items. */
export function formatItemCount(field: Values, count: number): string {
  return String(field.get('label')) + getAdminLanguage().messages.colon + count;
}

const getItemLabel = (field: Values) => String(field.get('label_singular') ?? field.get('label'));

/** The label of a chosen option, and a moment as people read it; of other values, the value as a string. */
function toShownValue(field: Values, value: unknown): string {
  if (field.get('widget') === 'moment') return formatMoment(toText(value));
  const options = field.get('options') as List<Values> | undefined;
  const option = options?.find((one) => one.get('value') === value);
  return option ? String(option.get('label')) : toText(value);
}

function toText(value: unknown): string {
  if (!isCollection(value)) return typeof value === 'string' ? value : '';
  const own = (value as Values).get(getAdminLanguage().code);
  return [own, ...value.valueSeq()].map(toText).find(Boolean) ?? '';
}
