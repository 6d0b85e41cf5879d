import type { Element } from 'hast';
import { selectAll } from 'hast-util-select';
import { describe, expect, test } from 'vitest';
import type { Literal } from '../parsing/literal.ts';
import { getNodeText } from '../parsing/node-text.ts';
import { toBars } from './bar.ts';
import { parseChartRows, parseChartTable } from './chart-data.ts';
import { toDataAddress } from './data-file.ts';
import { defineNumberFormat, toLines } from './format.ts';
import { parseCsv } from '../tables/csv.ts';
import type { TableError } from '../tables/table-error.ts';
import { toLineChart } from './line.ts';
import { mirror } from './mirror.ts';
import { getLabelStep, getSpread, getTicks, toScaled } from './scale.ts';
import { formatSpoken } from './spoken-numbers.ts';

const toData = (...rows: Literal[]) => parseChartRows(rows, '');

describe('ticks', () => {
  test.each([
    [
      [12, 31],
      [0, 10, 20, 30, 40],
    ],
    [
      [0.1, 0.35],
      [0, 0.1, 0.2, 0.3, 0.4],
    ],
    [
      [-7, 12],
      [-10, -5, 0, 5, 10, 15],
    ],
    [
      [-30, -4],
      [-30, -20, -10, 0],
    ],
    [[1204], [0, 500, 1000, 1500]],
    [[0], [0, 1]],
  ])('for %j', (values, ticks) => {
    expect(getTicks(values, 4)).toEqual(ticks);
  });
});

test('scaling rounds to two decimals and accepts an empty interval', () => {
  expect(toScaled(1, [0, 3], [0, 100])).toBe(33.33);
  expect(toScaled(5, [5, 5], [10, 90])).toBe(10);
});

test('labels are thinned until they fit', () => {
  expect(getLabelStep(['2009', '2010', '2011'], 40)).toBe(1);
  expect(
    getLabelStep(
      Array.from({ length: 20 }, () => '2009'),
      40,
    ),
  ).toBe(3);
});

test('names at the end of lines are kept apart and above the axis', () => {
  expect(getSpread([50, 52, 10], 17, 200)).toEqual([50, 67, 10]);
  expect(getSpread([199, 198], 17, 200)).toEqual([200, 183]);
});

test('long labels break between words', () => {
  expect(toLines('Agreements cancelled by the state', 20)).toEqual([
    'Agreements cancelled',
    'by the state',
  ]);
  expect(toLines('Not https://news.example/a/very/long 😀😀', 20)).toEqual([
    ...['Not', 'https://news.example', '/a/very/long 😀😀'],
  ]);
});

test('numbers of four digits have a separator in Spanish too', () => {
  expect(defineNumberFormat('es')(1204)).toBe('1.204');
  expect(defineNumberFormat('en')(0.004)).toBe('0.004');
  expect(defineNumberFormat('es', '%')(1.2345)).toBe('1,2345\u00a0%');
  expect(defineNumberFormat('en')(0.1 + 0.2)).toBe('0.3');
});

test('a screen reader hears each number with the names of its category and series', () => {
  const data = toData(
    ['Part', 'Known', 'Not known'],
    ['Victims', 38, 57],
    ['Witnesses', null, 46],
    ['Neighbors', null, null],
  );
  expect(formatSpoken(data, defineNumberFormat('en', '%'), 'Told the police', ': ')).toBe(
    'Told the police. Victims: Known 38%, Not known 57%; Witnesses: Not known 46%',
  );
});

test('the data are a CSV file with all numbers as they are', () => {
  const data = toData(['Part, or “role”', 'A "b"'], ['Victims', 1234.5], ['Witnesses', null]);
  const [type, csv] = toDataAddress(data, 'en').split(/,(.*)/s);
  expect(type).toBe('data:text/csv;charset=utf-8');
  expect(decodeURIComponent(csv!)).toBe(
    '\uFEFF"Part, or “role”","A ""b"""\r\nVictims,1234.5\r\nWitnesses,\r\n',
  );
});

test('the data are a file that a spreadsheet of the language opens, and a chart reads again', () => {
  const data = toData(['Année', 'Cas, total'], ['2023; fin', 12.125], ['2024', -0.5]);
  const [, csv] = toDataAddress(data, 'fr').split(/,(.*)/s).map(decodeURIComponent);
  expect(csv).toBe('\uFEFFAnnée;"Cas, total"\r\n"2023; fin";12,125\r\n2024;-0,5\r\n');
  expect(parseChartTable(parseCsv(csv!))).toEqual(data);
});

test('percentages are formatted for the language', () => {
  expect(defineNumberFormat('en', '%')(12.5)).toBe('12.5%');
  expect(defineNumberFormat('es', '%')(12.5)).toBe('12,5\u00a0%');
});

