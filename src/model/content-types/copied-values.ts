import type { Fields } from '../fields/field.ts';
import type { Values } from '../fields/written-value.ts';

/**
 * The values with which a new entry begins that is made from another one: a translation is of the same
 * publication, a copy is of another. Keys that are no fields are kept, except those of the admin, which begin with `$`.
 */
export function toCopiedValues(
  fields: Fields,
  values: Values,
  as: 'translation' | 'copy',
): Record<string, unknown> {
  const kept = Object.entries(values).filter(([name]) => {
    const copiedTo = fields[name]?.copiedTo;
    const isCopied =
      copiedTo === undefined || (copiedTo === 'translations' && as === 'translation');
    return isCopied && !name.startsWith('$');
  });
  return Object.fromEntries(
    kept.map(([name, value]) => {
      const structure = fields[name]?.structure;
      const isGroup = structure?.kind === 'group' && typeof value === 'object' && value !== null;
      return [name, isGroup ? toCopiedValues(structure.fields, value as Values, as) : value];
    }),
  );
}
