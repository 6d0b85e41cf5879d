/** Groups of three with spaces between them, which no language has for decimals: “1 200”, “1 200,5”. */
const spaced = /^-?\d{1,3}([ \u00a0\u202f]\d{3})+([.,]\d+)?$/;

/**
 * A number as programs write it, without marks between groups and with a point for decimals; other text as it is.
 * Also what can be read in two ways is left as it is, so that the check of the element asks: “1,200” in a Spanish report
 * is 1.2 in Spain and 1200 in the United States.
 * @param language in which the site writes the numbers of the report: `es-US`
 */
export function toPlainNumber(text: string, language: string): string {
  if (spaced.test(text)) return text.replaceAll(/[ \u00a0\u202f]/g, '').replace(',', '.');
  const { group, decimal } = getMarks(language);
  const grouped = new RegExp(`^-?[1-9]\\d{0,2}(\\${group}\\d{3})+(\\${decimal}\\d+)?$`);
  if (grouped.test(text)) return text.replaceAll(group, '').replace(decimal, '.');
  const isDecimal = new RegExp(`^-?\\d+\\${decimal}\\d+$`).test(text);
  const isDoubtful = /^-?[1-9]\d{0,2},\d{3}$/.test(text);
  return isDecimal && !isDoubtful ? text.replace(decimal, '.') : text;
}

/** The marks between groups and before decimals: `,` and `.` in English, `.` and `,` in Spanish. */
function getMarks(language: string): { readonly group: string; readonly decimal: string } {
  const parts = new Intl.NumberFormat(language).formatToParts(12345.6);
  const decimal = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  const group = parts.find(({ type }) => type === 'group')?.value ?? '';
  // Spaces are read above.
  return { group: /^[.,]$/.test(group) ? group : decimal === ',' ? '.' : ',', decimal };
}
