import { expect, test } from 'vitest';
import { checkTableText } from '../checks/table-check.ts';
import { parseCsv } from './csv.ts';
import { translate } from '../../languages/translate.ts';

test('quotes hold commas, quotes and line breaks', () => {
  expect(parseCsv('a,b\n"x, y","say ""hi""\nnow"\n')).toEqual({
    columns: ['a', 'b'],
    rows: [['x, y', 'say "hi"\nnow']],
    separator: ',',
  });
});

test('semicolons, Windows line ends, a byte order mark and empty lines', () => {
  expect(parseCsv('\uFEFFa;b\r\n1,5;2\r\n\r\n;3\r\n')).toEqual({
    columns: ['a', 'b'],
    rows: [
      ['1,5', '2'],
      ['', '3'],
    ],
    separator: ';',
  });
});

test.each([
  // Spreadsheets in Spanish and French write no quotes around commas.
  ['Año;Denuncias, total\n2009;12\n2010;1,5', ';', ['Año', 'Denuncias, total'], ['2009', '12']],
  ['Año;"Denuncias, total"\n2009;1,5', ';', ['Año', 'Denuncias, total'], ['2009', '1,5']],
  ['Place,Note\nBoston,we came; we saw', ',', ['Place', 'Note'], ['Boston', 'we came; we saw']],
  ['Year\tCount\r\n2009\t\r\n', '\t', ['Year', 'Count'], ['2009', '']],
  ['\uFEFFsep=;\r\nAño;A, B\r\n2009;1,5', ';', ['Año', 'A, B'], ['2009', '1,5']],
  ['Name\nAnna', ',', ['Name'], ['Anna']],
] as const)('%j has “%s” between its cells', (csv, separator, columns, row) => {
  const { rows, ...table } = parseCsv(csv);
  expect({ ...table, row: rows[0] }).toEqual({ separator, columns, row });
});

test.each([
  ['', 'table', 1, 'no rows'],
  ['a,b', 'table', 1, 'no rows'],
  ['a,b\n1,2,3', 'table', 2, '3 cells'],
  ['a,b\n1,"2"x', 'table', 2, 'quotation mark'],
  ['a,b\nx,1\ny,1.2.3', 'chart', 3, 'not a number'],
  ['a;b\nx;950\ny;1.200', 'chart', 3, 'may be 1200 or 1,2'],
  ['a\nx', 'chart', 1, 'has 0'],
  ['a\tb\nx\t1,200', 'chart', 2, 'may be 1200 or 1,2'],
  ['Año;Denuncias, total\n2009;1,5', 'table', 1, '“;” or “,” separates'],
  ['Year;Place, state;Count\n2009;Boston, MA;1', 'table', 1, '“;” or “,” separates'],
  ['Año;A, B\n2009;1,5\n2010;2;3', 'table', 3, '3 cells, the first line has 2'],
  ['sep=;\nAño;B\n2009;1,5\n2010;2;3', 'table', 4, '3 cells, the first line has 2'],
  ['Name\nAnna; a teacher', 'table', 2, '2 cells'],
] as const)('%j as a %s', (csv, use, line, cause) => {
  const [problem] = checkTableText(csv, use);
  expect(problem).toMatchObject({ line, code: 'table-text' });
  expect(translate(problem!.cause)).toContain(cause);
});

test('a valid file has no problems', () => {
  expect(checkTableText('Year,A\n2009,1.5\n2010,', 'chart')).toEqual([]);
  expect(checkTableText('Año;A\n2009;1.200,5\n2010;96,5\n2011;12,125', 'chart')).toEqual([]);
});
