/**
 * The time of an event, as one line shows it: Spanish and Arabic write “6:00–8:00 p. m.” without spaces that could keep the
 * parts together, and browsers end a line after the dash. For pages only: elsewhere the sign (U+2060) may be seen.
 */
export const keepTogether = (when: string): string => when.replace(/–(?=\p{N})/gu, '–\u2060');
