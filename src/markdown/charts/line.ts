import type { Element } from 'hast';
import { toElement } from '../html/element.ts';
import type { ChartData } from './chart-data.ts';
import { endRoom, toCategoryLabels, toSeriesLabels } from './line-labels.ts';
import { getTicks, toPercent, toScaled } from './scale.ts';

/** Pixels from the top of the drawing. */
const top = 22;
const bottom = 214;
const height = 240;
/** Lines with more points get no dots, which would only blur them. */
const maxDots = 16;

/**
 * Draws lines over evenly spaced categories. Horizontal positions are percentages; the lines are in an
 * inner drawing that stretches, while strokes and text keep their size.
 */
export function toLineChart(
  data: ChartData,
  format: (value: number) => string,
  label: string,
): Element {
  const { points, series } = data;
  const values = points.flatMap((point) => point.values).filter((value) => value !== null);
  const ticks = getTicks(values, 4);
  const domain = [ticks[0] ?? 0, ticks.at(-1) ?? 1] as const;
  const toY = (value: number) => toScaled(value, domain, [bottom, top]);
  const gutter = Math.max(...ticks.map((tick) => format(tick).length));
  const left = Math.round(toPercent(gutter, 8));
  const right = 100 - endRoom;
  const toX = (index: number) =>
    toScaled(index, [0, Math.max(1, points.length - 1)], [left, right]);
  const inner = { x: `${left}%`, y: top, width: `${right - left}%`, height: bottom - top };
  return toElement(
    'svg',
    { className: ['chart-drawing'], role: 'img', ariaLabel: label, width: '100%', height },
    ...ticks.flatMap((tick) => toGridLine(format(tick), toY(tick), tick === 0)),
    ...toCategoryLabels(
      points.map(({ label }) => label),
      toX,
      height - 6,
    ),
    toElement(
      'svg',
      { ...inner, viewBox: '0 0 100 100', preserveAspectRatio: 'none', overflow: 'visible' },
      ...series.flatMap((_, index) => toStrokes(data, index, domain)),
    ),
    ...series.flatMap((_, index) => toDots(data, index, toX, toY)),
    ...toSeriesLabels(data, format, toX, toY, bottom - 4),
  );
}

function toGridLine(label: string, y: number, isZero: boolean): Element[] {
  const className = [isZero ? 'chart-axis' : 'chart-grid'];
  return [
    toElement('line', { className, x1: 0, x2: '100%', y1: y, y2: y }),
    toElement('text', { className: ['chart-tick'], x: 0, y: y - 4 }, label),
  ];
}

/** Draws a series as strokes in a square of 100 by 100; a missing value interrupts the line. */
function toStrokes(data: ChartData, series: number, domain: readonly [number, number]): Element[] {
  const strokes: string[][] = [[]];
  data.points.forEach(({ values }, index) => {
    const value = values[series] ?? null;
    if (value === null) strokes.push([]);
    else {
      const x = toScaled(index, [0, Math.max(1, data.points.length - 1)], [0, 100]);
      strokes.at(-1)?.push(`${x},${toScaled(value, domain, [100, 0])}`);
    }
  });
  const className = ['chart-line', `series-${series + 1}`];
  return strokes
    .filter((stroke) => stroke.length > 1)
    .map((stroke) =>
      toElement('polyline', {
        className,
        points: stroke.join(' '),
        fill: 'none',
        vectorEffect: 'non-scaling-stroke',
      }),
    );
}

function toDots(
  data: ChartData,
  series: number,
  toX: (index: number) => number,
  toY: (value: number) => number,
): Element[] {
  const className = ['chart-dot', `series-${series + 1}`];
  const all = data.points.map(({ values }) => values[series] ?? null);
  const last = all.findLastIndex((value) => value !== null);
  return all.flatMap((value, index) => {
    // Between two gaps there is no line.
    const isAlone = (all[index - 1] ?? all[index + 1] ?? null) === null;
    const isShown = all.length <= maxDots || index === last || isAlone;
    if (value === null || !isShown) return [];
    return [toElement('circle', { className, cx: `${toX(index)}%`, cy: toY(value), r: 3.5 })];
  });
}
