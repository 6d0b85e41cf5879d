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

/** Rounds up to a step that is easy to read: 1, 2 or 5 times a power of ten. */
function toNiceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => rough <= candidate * power * 1.0001) ?? 10;
  return factor * power;
}

/**
 * Round numbers for an axis that includes every value, and zero so that lengths can be compared.
 *
 * @param count about how many intervals to make.
 * @returns ascending numbers; the first and the last are the ends of the axis.
 */
export function getTicks(values: readonly number[], count: number): number[] {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  if (low === high) return [0, 1];
  const step = toNiceStep((high - low) / count);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  // Multiply, because sums of 0.1 drift.
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}

/** Maps a number from one interval to another, rounded to two decimals to keep the HTML short. */
export function toScaled(
  value: number,
  [low, high]: readonly [number, number],
  [start, end]: readonly [number, number],
): number {
  const position = high === low ? 0 : (value - low) / (high - low);
  return Math.round((start + position * (end - start)) * 100) / 100;
}

/** The n for which every n-th label, side by side, fits into so many characters. */
export function getLabelStep(labels: readonly string[], characters: number): number {
  const longest = Math.max(1, ...labels.map((label) => label.length + 2));
  return Math.max(1, Math.ceil((labels.length * longest) / characters));
}

/** Moves positions apart, downwards first, until neighbours are `gap` from each other. */
export function getSpread(positions: readonly number[], gap: number, bottom: number): number[] {
  const order = positions.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at);
  for (let i = 1; i < order.length; i++) {
    const above = order[i - 1];
    const here = order[i];
    if (above && here) here.at = Math.max(here.at, above.at + gap);
  }
  let limit = bottom;
  for (const here of order.toReversed()) {
    here.at = Math.min(here.at, limit);
    limit = here.at - gap;
  }
  return order.sort((a, b) => a.index - b.index).map(({ at }) => at);
}
