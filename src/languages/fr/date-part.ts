/**
 * A part of a date as the French press writes it: “1er octobre 2011”, “8 h 30”. The CLDR has “1 octobre 2011”
 * and “08:30”. Source: Lexique des règles typographiques en usage à l’Imprimerie nationale.
 */
export function formatDatePart({ type, value }: Intl.DateTimeFormatPart): string {
  if (type === 'day' && value === '1') return '1er';
  if (type === 'hour') return value.replace(/^0(?=\d)/, '');
  return type === 'literal' && value === ':' ? ' h ' : value;
}
