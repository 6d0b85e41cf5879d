import type { Values } from '../fields/written-value.ts';

/** The headline or name in unchecked fields, which may have a value for each language. */
export const getTitleValue = (fields: Values): unknown => fields['headline'] ?? fields['name'];

/**
 * The title of an entry; empty if it has none.
 * @param fields unchecked, as they are in a file or a form
 * @param languages the preferred languages, the best first; if none has a title, any language counts
 */
export const getTitle = (fields: Values, languages: readonly string[] = []): string =>
  getInLanguage(getTitleValue(fields), languages);

/** A string, or the first of a localized one that is not empty; empty if there is none. */
export function getInLanguage(value: unknown, languages: readonly string[]): string {
  if (typeof value === 'string') return value;
  const localized = Object(value) as Values;
  const candidates = [
    ...languages.map((language) => localized[language]),
    ...Object.values(localized),
  ];
  return (
    (candidates.find((one) => typeof one === 'string' && one !== '') as string | undefined) ?? ''
  );
}
