/**
 * What staff call an entry: its headline or name; of a name in several languages, the first that there is.
 * Empty where it has none yet.
 */
export function getTitle(
  data: Readonly<Record<string, unknown>>,
  languages: readonly string[],
): string {
  const title = data.headline ?? data.name;
  if (typeof title === 'string') return title;
  const names = (title ?? {}) as Readonly<Record<string, string>>;
  return languages.map((language) => names[language]).find(Boolean) ?? '';
}
