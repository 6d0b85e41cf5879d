import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { getContrast, backgroundColors, leastContrast } from '../model/content-types/contrast.ts';

const styles = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = styles.split('@media (prefers-color-scheme: dark)');

/** The colours that a block of tokens.css declares, with the default of those that a brand replaces. */
function getColors(block: string): Record<string, string> {
  const declarations = block.matchAll(/--([\w-]+):[^;#]*(#[0-9a-f]{6})/g);
  return Object.fromEntries([...declarations].map(([, name = '', color = '']) => [name, color]));
}

const schemes = { light: getColors(light), dark: { ...getColors(light), ...getColors(dark) } };

describe.each(['light', 'dark'] as const)('the colours on %s', (scheme) => {
  const colors = schemes[scheme];

  test('have the background that brand colours are checked against', () => {
    expect(colors['ground']).toBe(backgroundColors[scheme]);
    const page = readFileSync(new URL('../components/layouts/Page.astro', import.meta.url), 'utf8');
    expect(page).toContain(`content="${backgroundColors[scheme]}"`);
  });

  const series = ['accent', 'series-2', 'series-3', 'series-4', 'series-5', 'series-6'];
  const pairs = [
    ...['ink', 'quiet', ...series].map((text) => [text, 'ground']),
    ...['ink', 'quiet'].map((text) => [text, 'raised']),
    ['on-band', 'band'],
    ['quiet-on-band', 'band'],
  ];

  test.each(pairs)('%s is legible on %s', (text, background) => {
    const contrast = getContrast(colors[text] ?? '', colors[background] ?? '');
    expect(contrast).toBeGreaterThanOrEqual(leastContrast);
  });
});
