/** Digits with a mark between groups of three, and perhaps another before decimals: “1 200”, “1.200,5”, “1,200,300”. */
const grouped = /^-?[1-9]\d{0,2}([., ])\d{3}(?:\1\d{3})*(?:(?!\1)[.,]\d+)?$/;

/** A number whose only mark may be between thousands or before decimals. */
export const doubtful = /^-?[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * A number as programs write it, without marks between groups and with a point for decimals; other text as it is.
 * Most numbers can be read in one way only: “1.200,5”, “12,5”. “1,200” is 1.2 in Spain and 1200 in the United States: it
 * is read if that is how the language groups digits, and otherwise left as it is, so that the check of the element asks.
 * @param language in which the site writes the numbers of the report: `es-US`
 */
export function toPlainNumber(text: string, language?: string): string {
  if (doubtful.test(text)) {
    const group = language && getGroupMark(language);
    return group ? text.replace(group, '') : text;
  }
  const spaced = text.replaceAll(/[\u00a0\u202f]/g, ' ');
  const [, group] = grouped.exec(spaced) ?? [];
  const number = group ? spaced.replaceAll(group, '') : text;
  return /^-?\d+,\d+$/.test(number) ? number.replace(',', '.') : number;
}

/** The mark between groups of digits: `,` in English, `.` in Spanish and, beside spaces, in French. */
function getGroupMark(language: string): string {
  const parts = new Intl.NumberFormat(language).formatToParts(12345.6);
  return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? '.' : ',';
}
