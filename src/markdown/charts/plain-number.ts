/** Digits with a mark between groups of three, and perhaps another before decimals: “1 200”, “1.200,5”, “1,200,300”. */
const grouped = /^-?[1-9]\d{0,2}([., ])\d{3}(?:\1\d{3})*(?:(?!\1)[.,]\d+)?$/;

/** A number whose only mark may be between thousands or before decimals. */
export const doubtful = /^-?[1-9]\d{0,2}[.,]\d{3}$/;

/** A number without the signs of spreadsheets that programs do not read: a real minus sign, and a percent sign behind it. */
export const withoutSigns = (text: string): string =>
  text.replace(/^\u2212(?=\d)/, '-').replace(/(?<=^-?\d[\d.,\s]*)\s*%$/, '');

/**
 * A number as programs write it, without marks between groups and with a point for decimals; other text as it is.
 * Most numbers can be read in one way only: “1.200,5”, “12,5”. “1,200” is 1.2 in Spain and 1200 in the United States: it
 * is read if that is how the language groups digits, and otherwise left as it is, so that the check of the element asks.
 * @param language in which the site writes the numbers of the report: `es-US`
 */
export function toPlainNumber(written: string, language?: string): string {
  const text = withoutSigns(written);
  if (doubtful.test(text)) {
    const group = language && getGroupMark(language);
    return group ? text.replace(group, '') : text;
  }
  const spaced = text.replaceAll(/[\u00a0\u202f]/g, ' ');
  const [, group] = grouped.exec(spaced) ?? [];
  const number = group ? spaced.replaceAll(group, '') : text;
  return /^-?\d+,\d+$/.test(number) ? number.replace(',', '.') : number;
}

/**
 * Of numbers that belong together, those that may be whole or decimal and are read otherwise than another shows: “1,204”
 * beside “1,5” in English, “1.388” beside “1.204,5”. So is “1.388” beside “1,204”, unless others have decimals as well: it
 * would be a thousandth of what it seems.
 * @param toPlain how they are read
 */
export function findContradicted(
  numbers: readonly string[],
  toPlain: (text: string) => string,
): string[] {
  const certain = numbers.filter((text) => !doubtful.test(text));
  const marks = certain.map((text) => getDecimalMark(text, toPlain(text))).filter(Boolean);
  const isDecimal = (text: string) => toPlain(text).includes('.');
  const doubts = numbers.filter((text) => doubtful.test(text));
  const areAllWhole = !certain.some(isDecimal) && !doubts.every(isDecimal);
  return doubts.filter((text) => {
    const mark = getDecimalMark(text, toPlain(text));
    return marks.some((other) => other !== mark) || (areAllWhole && isDecimal(text));
  });
}

/** The mark before decimals that a number shows or implies: `,` in “12,5” and in “1.204.300”. */
function getDecimalMark(text: string, plain: string): string | undefined {
  const [mark, ...others] = text.match(/[.,]/g) ?? [];
  if (!mark || Number.isNaN(Number(plain))) return undefined;
  const isDecimal = others.length === 0 && plain.includes('.');
  return isDecimal === (mark === '.') ? '.' : ',';
}

/** The mark between groups of digits: `,` in English, `.` in Spanish and, beside spaces, in French. */
function getGroupMark(language: string): string {
  const parts = new Intl.NumberFormat(language).formatToParts(12345.6);
  return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? '.' : ',';
}
