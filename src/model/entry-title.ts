type Fields = Readonly<Record<string, unknown>>;

/** What of unchecked fields names an entry: its headline or name, which may be one for each language. */
export const getTitleValue = (fields: Fields): unknown => fields['headline'] ?? fields['name'];

/**
 * What people call an entry; empty where it has no title yet.
 * @param fields unchecked, as they are in a file or a form
 * @param languages the languages in which a title is wanted, the first first; else it is any
 */
export const getTitle = (fields: Fields, languages: readonly string[] = []): string =>
  getInLanguage(getTitleValue(fields), languages);

/** A text, or of one in several languages the first that there is; empty where there is none. */
export function getInLanguage(value: unknown, languages: readonly string[]): string {
  if (typeof value === 'string') return value;
  const texts = Object(value) as Fields;
  const wanted = [...languages.map((language) => texts[language]), ...Object.values(texts)];
  return (
    (wanted.find((text) => typeof text === 'string' && text !== '') as string | undefined) ?? ''
  );
}
