import { backgroundColors, getContrast } from '../../../src/model/content-types/contrast.ts';

/** Least contrast of what is drawn with its background (WCAG 2.2, success criterion 1.4.11). */
const leastDrawn = 3;

/** The least part of a drawing that must have it; the rest may be shadows and thin edges. */
const leastPart = 0.1;

/**
 * Whether a drawing can hardly be seen on the page when that is dark, such as a black logo on a transparent background.
 * @param pixels red, green, blue and opacity of each, from 0 to 255, as a canvas gives them
 */
export function isLostInDark(pixels: ArrayLike<number>): boolean {
  let drawn = 0;
  let seen = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at + 3]! < 128) continue;
    drawn += 1;
    const color = `#${[0, 1, 2].map((part) => toHex(pixels[at + part]!)).join('')}`;
    if (getContrast(color, backgroundColors.dark) >= leastDrawn) seen += 1;
  }
  return drawn > 0 && seen < drawn * leastPart;
}

const toHex = (value: number) => value.toString(16).padStart(2, '0');
