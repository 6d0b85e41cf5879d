const names = new Intl.DisplayNames('es', { type: 'language' });

/**
 * Languages as a Spanish sentence names them: “español y francés”.
 * @param codes languages of the newsroom; two of them are joined by “y” or, as a choice, by “o”
 */
export function toSpanishNames(
  codes: readonly string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return new Intl.ListFormat('es', { type }).format(codes.map((code) => names.of(code) ?? code));
}
