/**
 * Dates as the French press writes them: “1er octobre 2011”, “8 h 30”, with no-break spaces. The CLDR has “1 octobre 2011”
 * and “08:30”. Source: Lexique des règles typographiques en usage à l’Imprimerie nationale.
 */
export const formatDate = (parts: readonly Intl.DateTimeFormatPart[]): string =>
  parts.map(formatPart).join('');

function formatPart({ type, value }: Intl.DateTimeFormatPart): string {
  if (type === 'day' && value === '1') return '1er';
  if (type === 'hour') return value.replace(/^0(?=\d)/, '');
  return type === 'literal' ? value.replace(/^:$|^ h $/, '\u00a0h\u00a0') : value;
}
