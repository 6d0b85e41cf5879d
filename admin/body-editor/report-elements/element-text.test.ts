import { Text, ChangeSet } from '@codemirror/state';
import { expect, test } from 'vitest';
import { checkBody, components } from '../../../src/markdown/index.ts';
import { formatElement, getElementChanges, toListText, type Values } from './element-text.ts';
import { getElementAt } from './placed-element.ts';

const rules = (name: string) => components.get(name)?.props ?? {};

/** The source after the values of the element at a position were changed. */
function change(source: string, position: number, values: Values): string {
  const element = getElementAt(source, position);
  if (!element) throw new Error('There is no element.');
  const changes = getElementChanges(source, element, rules(element.name), {
    ...element.values,
    ...values,
  });
  return ChangeSet.of(changes, source.length)
    .apply(Text.of(source.split('\n')))
    .toString();
}

test('formatted elements are parsed to the same values', () => {
  const values = {
    type: 'bar',
    title: `"Both" 'quotes' &amp; a < sign`,
    unit: '%',
    rows: JSON.stringify([
      ['Town', '2009'],
      ['2010', '12'],
      ['2011', ''],
    ]),
  };
  const text = formatElement('Chart', rules('Chart'), values, '');
  expect(checkBody(text, 'mdx')).toEqual([]);
  expect(getElementAt(text, 3)?.values).toEqual(values);
  expect(text).toContain('["Town", "2009"], ["2010", 12]');
});

test('a chart whose columns have no names keeps all its rows', () => {
  const source = '<Chart type="bar" title="Reasons" rows={[["Fear", 71], ["Police", 38]]} />';
  const { rows } = getElementAt(source, 3)!.values;
  expect(JSON.parse(rows!)).toEqual([
    ['', ''],
    ['Fear', '71'],
    ['Police', '38'],
  ]);
  expect(change(source, 3, { rows: rows!.replace('38', '41') })).toBe(source.replace('38', '41'));
  const named = change(source, 3, { rows: rows!.replace('["",""]', '["Reason","People"]') });
  expect(named).toContain('["Reason", "People"]');
  expect(checkBody(named, 'mdx')).toEqual([]);
});

test('a chart whose columns have no names keeps a first row without a number', () => {
  const to = (number: string) =>
    `<Chart type="bar" title="Reasons" rows={[["Fear", ${number}], ["Police", 38]]} />`;
  for (const missing of ['""', '"–"', 'null']) {
    const { rows } = getElementAt(to(missing), 3)!.values;
    expect(JSON.parse(rows!)).toHaveLength(3);
    const given = change(to(missing), 3, { rows: rows!.replace(/"Fear","[^"]*"/, '"Fear","71"') });
    expect(given).toBe(to('71'));
  }
  // Words among the numbers are refused, and are not the names.
  const { rows } = getElementAt(to('71'), 3)!.values;
  const unclear = change(to('71'), 3, { rows: rows!.replace('71', 'none') });
  expect(unclear).toContain('["", "Reasons"], ["Fear", "none"]');
  expect(checkBody(unclear, 'mdx')).toMatchObject([{ code: 'chart-rows' }]);
  const named = change(to('71'), 3, { rows: rows!.replace('["",""]', '["Reason",""]') });
  expect(named).toContain('["Reason", "Reasons"], ["Fear", 71]');
  const measured = change(to('71'), 3, { unit: '%', rows: rows!.replace('71', 'none') });
  expect(getElementAt(measured, 3)!.values['rows']).toContain('["","%"],["Fear","none"]');
});

test('a chart takes numbers with leading zeros', () => {
  const rows = JSON.stringify([
    ['Month', 'Calls'],
    ['05', '007'],
    ['06', '-0.5'],
  ]);
  const text = formatElement('Chart', rules('Chart'), { type: 'bar', title: 'Calls', rows }, '');
  expect(text).toContain('["05", "007"], ["06", -0.5]');
  expect(checkBody(text, 'mdx')).toEqual([]);
  expect(getElementAt(text, 3)?.values['rows']).toBe(rows);
});

test('unchanged values keep their bytes; others are changed, added or removed', () => {
  const source = `Text\n\n<Figure   src='/media/a.jpg'\n  alt="A {b}"   caption="C" />\n\nEnd`;
  expect(change(source, 10, {})).toBe(source);
  expect(change(source, 10, { alt: 'New' })).toBe(source.replace('A {b}', 'New'));
  expect(change(source, 10, { caption: '' })).toBe(source.replace('   caption="C"', ''));
  expect(change(source, 10, { credit: 'D' })).toBe(source.replace('"C"', '"C"   credit="D"'));
});

test('finds the innermost element, and keeps its content', () => {
  const source =
    '<Callout>\n\n<DataTable caption="x">\n\n| a |\n|---|\n| 1 |\n\n</DataTable>\n\n</Callout>';
  expect(change(source, 15, { caption: 'y' })).toBe(source.replace('"x"', '"y"'));
  expect(change(source, 3, { title: 'T' })).toBe(
    source.replace('<Callout>', '<Callout title="T">'),
  );
  expect(getElementAt(source, 0)?.name).toBe('Callout');
});

test('reads the table in an element as its cells', () => {
  const read = (source: string) => getElementAt(source, 1)?.table;
  const table = '| Place | Calls |\n|---|--:|\n| **North** \\| South | 1,200 |\n| West | |';
  expect(read(`<DataTable caption="x">\n\n${table}\n\n</DataTable>`)).toEqual({
    cells: [
      ['Place', 'Calls'],
      ['**North** \\| South', '1,200'],
      ['West', ''],
    ],
    align: [null, 'right'],
  });
  expect(read('<DataTable caption="x" src="a.csv" />')).toEqual({ cells: [], align: [] });
  expect(read('<Callout>\n\nWords\n\n</Callout>')).toBeUndefined();
});

test.each([
  ['Calls rose.\n\nFear rose too.', '- Calls rose.\n- Fear rose too.'],
  ['- Calls rose.\n- ', '- Calls rose.'],
  ['- Calls rose\n  twice.\n- Fear rose.', '- Calls rose\n  twice.\n- Fear rose.'],
  ['1. First\n2. Second', '1. First\n2. Second'],
  ['- \n- ', ''],
])('%j is the list %j', (written, expected) => {
  expect(toListText(written)).toBe(expected);
});
