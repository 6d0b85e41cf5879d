/** The codes of the languages of the newsroom, beginning with that of the admin, in which staff probably read and write. */
export function toOwnFirst(languages: readonly string[], own: string): string[] {
  const isOther = (code: string) => Number(code !== own);
  return languages.toSorted((a, b) => isOther(a) - isOther(b));
}
