const names = new Intl.DisplayNames('es', { type: 'language' });

/**
 * Lists languages in Spanish: “español y francés”, or as a choice “español o francés”.
 * @param codes languages of the newsroom
 */
export function toSpanishNames(
  codes: readonly string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return new Intl.ListFormat('es', { type }).format(codes.map((code) => names.of(code) ?? code));
}
