/** Background colours, the same as in `src/styles/tokens.css`. */
export const backgroundColors = { light: '#fbfaf6', dark: '#12161b' } as const;

function toLuminance(color: string): number {
  const channels = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  const [red, green, blue] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * The contrast of two colours.
 * @param first `#rrggbb`
 * @param second `#rrggbb`
 * @returns a ratio from 1 to 21 (WCAG 2.2, “contrast ratio”)
 */
export function getContrast(first: string, second: string): number {
  const [dark, light] = [toLuminance(first), toLuminance(second)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

/** Least contrast of text with its background (WCAG 2.2, success criterion 1.4.3, level AA). */
export const leastContrast = 4.5;
