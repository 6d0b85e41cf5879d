import type { Separator } from '../tables/csv.ts';
import { isDoubtful, toPlainNumber, type DecimalMark } from './plain-number.ts';

/**
 * Of numbers that belong together, those that may be whole or decimal and of which the others do not show which: “1,204”
 * beside “1,5” in English, where the comma is before decimals after all, and “1.388” unless another shows that the point is.
 * Thousands are commoner than three decimals, and “1.388” would be a thousandth of what it seems.
 * @param decimals what they are read by
 * @param isShown whether numbers beside them, which are known, have such decimals
 */
export function findDoubtful(
  numbers: readonly string[],
  decimals: DecimalMark,
  isShown = false,
): string[] {
  const certain = numbers.filter((text) => !isDoubtful(text));
  const marks = certain.flatMap((text) => getShownMark(text, toPlainNumber(text, decimals)) ?? []);
  const isContradicted = marks.some((mark) => mark !== decimals);
  const isConfirmed = isShown || marks.includes(decimals);
  const isAsked = (text: string) => isContradicted || (text.includes(decimals) && !isConfirmed);
  return numbers.filter((text) => isDoubtful(text) && isAsked(text));
}

/** What a file writes before decimals: spreadsheets put semicolons where that is a comma. */
export const getFileMark = (separator: Separator, decimals: DecimalMark): DecimalMark =>
  separator === '\t' ? decimals : separator === ';' ? ',' : '.';

/**
 * Of the numbers of a file, those that may be whole or decimal. With semicolons, a comma is before decimals, and a point
 * between thousands only in a language that writes them so.
 * @param decimals what the language writes before decimals
 */
export function findDoubtfulInFile(
  numbers: readonly string[],
  separator: Separator,
  decimals: DecimalMark,
): string[] {
  const isLocal = separator === ';';
  const asked = findDoubtful(numbers, getFileMark(separator, decimals), isLocal);
  const isForeign = (text: string) => isLocal && decimals === '.' && text.includes('.');
  return numbers.filter((text) => asked.includes(text) || (isDoubtful(text) && isForeign(text)));
}

/** The mark before decimals that a number shows or implies: `,` in “12,5” and in “1.204.300”. */
function getShownMark(text: string, plain: string): DecimalMark | undefined {
  const [mark, ...others] = text.match(/[.,]/g) ?? [];
  if (!mark || Number.isNaN(Number(plain))) return undefined;
  const isDecimal = others.length === 0 && plain.includes('.');
  return isDecimal === (mark === '.') ? '.' : ',';
}
