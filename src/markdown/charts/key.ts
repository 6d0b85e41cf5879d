import type { Element } from 'hast';
import { toTable } from '../html/body-elements.ts';
import { toElement } from '../html/element.ts';
import type { ChartData } from './chart-data.ts';

/** Pixels. */
const swatch = { width: 11, height: 11 };

/** Says which colour is which line, where names have no room in the drawing. Browsers print drawings, but no backgrounds. */
export function toKey({ series }: ChartData): Element {
  const items = series.map((name, index) =>
    toElement(
      'li',
      {},
      toElement(
        'svg',
        { ...swatch, ariaHidden: 'true' },
        toElement('rect', { className: ['chart-bar', `series-${index + 1}`], ...swatch }),
      ),
      name,
    ),
  );
  return toElement('ul', { className: ['chart-key'] }, ...items);
}

/** The numbers as a table, for readers who can't or don't want to read the drawing. */
export function toNumberTable(
  { category, series, points }: ChartData,
  format: (value: number) => string,
): Element {
  const corner = category ? toElement('th', { scope: 'col' }, category) : toElement('td', {});
  const heads = series.map((name) =>
    toElement('th', { scope: 'col', className: ['number'] }, name),
  );
  const rows = points.map(({ label, values }) =>
    toElement(
      'tr',
      {},
      toElement('th', { scope: 'row' }, label),
      ...values.map((value) =>
        toElement('td', { className: ['number'] }, value === null ? '–' : format(value)),
      ),
    ),
  );
  return toTable([corner, ...heads], rows);
}
