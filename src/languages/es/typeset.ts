import { joinFigures } from '../wording/digit-groups.ts';

/**
 * Makes the spaces inside what Spanish reads as one unit those at which no line ends (U+00A0): figures, a figure and its sign,
 * an abbreviation of two words, an abbreviated word and its number. Source: Ortografía de la lengua española (RAE, 2010).
 */
export const typeset = (text: string): string =>
  text.includes(' ')
    ? spaces.reduce((done, space) => done.replace(space, '\u00a0'), joinFigures(text))
    : text;

const spaces: readonly RegExp[] = [
  // “8 a. m.”
  /(?<=\b[ap]\.) +(?=m\.)/g,
  /(?<=\d) +(?=[ap]\.\s?m\.)/g,
  // “EE. UU.”, “D. C.”
  /(?<=(?<!\p{L})\p{Lu}{1,2}\.) +(?=\p{Lu}{1,2}\.)/gu,
  // “n.º 12”, “art. 4”
  /(?<=(?<!\p{L})(?:n\.º|n\.o|núm\.|art\.|pág\.|págs\.)) +(?=\d)/giu,
];
