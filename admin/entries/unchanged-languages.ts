import type { Fields } from '../../src/model/fields/field.ts';
import type { Values } from '../../src/model/fields/written-value.ts';

/**
 * The languages in which an entry with several languages says the same as before, although it was changed in another
 * one: their text may need the same change.
 * @returns codes, in the order in which the entry has them
 */
export function findUnchangedLanguages(fields: Fields, before: Values, after: Values): string[] {
  const localized = Object.keys(fields).filter(
    (name) => fields[name]!.structure.kind === 'localized',
  );
  const unchanged = localized.flatMap((name) => {
    const [old, now] = [before, after].map((values) => Object(values[name]) as Values);
    const codes = Object.keys(now!).filter((code) => old![code] && now![code]);
    const isSame = (code: string) => old![code] === now![code];
    return codes.every(isSame) ? [] : codes.filter(isSame);
  });
  return [...new Set(unchanged)];
}
