/**
 * The slug that an entry states; without one, the name of its file takes its place.
 * @param slug unchecked: one for each language, or one for all
 * @param language its code, in any letter case
 */
export function getOwnSlug(slug: unknown, language: string): string | undefined {
  const isLocalized = typeof slug === 'object' && slug !== null;
  const own: unknown = isLocalized
    ? Object.entries(slug).find(([code]) => code.toLowerCase() === language.toLowerCase())?.[1]
    : slug;
  return typeof own === 'string' && own !== '' ? own : undefined;
}
