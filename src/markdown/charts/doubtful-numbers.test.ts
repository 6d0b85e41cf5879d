import { expect, it } from 'vitest';
import { catalogue } from '../../languages/fr/catalogue/index.ts';
import { formatProblem } from '../../languages/problems/problem.ts';
import { english } from '../../languages/translate.ts';
import { parseCsv } from '../tables/csv.ts';
import { parseChartTable, toDoubt } from './chart-data.ts';
import { findDoubtful, findDoubtfulInFile } from './doubtful-numbers.ts';
import { getDecimalMark, toPlainNumber } from './plain-number.ts';

it.each([
  ['en', ['1,204', '1,5'], ['1,204']],
  ['en', ['1.388', '1.204,5', '9'], ['1.388']],
  ['es-US', ['1.388', '12,5', 'n/d', ''], ['1.388']],
  ['es', ['1.388', '12.5'], ['1.388']],
  ['es', ['1.388', '1.204,5', '1.204.300', '1 200,5'], []],
  ['en', ['1,204', '1.388', '12.5', '1,200,300', '2011'], []],
  ['en', ['1,204', '1.388'], ['1.388']],
  ['en', ['0.204', '1.388'], []],
  ['en', ['1.204', '1.388'], ['1.204', '1.388']],
  ['es', ['12,125', '13,250'], ['12,125', '13,250']],
  ['es', ['12,125', '13,5'], []],
  ['fr', ['12,125', '9,5\u00a0%', '11'], []],
  ['fr', ['12,125\u00a0%'], ['12,125\u00a0%']],
])('asks in %s what of %j may be another number: %j', (language, numbers, expected) => {
  expect(findDoubtful(numbers, getDecimalMark(language))).toEqual(expected);
});

it('takes stored decimals beside a number for a sign that it has some too', () => {
  expect(findDoubtful(['12,125'], ',', true)).toEqual([]);
});

it.each([
  [';', 'fr', ['12,125', '1.388'], []],
  [';', 'en', ['12,125', '1.388'], ['1.388']],
  [';', 'fr', ['12,125', '12.5'], ['12,125']],
  [',', 'es', ['12.125', '1,200'], ['12.125']],
  [',', 'es', ['12.125', '13.5'], []],
  ['\t', 'es', ['12,125', '13,5'], []],
] as const)('asks of a file with “%s” in %s what of %j may be another number: %j', (...given) => {
  const [separator, language, numbers, expected] = given;
  expect(findDoubtfulInFile(numbers, separator, getDecimalMark(language))).toEqual(expected);
});

it.each(['12.125', '12,125', '1.200', '-1,250'])('reads both answers about %s as meant', (cell) => {
  for (const decimals of [',', '.'] as const) {
    const { remedy } = toDoubt(cell, decimals);
    const { whole, clear } = remedy.values as { whole: string; clear: string };
    const expected = [Number(cell.replace(/[.,]/, '')), Number(cell.replace(',', '.'))];
    for (const language of ['en', 'es', 'fr', 'es-US']) {
      const mark = getDecimalMark(language);
      expect(findDoubtful([whole, clear], mark)).toEqual([]);
      expect([whole, clear].map((text) => Number(toPlainNumber(text, mark)))).toEqual(expected);
    }
    for (const separator of [';', '\t']) {
      const csv = `A${separator}B\n1${separator}${whole}\n2${separator}${clear}`;
      const { points } = parseChartTable(parseCsv(csv));
      expect(points.flatMap(({ values }) => values)).toEqual(expected);
    }
  }
});

it('writes what may be meant as the language of the report does', () => {
  expect(formatProblem(toDoubt('12,125', ','), { code: 'fr', catalogue })).toBe(
    '«\u202f12,125\u202f» peut être 12125 ou 12,125. Écrivez 12125 pour le nombre entier, ou 12,1250 pour le nombre à décimales.',
  );
  expect(formatProblem(toDoubt('1,200', '.'), english)).toBe(
    '“1,200” may be 1200 or 1.2. Write 1200 for the whole number, or 1.2 for the decimal one.',
  );
});
