/**
 * Dates as the press writes them. The Unicode CLDR has “a las” for all hours, “p.m.” without a space, and “hora
 * oriental” for “hora del Este”.
 */
export const formatDate = (parts: readonly Intl.DateTimeFormatPart[]): string =>
  parts
    .map(({ value }) => value)
    .join('')
    .replace(/\ba las(?=\s1:)/g, 'a la')
    .replace(/\b([ap])\.\s?m\./g, '$1.\u00a0m.')
    .replace('hora oriental', 'hora del Este')
    // After “11:00” or “a. m.”; in parentheses it needs none.
    .replace(/ (?=hora )/, ', ');
