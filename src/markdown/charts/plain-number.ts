/** Digits with a mark between groups of three, and perhaps another before decimals: “1 200”, “1.200,5”, “1,200,300”. */
const grouped = /^-?[1-9]\d{0,2}([., ])\d{3}(?:\1\d{3})*(?:(?!\1)[.,]\d+)?$/;

/** What a language, or a file, puts before decimals. The other sign is then between thousands. */
export type DecimalMark = ',' | '.';

const doubtful = /^-?[1-9]\d{0,2}[.,]\d{3}$/;

/** A number without the signs of spreadsheets that programs do not read: a real minus sign, and a percent sign behind it. */
export const withoutSigns = (text: string): string =>
  text.replace(/^\u2212(?=\d)/, '-').replace(/(?<=^-?\d[\d.,\s]*)\s*%$/, '');

/** Whether a number may be whole or decimal: “1,200”. */
export const isDoubtful = (text: string): boolean => doubtful.test(withoutSigns(text));

/**
 * A number as programs write it, without marks between groups and with a point for decimals; other text as it is.
 * Most numbers can be read in one way only: “1.200,5”, “12,5”. “1,200” is 1.2 in Spain and 1200 in the United States.
 * @param decimals what such a number is read by
 */
export function toPlainNumber(written: string, decimals: DecimalMark): string {
  const text = withoutSigns(written);
  if (doubtful.test(text)) {
    return text.includes(decimals) ? text.replace(decimals, '.') : text.replace(/[.,]/, '');
  }
  const spaced = text.replaceAll(/[\u00a0\u202f]/g, ' ');
  const [, group] = grouped.exec(spaced) ?? [];
  const number = group ? spaced.replaceAll(group, '') : text;
  return /^-?\d+,\d+$/.test(number) ? number.replace(',', '.') : number;
}

/** A number of a program, such as “12.5”, with the decimal mark of a language. It keeps other text. */
export const toWrittenNumber = (plain: string, decimals: DecimalMark): string =>
  /^-?\d+\.\d+$/.test(plain) ? plain.replace('.', decimals) : plain;

/**
 * What a language puts before decimals: a comma in Spanish and French, a point in English.
 * @param language in which the site writes the numbers of the report: `es-US`
 */
export function getDecimalMark(language: string): DecimalMark {
  const parts = new Intl.NumberFormat(language).formatToParts(0.5);
  return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ',' : '.';
}
