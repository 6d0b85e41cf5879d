import { expect, it } from 'vitest';
import { isLostInDark } from './dark-contrast.ts';

const [black, white, clear] = [
  [0, 0, 0, 255],
  [255, 255, 255, 255],
  [0, 0, 0, 0],
];

it.each([
  ['a black drawing on a transparent background', [black, black, clear, clear], true],
  ['a white one', [white, white, clear, clear], false],
  ['black letters on a white background of their own', [black, white, white, white], false],
  ['white letters on a black background', [black, black, black, white], false],
  ['dark blue', [[20, 30, 90, 255], clear], true],
  ['nothing at all', [clear], false],
] as const)('%s', (_, pixels, isLost) => {
  expect(isLostInDark(pixels.flatMap((pixel) => pixel!))).toBe(isLost);
});
