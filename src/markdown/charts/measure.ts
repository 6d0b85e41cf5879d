/** Inner width in pixels of the narrowest supported phone: 360 px less the margins. */
const narrowest = 320;

/** Average width in pixels of a character; the style sheet sets the text of charts at 14 px. */
const character = 7.5;

/** Characters that fit side by side on the narrowest phone. */
export const mostCharacters = Math.floor(narrowest / character);

/** Width of so many characters plus some pixels, in percent of that phone. */
export function toPercent(characters: number, pixels = 0): number {
  return ((characters * character + pixels) / narrowest) * 100;
}
