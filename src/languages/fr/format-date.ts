/**
 * Dates as the French press writes them: “1er octobre 2011”, “8 h 30”, with no-break spaces. The CLDR has “1 octobre 2011”
 * and “08:30”. A zone in words follows a comma: “à 8 h 30, heure de l’Est”.
 * Source: Lexique des règles typographiques en usage à l’Imprimerie nationale.
 */
export const formatDate = (parts: readonly Intl.DateTimeFormatPart[]): string =>
  parts.map((part, index) => formatPart(part, parts[index - 1], parts[index + 1])).join('');

type Part = Intl.DateTimeFormatPart;

function formatPart({ type, value }: Part, before?: Part, after?: Part): string {
  if (type === 'day' && value === '1') return '1er';
  if (type === 'hour') return value.replace(/^0(?=\d)/, '');
  if (type !== 'literal') return value;
  if (before?.type === 'day' && before.value === '1' && value === ' ') return '\u00a0';
  if (after?.type === 'timeZoneName' && after.value.startsWith('heure') && value === ' ')
    return ', ';
  return value.replace(/^:$|^ h $/, '\u00a0h\u00a0');
}
