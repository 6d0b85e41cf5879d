import { isTypeset, typeset } from '../../languages/typeset.ts';
import { deriveOnce } from '../../model/derivation.ts';
import type { Field, Fields } from '../../model/fields/field.ts';
import type { Values } from '../../model/fields/written-value.ts';

/**
 * The values of an entry or of settings with the prose in them as readers see it. Addresses, codes and choices stay as they are.
 * @param language of the entry; empty of what has its texts in each language
 */
export function typesetValues<V extends object>(fields: Fields, values: V, language: string): V {
  if (language !== '' && !isTypeset(language)) return values;
  const shown = Object.entries(values as Values).map(([name, value]): [string, unknown] => {
    const field = fields[name];
    return [name, field ? typesetValue(field, value, language) : value];
  });
  return Object.fromEntries(shown) as V;
}

/** The same for what has its texts in each language, once for the same values. */
export const typesetShared = deriveOnce(<V extends object>(values: V, fields: Fields): V =>
  typesetValues(fields, values, ''),
) as <V extends object>(values: V, fields: Fields) => V;

function typesetValue({ structure }: Field, value: unknown, language: string): unknown {
  if (typeof value === 'string') {
    const isProse =
      structure.kind === 'paragraphs' ||
      (structure.kind === 'line' && !structure.pattern && !structure.offers);
    return isProse ? typeset(value, language) : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  switch (structure.kind) {
    case 'group':
      return typesetValues(structure.fields, value, language);
    case 'list':
      return (value as unknown[]).map((item) => typesetValue(structure.item, item, language));
    case 'localized':
      return Object.fromEntries(
        Object.entries(value as Values).map(([code, item]) => [
          code,
          typesetValue(structure.item, item, code),
        ]),
      );
    default:
      return value;
  }
}
