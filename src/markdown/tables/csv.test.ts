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
  ['', 'table', 1, 'no rows'],
  ['a,b', 'table', 1, 'no rows'],
  ['a,b\n1,2,3', 'table', 2, '3 cells'],
  ['a,b\n1,"2"x', 'table', 2, 'quotation mark'],
  ['a,b\nx,1\ny,1.2.3', 'chart', 3, 'not a number'],
  ['a;b\nx;950\ny;1.200', 'chart', 3, 'may be 1200 or 1.2'],
  ['a;b\nx;950\ny;1,200', 'chart', 3, 'may be 1200 or 1.2'],
  ['a\nx', 'chart', 1, 'has 0'],
] as const)('%j as a %s', (csv, use, line, cause) => {
  const [problem] = checkTableText(csv, use);
  expect(problem).toMatchObject({ line, code: 'table-text' });
  expect(translate(problem!.cause)).toContain(cause);
});

test('a valid file has no problems', () => {
  expect(checkTableText('Year,A\n2009,1.5\n2010,', 'chart')).toEqual([]);
  expect(checkTableText('Año;A\n2009;1.200,5\n2010;96,5', 'chart')).toEqual([]);
});