describe('rows', () => {
  test('with one series need no header', () => {
    expect(parseChartRows([['2009', 12]], 'arrests')).toEqual({
      category: '',
      series: ['arrests'],
      points: [{ label: '2009', values: [12] }],
    });
  });

  test('with a header of words', () => {
    expect(toData(['Year', 'A', 'B'], ['2009', 1, null])).toEqual({
      category: 'Year',
      series: ['A', 'B'],
      points: [{ label: '2009', values: [1, null] }],
    });
  });

  test('with years as names of the columns, as the form of a chart writes them', () => {
    const rows = [
      ['Town', '2010', '2011'],
      ['Progreso', 12, 15],
    ];
    expect(parseChartRows(rows, 'x')).toEqual({
      category: 'Town',
      series: ['2010', '2011'],
      points: [{ label: 'Progreso', values: [12, 15] }],
    });
    const text = [
      ['2009', '12'],
      ['2010', '15'],
    ];
    expect(parseChartRows(text, 'x').points).toHaveLength(2);
  });

  test.each([
    ['no rows', 'not a list of rows'],
    [[['2009', 1, 2]], 'Several columns of numbers have no names'],
    [[['2009', 1], ['2010']], 'Row 2 has 1 cells where 2 are needed'],
    [
      [
        ['Year', 'A'],
        ['2009', '1,204'],
      ],
      '“1,204” is not a number',
    ],
    [
      [
        ['Year', 'A'],
        ['2009', null],
      ],
      'has no numbers',
    ],
  ])('%j is rejected', (rows, message) => {
    expect(() => parseChartRows(rows, 'x')).toThrow(message);
  });

  test('a problem of one cell names its row and column', () => {
    const rows = [
      ['Year', 'A', 'B'],
      ['2009', 1, 2],
      ['2010', 3, 'n/d'],
    ];
    const read = (from: typeof rows) => {
      try {
        return parseChartRows(from, 'x');
      } catch (error) {
        return (error as TableError).problem.cell;
      }
    };
    expect(read(rows)).toEqual([3, 3]);
    // The form shows an empty row in the place of the names.
    const named = rows.slice(1).map(([year, , cell]) => [year!, cell!]);
    expect(read(named)).toEqual([3, 2]);
  });

  test('more than six series are rejected', () => {
    const columns = ['x', ...'abcdefg'];
    expect(() => parseChartTable({ columns, rows: [] })).toThrow('this table has 7');
  });
});

describe('bars', () => {
  const format = defineNumberFormat('en');

  test('lengths are in proportion', () => {
    const data = toData(['a', 50], ['b', 100]);
    const widths = toBars(data, format, 't')
      .children.filter((child) => 'tagName' in child && child.tagName === 'rect')
      .map((child) =>
        'properties' in child ? Number.parseFloat(String(child.properties['width'])) : 0,
      );
    expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(2, 2);
  });

  test('several series are named at each bar, or above it where a name is long', () => {
    const draw = (name: string) => {
      const svg = toBars(toData(['Part', 'Known', name], ['Victims', 38, 57]), format, 't');
      return selectAll('text', svg).map(getNodeText);
    };
    expect(draw('Unknown')).toEqual(['Victims', 'Known · 38', 'Unknown · 57']);
    const long = 'Not known to the police';
    expect(draw(long)).toEqual(['Victims', 'Known', '38', long, '57']);
  });

  test('a drawing that has no room on a sheet of paper says so', () => {
    const draw = (count: number, ...values: number[]) => {
      const rows = Array.from({ length: count }, (_, index) => [`${index}`, ...values]);
      const names = values.map((_, index) => `Series ${index}`);
      return toBars(toData(['Row', ...names], ...rows), format, 't').properties;
    };
    expect(draw(17, 5)['className']).toEqual(['chart-drawing']);
    expect(draw(20, 5)['className']).toEqual(['chart-drawing', 'chart-tall']);
    expect(draw(10, 1, 2, 3, 4)['className']).toContain('chart-tall');
  });

  test('negative values are left of zero', () => {
    const svg = toBars(toData(['a', -50], ['b', 50]), format, 't');
    const values = svg.children.filter(
      (child) => 'properties' in child && String(child.properties['className']) === 'chart-value',
    );
    expect(
      values.map((child) => ('properties' in child ? child.properties['textAnchor'] : '')),
    ).toEqual(['end', undefined]);
  });
});

