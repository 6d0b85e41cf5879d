import type { Element } from 'hast';
import { toElement } from '../html/element.ts';
import type { ChartData } from './chart-data.ts';
import { toLines } from './format.ts';
import { mostCharacters, toPercent } from './measure.ts';
import { toScaled } from './scale.ts';

/** Pixels, on every screen. */
const lineHeight = 18;
const bar = 16;
const barGap = 4;
const groupGap = 14;

/**
 * Draws horizontal bars, each with its label above and its value at its end. Widths are percentages
 * and heights pixels, so the drawing fits any width and its text never shrinks.
 *
 * @param label what screen readers say of the drawing
 */
export function toBars(data: ChartData, format: (value: number) => string, label: string): Element {
  const values = data.points.flatMap((point) => point.values).filter((value) => value !== null);
  const domain = [Math.min(0, ...values), Math.max(0, ...values)] as const;
  const longest = Math.max(...values.map((value) => format(value).length));
  const room = Math.min(45, toPercent(longest, 10));
  // The value of a negative bar is at its left end and needs room there.
  const range = [domain[0] < 0 ? room : 0, 100 - room] as const;
  const zero = toScaled(0, domain, range);
  const toBar = (value: number | null, index: number, y: number) =>
    value === null ? [] : drawBar(value, index, y, zero, toScaled(value, domain, range), format);
  const elements: Element[] = [];
  let y = 0;
  for (const { label, values: group } of data.points) {
    for (const line of toLines(label, mostCharacters)) {
      y += lineHeight;
      elements.push(toElement('text', { className: ['chart-label'], x: 0, y: y - 5 }, line));
    }
    const top = y;
    for (const [index, value] of group.entries()) {
      elements.push(...toBar(value, index, y));
      y += bar + barGap;
    }
    // The axis is interrupted so that it does not cross the labels.
    const ends = { x1: `${zero}%`, x2: `${zero}%`, y1: top - 2, y2: y - barGap + 2 };
    elements.push(toElement('line', { className: ['chart-axis'], ...ends }));
    y += groupGap - barGap;
  }
  const height = y - groupGap + barGap;
  return toElement(
    'svg',
    { className: ['chart-drawing'], role: 'img', ariaLabel: label, width: '100%', height },
    ...elements,
  );
}

/** Draws one bar from zero to its end, both in percent, with its value beyond the end. */
function drawBar(
  value: number,
  index: number,
  y: number,
  zero: number,
  end: number,
  format: (value: number) => string,
): Element[] {
  const x = `${Math.min(zero, end)}%`;
  const width = `${Math.round(Math.abs(end - zero) * 100) / 100}%`;
  const className = ['chart-bar', `series-${index + 1}`];
  const side = value < 0 ? { dx: -6, textAnchor: 'end' } : { dx: 6 };
  const at = { className: ['chart-value'], x: `${end}%`, y: y + bar - 3, ...side };
  return [
    toElement('rect', { className, x, y, width, height: bar }),
    toElement('text', at, format(value)),
  ];
}
