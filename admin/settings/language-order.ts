/** The languages of the newsroom, beginning with that of the admin, in which staff probably read and write. */
export function toOwnFirst<L extends { readonly code: string }>(
  languages: readonly L[],
  own: string,
): L[] {
  const isOther = ({ code }: L) => Number(code !== own);
  return languages.toSorted((a, b) => isOther(a) - isOther(b));
}
