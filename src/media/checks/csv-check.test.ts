import { expect, test } from 'vitest';
import { checkTable } from './csv-check.ts';
import { translate } from '../../languages/translate.ts';
import { inEnglishAndSpanish } from '../../../tests/english-and-spanish.ts';
import { measureProcessor } from '../../../tests/processor-time.ts';

const check = (csv: string) => checkTable(Buffer.from(csv));
const getCodes = (csv: string) => check(csv).map(({ code }) => code);

test.each([
  '=1+1',
  '=HYPERLINK("https://example.org/?"&A2)',
  ' =1',
  '\u200b=1',
  '"=1"',
  '"  =1',
  'x;=1',
  'x\t=1',
  '\uff1dSUM(A1)',
  '+SUM(A1:A9)',
  '@SUM(A1)',
  '@SUM (A1)',
  '-LOG10(3)',
  "-2+3+cmd|' /C calc'!A0",
  "'a'!A1,+Sheet2!A1",
  '+[book.xlsx]Sheet1',
  '-{1}',
  '\uff0bSUM(1)',
])('a cell with %j is a formula with any separator', (cell) => {
  for (const csv of [cell, `a,${cell}`, `a,b\r\n1,${cell}`, `\ufeffa;b\r${cell};2`])
    expect(getCodes(csv)).toEqual(['table-formula']);
});

test.each([
  '-3.5',
  '+12 %',
  '-5 (estimated)',
  '-',
  '- none',
  '−3',
  '+1 (202) 555-0100',
  '@harborwatch',
  'a = b',
  'f(x)',
  "'=1+1",
  '2010-2011',
  '“-x”',
  '-5 °C',
  'النساء',
])('a cell with %j is a value', (cell) => {
  expect(getCodes(`\ufeffplace,count\r\n${cell},3\r\n`)).toEqual([]);
});

test('reports the line and the beginning of the first formula, and what to write', () => {
  expect(
    check(`a,b\n1,2\n3,"=IMPORTXML(""https://example.org/${'x'.repeat(90)}"")"\n=1,2`).map(
      inEnglishAndSpanish,
    ),
  ).toEqual([
    {
      code: 'table-formula',
      cause: {
        en: 'Line 3 of the table has a cell that spreadsheets run as a formula: “=IMPORTXML(https://example.org/xxxxxxxxx…”.',
        es: 'La línea 3 de la tabla tiene una celda que las hojas de cálculo ejecutan como fórmula: «=IMPORTXML(https://example.org/xxxxxxxxx…».',
      },
      remedy: {
        en: "Write the value in its place. If the cell is text, begin it with a word or an apostrophe (').",
        es: "Escriba en su lugar el valor. Si la celda es texto, empiécela con una palabra o un apóstrofo (').",
      },
    },
  ]);
});

test.each(['\u202e', '\u2066', '\x1b', '\x7f', '\u{e0041}', '\x85'])(
  'reports the invisible %j',
  (sign) => {
    const [problem] = check(`a,b\n1,2${sign}3\n`);
    expect(translate(problem!.cause)).toMatch(
      /^Line 2 of the table has a sign that nobody sees \(U\+/,
    );
  },
);

test('takes linear time', async () => {
  for (const csv of ['-', '\n', ' ', '-\n', ' -', '-a', '"', ',-', 'a(', '-1_.', '-a1 ']) {
    // Two million steps take less than a second on any machine; their square takes days.
    const taken = await measureProcessor(() => check(csv.repeat(1_000_000 / csv.length)));
    expect(taken, csv).toBeLessThan(5000);
  }
});
