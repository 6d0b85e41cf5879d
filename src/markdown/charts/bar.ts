import type { Element } from 'hast';
import { toElement } from '../html/element.ts';
import type { ChartData } from './chart-data.ts';
import { toLines, toNamedValue } from './format.ts';
import { mostCharacters, toPercent, toScaled } from './scale.ts';

/** Pixels, on every screen. */
const lineHeight = 18;
const bar = 16;
const barGap = 4;
const groupGap = 14;

/** Pixels that a sheet of paper has room for, below the title of a chart. */
const sheet = 840;

/** Percent of the width that texts beside the bars may take. */
const mostRoom = 45;

/**
 * Draws horizontal bars, each with the label of its category above and its value at its end. Bars of several series have
 * their names too, so that nobody need match colours: with the value, or above if one is too long. Widths are percentages
 * and heights pixels, so the drawing fits any width and its text never shrinks.
 *
 * @param label what screen readers say of the drawing
 */
export function toBars(data: ChartData, format: (value: number) => string, label: string): Element {
  const { points, series } = data;
  const bars = points.flatMap(({ values }) =>
    values.flatMap((value, index) => (value === null ? [] : { value, name: series[index] })),
  );
  const values = bars.map(({ value }) => value);
  const domain = [Math.min(0, ...values), Math.max(0, ...values)] as const;
  const getRoom = (texts: string[]) => toPercent(Math.max(...texts.map((text) => text.length)), 10);
  const withNames = getRoom(bars.map(({ value, name }) => toNamedValue(name, format(value))));
  const isNamed = series.length > 1;
  const isBeside = isNamed && withNames <= mostRoom;
  const room = isBeside ? withNames : Math.min(mostRoom, getRoom(values.map(format)));
  // The value of a negative bar is at its left end and needs room there.
  const range = [domain[0] < 0 ? room : 0, 100 - room] as const;
  const zero = toScaled(0, domain, range);
  const elements: Element[] = [];
  let y = 0;
  const write = (text: string, className: string) => {
    for (const line of toLines(text, mostCharacters)) {
      y += lineHeight;
      elements.push(toElement('text', { className: [className], x: 0, y: y - 5 }, line));
    }
  };
  for (const { label, values: group } of points) {
    write(label, 'chart-label');
    for (const [index, value] of group.entries()) {
      const name = isNamed ? series[index]! : '';
      if (name && !isBeside) write(name, 'chart-name');
      if (value !== null) {
        const text = isBeside ? toNamedValue(name, format(value)) : format(value);
        elements.push(...drawBar(value, index, y, zero, toScaled(value, domain, range), text));
      }
      // The axis of each bar, so that it does not cross what is written above.
      const ends = { x1: `${zero}%`, x2: `${zero}%`, y1: y - 2, y2: y + bar + 2 };
      elements.push(toElement('line', { className: ['chart-axis'], ...ends }));
      y += bar + barGap;
    }
    y += groupGap - barGap;
  }
  const height = y - groupGap + barGap;
  const className = height > sheet ? ['chart-drawing', 'chart-tall'] : ['chart-drawing'];
  return toElement(
    'svg',
    { className, role: 'img', ariaLabel: label, width: '100%', height },
    ...elements,
  );
}

/** Draws one bar from zero to its end, both in percent, with a text beyond the end. */
function drawBar(
  value: number,
  index: number,
  y: number,
  zero: number,
  end: number,
  text: string,
): Element[] {
  const x = `${Math.min(zero, end)}%`;
  const width = `${Math.round(Math.abs(end - zero) * 100) / 100}%`;
  const className = ['chart-bar', `series-${index + 1}`];
  const side = value < 0 ? { dx: -6, textAnchor: 'end' } : { dx: 6 };
  const at = { className: ['chart-value'], x: `${end}%`, y: y + bar - 3, ...side };
  return [toElement('rect', { className, x, y, width, height: bar }), toElement('text', at, text)];
}