describe('lines', () => {
  test('a missing value interrupts the line', () => {
    const data = toData(['a', 1], ['b', 2], ['c', null], ['d', 2], ['e', 3]);
    const svg = JSON.stringify(toLineChart(data, String, 't'));
    expect(svg.match(/"polyline"/g)).toHaveLength(2);
    expect(svg.match(/"circle"/g)).toHaveLength(4);
  });

  test('a series is named where it ends, and one without numbers nowhere', () => {
    const data = toData(
      ['', 'North', 'East', 'South'],
      ['a', 1, null, 30],
      ['b', 2, null, 31],
      ['c', null, null, 32],
    );
    const svg = toLineChart(data, String, 't');
    const names = selectAll('.chart-series', svg);
    expect(names.map(getNodeText)).toEqual(['North · 2', 'South · 32']);
    const getX = (element: Element, name: string) =>
      Number.parseFloat(String(element.properties[name]));
    const [, end] = selectAll('.chart-dot.series-1', svg);
    expect(getX(names[0]!, 'x') - getX(end!, 'cx')).toBeCloseTo(3);
    expect(names[1]!.properties['x']).toBe('100%');
  });

  test('a value between two gaps and the end of each line have a dot, however many points there are', () => {
    const rows = Array.from({ length: 40 }, (_, index) => [
      String(1970 + index),
      [5, 7].includes(index) || index > 30 ? null : index,
    ]);
    const svg = toLineChart(toData(...rows), String, 't');
    expect(selectAll('circle', svg)).toHaveLength(2);
  });

  test('the last category is always labelled', () => {
    const rows = Array.from({ length: 40 }, (_, index) => [String(1970 + index), index]);
    const text = getNodeText(toLineChart(toData(...rows), String, 't'));
    expect(text).toContain('2009');
    expect(text).not.toContain('2008');
  });

  test('the first category is labelled, and others at even distances from it, as far as the last leaves room', () => {
    const toLabels = (labels: readonly string[]) => {
      const rows = labels.map((label, index) => [label, index]);
      const chart = toLineChart(toData(...rows), String, 't');
      return selectAll('.chart-label', chart).map(getNodeText);
    };
    const days = Array.from({ length: 28 }, (_, index) => `${index + 1} Mar`);
    expect(toLabels(days)).toEqual(['1 Mar', '7 Mar', '13 Mar', '19 Mar', '28 Mar']);
    const months = days.map((_, index) => `September ${index + 1901}`);
    expect(toLabels(months)).toEqual([months[0], months.at(-1)]);
  });

  test('a label that names the year is shown before those that do not', () => {
    const labels = ['Oct 2010', 'Nov', 'Dec', 'Jan 2011', 'Feb', 'Mar', 'Apr', 'May', 'Jun'];
    const rows = labels.map((label, index) => [label, index]);
    const texts = selectAll('.chart-label', toLineChart(toData(...rows), String, 't'));
    expect(texts.map(getNodeText)).toEqual(['Oct 2010', 'Jan 2011', 'Apr', 'Jun']);
  });

  test('one point alone is drawn', () => {
    const svg = JSON.stringify(toLineChart(toData(['a', 1]), String, 't'));
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe('a mirrored drawing', () => {
  const getPositions = (svg: Element, name: string, ...properties: string[]) =>
    selectAll(name, svg).map((found) => properties.map((key) => found.properties[key]));

  test('has bars that grow to the left, with their values beyond', () => {
    const drawing = toBars(toData(['a', 100], ['b', -50]), defineNumberFormat('en'), 't');
    const mirrored = mirror(drawing);
    expect(mirrored.properties).toEqual({ ...drawing.properties, direction: 'rtl' });
    expect(getPositions(drawing, 'rect', 'x', 'width')).toEqual([
      ['36.72%', '53.12%'],
      ['10.16%', '26.56%'],
    ]);
    expect(getPositions(mirrored, 'rect', 'x', 'width')).toEqual([
      ['10.16%', '53.12%'],
      ['63.28%', '26.56%'],
    ]);
    expect(getPositions(mirrored, '.chart-value', 'x', 'dx', 'textAnchor')).toEqual([
      ['10.16%', '-6', undefined],
      ['89.84%', '6', 'end'],
    ]);
    expect(getPositions(mirrored, '.chart-label', 'x')).toEqual([['100%'], ['100%']]);
  });

  test('has lines that run to the left, and its scale at the right', () => {
    const rows = toData(['a', 0], ['b', 10]);
    const mirrored = mirror(toLineChart(rows, String, 't'));
    expect(getPositions(mirrored, 'polyline', 'points')).toEqual([['100,100 0,0']]);
    const [[first], [last]] = getPositions(mirrored, 'circle', 'cx') as [[string], [string]];
    expect(Number.parseFloat(first)).toBeGreaterThan(Number.parseFloat(last));
    expect(last).toBe('3%');
    expect(getPositions(mirrored, 'svg > svg', 'x')).toEqual([['3%']]);
    expect(new Set(getPositions(mirrored, '.chart-tick', 'x').flat())).toEqual(new Set(['100%']));
    expect(getPositions(mirrored, '.chart-series', 'x', 'textAnchor')).toEqual([['0%', 'end']]);
  });
});
