/**
 * The time of an event, as one line shows it: browsers end a line after its dash, also before a no-break
 * space, which then begins the next line. For pages only: elsewhere the sign (U+2060) may be seen.
 */
export const keepTogether = (when: string): string =>
  when.replace(/–(?=\u00a0?\p{N})/gu, '–\u2060');
