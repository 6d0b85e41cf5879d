import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { getContrast, backgroundColors, leastContrast } from '../model/fields/contrast.ts';

const styles = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = styles.split('@media screen and (prefers-color-scheme: dark)');

/** The colours that a block of tokens.css declares, with the default of those that a brand replaces. */
function getColors(block: string): Record<string, string> {
  const declarations = block.matchAll(/--([\w-]+):[^;#]*(#[0-9a-f]{6})/g);
  return Object.fromEntries([...declarations].map(([, name = '', color = '']) => [name, color]));
}

const toPairs = <T>(all: readonly T[]): [T, T][] =>
  all.flatMap((one, index) => all.slice(index + 1).map((other): [T, T] => [one, other]));

type Matrix = readonly (readonly number[])[];

const multiply = (matrix: Matrix, vector: readonly number[]) =>
  matrix.map((row) => row.reduce((sum, factor, index) => sum + factor * vector[index]!, 0));

/** What people see of linear sRGB: Machado, Oliveira and Fernandes (2009), severity 1. */
const vision: Record<string, Matrix> = {
  'all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** A colour in Oklab (Ottosson 2020), in which equal distances look equal. */
function toOklab(color: string, seenAs: Matrix): number[] {
  const linear = [1, 3, 5].map((at) => {
    const value = parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const seen = multiply(seenAs, linear).map((value) => Math.min(1, Math.max(0, value)));
  const cones = multiply(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    seen,
  );
  return multiply(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones.map(Math.cbrt),
  );
}

const schemes = { light: getColors(light), dark: { ...getColors(light), ...getColors(dark) } };

describe.each(['light', 'dark'] as const)('the colours on %s', (scheme) => {
  const colors = schemes[scheme];

  test('have the background that brand colours are checked against', () => {
    expect(colors['ground']).toBe(backgroundColors[scheme]);
    const page = readFileSync(new URL('../components/layouts/Page.astro', import.meta.url), 'utf8');
    expect(page).toContain(`content="${backgroundColors[scheme]}"`);
  });

  const series = [1, 2, 3, 4, 5, 6].map((number) => `series-${number}`);
  const pairs = [
    ...['ink', 'quiet', 'accent', ...series].map((text) => [text, 'ground']),
    ...['ink', 'quiet'].map((text) => [text, 'raised']),
    ['on-band', 'band'],
    ['quiet-on-band', 'band'],
  ];

  test.each(pairs)('%s is legible on %s', (text, background) => {
    const contrast = getContrast(colors[text] ?? '', colors[background] ?? '');
    expect(contrast).toBeGreaterThanOrEqual(leastContrast);
  });

  test.each(Object.keys(vision))('tell each series of a chart from each other with %s', (kind) => {
    const seen = series.map((name) => toOklab(colors[name] ?? '', vision[kind]!));
    const distances = toPairs(seen).map(([a, b]) =>
      Math.hypot(...a.map((value, index) => value - b[index]!)),
    );
    // A distance of 0.02 can just be seen between two patches side by side.
    expect(Math.min(...distances)).toBeGreaterThan(0.11);
  });

  test('tell each series from each other in grey, the more those that are beside each other', () => {
    const all = series.map((name) => colors[name] ?? '');
    const contrasts = toPairs(all).map(([a, b]) => getContrast(a, b));
    expect(Math.min(...contrasts)).toBeGreaterThan(1.25);
    const besides = all.slice(1).map((color, index) => getContrast(color, all[index]!));
    expect(Math.min(...besides)).toBeGreaterThan(2);
  });
});
