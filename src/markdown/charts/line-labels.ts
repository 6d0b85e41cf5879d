import type { Element } from 'hast';
import { toElement } from '../html/element.ts';
import type { ChartData } from './chart-data.ts';
import { mostCharacters, toPercent } from './measure.ts';
import { getLabelStep, getSpread } from './scale.ts';

/** Pixels between the base lines of two names. */
const labelGap = 17;

/** Labels below the axis: always the last, the others as far as there is room. */
export function toCategoryLabels(
  labels: string[],
  toX: (index: number) => number,
  y: number,
): Element[] {
  const step = getLabelStep(labels, mostCharacters);
  const last = labels.length - 1;
  return labels.flatMap((label, index) => {
    if ((last - index) % step !== 0) return [];
    const half = toPercent(label.length) / 2;
    const x = toX(index);
    // A label that would run over an edge is aligned with it.
    const [at, textAnchor] =
      x + half > 100 ? ['100%', 'end'] : x < half ? ['0', 'start'] : [`${x}%`, 'middle'];
    const position = { x: at, y, textAnchor };
    return [toElement('text', { className: ['chart-label'], ...position }, label)];
  });
}

/** Writes name and last value at the end of each line, so that readers need not match colours. */
export function toSeriesLabels(
  data: ChartData,
  format: (value: number) => string,
  toY: (value: number) => number,
  bottom: number,
): Element[] {
  const ends = data.series.map((name, series) => {
    const values = data.points.map((point) => point.values[series] ?? null);
    const [last = 0, previous = last] = values.filter((value) => value !== null).reverse();
    const text = data.series.length > 1 ? `${name} ${format(last)}` : format(last);
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
