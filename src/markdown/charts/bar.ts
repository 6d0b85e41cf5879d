import type { Element } from 'hast';
import { toElement } from '../element.ts';
import type { ChartData } from './data.ts';
import { toLines } from './format.ts';
import { toScaled } from './scale.ts';

/** Pixels. Text is about 14 px high and, on average, 7.5 px a character, on a phone as on a desk. */
const LINE = 18;
const BAR = 16;
const BAR_GAP = 4;
const GROUP_GAP = 14;
/** Inner width of the narrowest phone considered (360 px less the margins). */
const NARROWEST = 320;
const CHARACTER = 7.5;

/**
 * Draws horizontal bars, each with its label above and its value at its end. Widths are percentages
 * and heights pixels, so the drawing fits any width and its text never shrinks.
 */
export function toBars(data: ChartData, format: (value: number) => string, title: string): Element {
  const values = data.points.flatMap((point) => point.values).filter((value) => value !== null);
  const domain = [Math.min(0, ...values), Math.max(0, ...values)] as const;
  const longest = Math.max(...values.map((value) => format(value).length));
  const room = Math.min(45, ((longest * CHARACTER + 10) / NARROWEST) * 100);
  // Values of negative bars stand at their left end, and need room there.
  const range = [domain[0] < 0 ? room : 0, 100 - room] as const;
  const zero = toScaled(0, domain, range);
  const parts: Element[] = [];
  let y = 0;
  for (const { label, values: group } of data.points) {
    for (const line of toLines(label, Math.floor(NARROWEST / CHARACTER))) {
      y += LINE;
      parts.push(toElement('text', { className: ['chart-label'], x: 0, y: y - 5 }, line));
    }
    group.forEach((value, index) => {
      if (value !== null) {
        const end = toScaled(value, domain, range);
        const className = ['chart-bar', `series-${index + 1}`];
        const x = `${Math.min(zero, end)}%`;
        const width = `${Math.round(Math.abs(end - zero) * 100) / 100}%`;
        parts.push(toElement('rect', { className, x, y, width, height: BAR }));
        const side = value < 0 ? { dx: -6, textAnchor: 'end' } : { dx: 6 };
        const at = { className: ['chart-value'], x: `${end}%`, y: y + BAR - 3, ...side };
        parts.push(toElement('text', at, format(value)));
      }
      y += BAR + BAR_GAP;
    });
    y += GROUP_GAP - BAR_GAP;
  }
  const height = y - GROUP_GAP + BAR_GAP;
  const axis = { className: ['chart-axis'], x1: `${zero}%`, x2: `${zero}%`, y1: 0, y2: height };
  return toElement(
    'svg',
    { className: ['chart-drawing'], role: 'img', ariaLabel: title, width: '100%', height },
    ...parts,
    toElement('line', axis),
  );
}
