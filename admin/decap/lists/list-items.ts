import type { List, Map } from 'immutable';

type Values = Map<string, unknown>;

/**
 * What stands for an item of a list: its label where it has one, else the first of its fields that is
 * filled in; of several languages the first.
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

/** How many items a list has, as its heading. */
export function formatItemCount(field: Values, count: number): string {
  return `${String(field.get('label'))}: ${count}`;
}

const getItemLabel = (field: Values) => String(field.get('label_singular') ?? field.get('label'));

/** Of a choice, what staff choose by; of a reference, the last part of its path. */
function toShownValue(field: Values, value: unknown): string {
  const options = field.get('options') as List<Values> | undefined;
  const option = options?.find((one) => one.get('value') === value);
  return option ? String(option.get('label')) : toText(value);
}

function toText(value: unknown): string {
  if (typeof value === 'string') return value;
  const values = (value as Values | List<unknown> | null | undefined)?.valueSeq?.().toArray() ?? [];
  return values.map(toText).find(Boolean) ?? '';
}
