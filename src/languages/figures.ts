import { getDirection, hasRightToLeft } from './direction.ts';

/**
 * Figures that text from right to left would show in another order: telephone numbers and dates, whose
 * groups change places, and signed numbers, whose sign goes behind them unless a mark (U+200E) precedes it.
 */
export const figures =
  /(\+\d[\d ()./-]{5,}\d|\(?\d{2,4}\)?[ ./-]+\d{2,4}(?:[ ./-]+\d{2,4})+|(?<![\p{L}\p{N}\u200e])[-−+]\d+(?:[.,]\d+)*%?)/u;

/**
 * Marks figures in plain text for people to be read from left to right (U+2066 … U+2069): in a language that is read from
 * right to left, and in lines with words of one. Programs want the text without marks.
 */
export const isolateFigures = (text: string, language: string): string =>
  getDirection(language) === 'rtl'
    ? markFigures(text)
    : text.replace(/.+/g, (line) => (hasRightToLeft(line) ? markFigures(line) : line));

const markFigures = (text: string) => text.replace(new RegExp(figures, 'gu'), '\u2066$1\u2069');
