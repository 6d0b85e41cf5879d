import type { Element } from 'hast';
import { toElement } from '../html/element.ts';
import type { ChartData } from './chart-data.ts';
import { toNamedValue } from './format.ts';
import { getLabelStep, getSpread, mostCharacters, toPercent } from './scale.ts';

/** Percent of the narrowest phone between two labels: the width of a character. */
const labelDistance = toPercent(1);

/** Pixels between the base lines of two names. */
const labelGap = 17;

/** Percent between the last point and the edge: the room of half a dot. */
export const endRoom = 3;

const hasYear = (label: string) => /\b\d{4}\b/.test(label);

/** Labels in the order in which they get room: the last, the first, those that name a year if others do not, every n-th. */
function toOrder(labels: readonly string[]): number[] {
  const last = labels.length - 1;
  const step = getLabelStep(labels, mostCharacters);
  const indexes = [...labels.keys()];
  const years = labels.every(hasYear) ? [] : indexes.filter((index) => hasYear(labels[index]!));
  return [last, 0, ...years, ...indexes.filter((index) => index % step === 0)];
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

/** The end of each line: its last value, where that is, and the value before it. A series without numbers has none. */
const getEnds = ({ series, points }: ChartData) =>
  series.flatMap((name, index) => {
    const numbers = points.flatMap(({ values }, point) => {
      const value = values[index] ?? null;
      return value === null ? [] : { value, point };
    });
    const [last, previous = last] = numbers.reverse();
    return last ? [{ ...last, name, index, previous: previous!.value }] : [];
  });

/** Whether a name with its last value has no room on the narrowest phone, so that a key has to say the names. */
export const hasLongNames = (data: ChartData, format: (value: number) => string): boolean =>
  getEnds(data).some(
    ({ name, value }) => toNamedValue(name, format(value)).length > mostCharacters,
  );

/** Writes name and last value at the end of each line, so that readers need not match colours. */
export function toSeriesLabels(
  data: ChartData,
  format: (value: number) => string,
  toX: (index: number) => number,
  toY: (value: number) => number,
  bottom: number,
): Element[] {
  const isNamed = data.series.length > 1 && !hasLongNames(data, format);
  const ends = getEnds(data).map(({ name, value, previous, point, index }) => {
    const text = isNamed ? toNamedValue(name, format(value)) : format(value);
    // A name that would begin beyond the left edge is aligned with it.
    const x = Math.max(toX(point) + endRoom, Math.min(toPercent(text.length), 100));
    // A falling line comes from above, so its name goes below.
    return { text, x, index, at: toY(value) + (previous > value ? 20 : -9) };
  });
  const spread = getSpread(
    ends.map(({ at }) => at),
    labelGap,
    bottom,
  );
  return ends.map(({ text, x, index }, place) => {
    const className = ['chart-series', `series-${index + 1}`];
    const at = { x: `${x}%`, y: spread[place] ?? 0, textAnchor: 'end' };
    return toElement('text', { className, ...at }, text);
  });
}
