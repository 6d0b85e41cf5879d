import type { Element } from 'hast';
import { toElement } from '../html/element.ts';
import type { ChartData } from './chart-data.ts';
import { mostCharacters, toPercent } from './measure.ts';
import { getLabelStep, getSpread } from './scale.ts';

/** Percent of the narrowest phone between two labels: the width of a character. */
const labelDistance = toPercent(1);

/** Pixels between the base lines of two names. */
const labelGap = 17;

const hasYear = (label: string) => /\b\d{4}\b/.test(label);

/** Labels in the order in which they get room: the last, those that name a year if others do not, every n-th. */
function toOrder(labels: readonly string[]): number[] {
  const last = labels.length - 1;
  const step = getLabelStep(labels, mostCharacters);
  const indexes = [...labels.keys()];
  const years = labels.every(hasYear) ? [] : indexes.filter((index) => hasYear(labels[index]!));
  return [last, ...years, ...indexes.filter((index) => (last - index) % step === 0)];
}

/** Labels below the axis, as far as there is room for them on the narrowest phone. */
export function toCategoryLabels(
  labels: readonly string[],
  toX: (index: number) => number,
  y: number,
): Element[] {
  const placed = new Map<number, { from: number; to: number; element: Element }>();
  for (const index of new Set(toOrder(labels))) {
    const label = labels[index]!;
    const width = toPercent(label.length);
    const x = toX(index);
    // A label that would run over an edge is aligned with it.
    const from = Math.max(0, Math.min(x - width / 2, 100 - width));
    const to = from + width;
    const isFree = [...placed.values()].every(
      (other) => to + labelDistance <= other.from || from >= other.to + labelDistance,
    );
    if (!isFree) continue;
    const [at, textAnchor] =
      x + width / 2 > 100 ? ['100%', 'end'] : x < width / 2 ? ['0', 'start'] : [`${x}%`, 'middle'];
    const element = toElement('text', { className: ['chart-label'], x: at, y, textAnchor }, label);
    placed.set(index, { from, to, element });
  }
  return [...placed].toSorted(([a], [b]) => a - b).map(([, { element }]) => element);
}

/** The last value of a series, and the one before it. */
function getLast({ points }: ChartData, series: number) {
  const values = points.map((point) => point.values[series] ?? null);
  const [last = 0, previous = last] = values.filter((value) => value !== null).reverse();
  return { last, previous };
}

/** Whether a name with its last value has no room on the narrowest phone, so that a key has to say the names. */
export const hasLongNames = (data: ChartData, format: (value: number) => string): boolean =>
  data.series.some(
    (name, series) => `${name} ${format(getLast(data, series).last)}`.length > mostCharacters,
  );

/** Writes name and last value at the end of each line, so that readers need not match colours. */
export function toSeriesLabels(
  data: ChartData,
  format: (value: number) => string,
  toY: (value: number) => number,
  bottom: number,
): Element[] {
  const isNamed = data.series.length > 1 && !hasLongNames(data, format);
  const ends = data.series.map((name, series) => {
    const { last, previous } = getLast(data, series);
    const text = isNamed ? `${name} ${format(last)}` : format(last);
    // A falling line comes from above, so its name goes below.
    return { text, at: toY(last) + (previous > last ? 20 : -9) };
  });
  const spread = getSpread(
    ends.map(({ at }) => at),
    labelGap,
    bottom,
  );
  return ends.map(({ text }, series) => {
    const className = ['chart-series', `series-${series + 1}`];
    const at = { x: '100%', y: spread[series] ?? 0, textAnchor: 'end' };
    return toElement('text', { className, ...at }, text);
  });
}
