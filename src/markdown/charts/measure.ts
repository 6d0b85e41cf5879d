/** Inner width in pixels of the narrowest phone considered: 360 px less the margins. */
const NARROWEST = 320;

/** Average width in pixels of a character; the style sheet sets the text of charts at 14 px. */
const CHARACTER = 7.5;

/** Characters that fit side by side on the narrowest phone. */
export const CHARACTERS = Math.floor(NARROWEST / CHARACTER);

/** Width of a text of so many characters, and some pixels beside it, in percent of that phone. */
export function toPercent(characters: number, pixels = 0): number {
  return ((characters * CHARACTER + pixels) / NARROWEST) * 100;
}
