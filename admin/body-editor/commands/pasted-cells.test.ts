import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { EditorState } from '@codemirror/state';
import { ensureSyntaxTree } from '@codemirror/language';
import { expect, it } from 'vitest';
import { TypedBody } from '../../../tests/fixtures/typed-body.ts';
import { getPastePlace, toCellInsertion, toCells, toFilledTable } from './pasted-cells.ts';
import { getCellPosition } from './table-text.ts';
import { keepWhole } from '../extensions/whole-edits.ts';

const table = `| Year | Count |
| ---- | ----: |
| 2010 |       |
`;

function paste(plain: string, at: string, html = ''): string {
  const state = EditorState.create({
    doc: table,
    selection: { anchor: table.indexOf(at) },
    extensions: markdown({ base: markdownLanguage }),
  });
  ensureSyntaxTree(state, table.length);
  const filled = toFilledTable(state, getCellPosition(state)!, toCells(plain, html)!)!;
  replaced = filled.replaced;
  return state.update({ changes: filled.changes }).state.doc.toString();
}

let replaced = 0;

it('fills a table with the cells of a spreadsheet, and keeps its alignment', () => {
  expect(paste('2010\t12\r\n2011\t1,200\r\n', '2010')).toBe(`| Year | Count |
| ---- | ----: |
| 2010 | 12    |
| 2011 | 1,200 |
`);
  expect(replaced).toBe(0);
});

it('counts the cells whose words are replaced', () => {
  paste('Year\tShare\n2011\t3', 'Year');
  expect(replaced).toBe(2);
});

it('begins with the first row of a table of a web page, before which Chromium writes a line break', () => {
  expect(toCells('\n2010\t12\n2011\t13\n', '')![0]).toEqual(['2010', '12']);
  expect(toCells('\n12\n13', '<tr><tr><tr>')![0]).toEqual(['']);
});

it('adds the columns that are missing', () => {
  expect(paste('Count\tShare\n12\t3 %', 'Count')).toBe(`| Year | Count | Share |
| ---- | ----: | ----- |
| 2010 | 12    | 3 %   |
`);
});

it('fills a column with the cells of one', () => {
  const html = '<table><tr><td>12</td></tr><tr><td></td></tr><tr><td>1,200</td></tr></table>';
  expect(paste('12\n\n1,200', '      |\n', html)).toBe(`| Year | Count |
| ---- | ----: |
| 2010 | 12    |
|      |       |
|      | 1,200 |
`);
});

it('takes a single cell, and lines of words, as text', () => {
  const cell = '<table><tr><td>only<br>words</td></tr></table>';
  expect(toCells('only words\n', cell)).toBeUndefined();
  expect(toCells('"only\nwords"', cell)).toBeUndefined();
  expect(toCells('only\nwords', '<p>only</p><p>words</p>')).toBeUndefined();
});

it('takes one tab without a table as text, and as cells with one', () => {
  expect(toCells('Maya\tpress officer', '<p>Maya press officer</p>')).toBeUndefined();
  expect(toCells('2\t3', '<table><tr><td>2</td><td>3</td></tr></table>')).toEqual([['2', '3']]);
  expect(toCells('2\t3\t4', '')).toEqual([['2', '3', '4']]);
});

it.each([
  ['| a | b |\n| - | - |\n| c«c | dd» |', '| cc | new words¦ |'],
  ['«Text\n\n| a | b |\n| - | - |\n| cc» | dd |', '| new words¦ | dd |'],
  ['| a | b |\n| - | - |\n| c«c» | dd |', '| cnew words¦ | dd |'],
  ['| a | b |\n| - | - |\n| cc ¦ | dd |', '| cc new words¦ | dd |'],
  ['| a | b |\n| - | - |\n«| cc | dd |»', '| new words¦ |  |'],
  ['| a | b |\n| - | - |\n«| cc | dd |\n»| ee | ff |', '| ee | ff |'],
  ['| a | b |\n«| - | - |\n| cc | dd |»', '| new words¦ |  |'],
])('text replaces only words of the cell of the cursor, or whole rows: %j', (text, row) => {
  const body = new TypedBody(text, keepWhole);
  const insertion = toCellInsertion(body.state, getPastePlace(body.state)!, 'new\twords');
  body.dispatch(insertion, { userEvent: 'input.paste' });
  expect(body.shown.split('\n').at(-1)).toBe(row);
});

it('takes a cell with line breaks as one, and marks within a cell as text', () => {
  expect(toCells('"a\nb"\tc\nd\te', '')).toEqual([
    ['a b', 'c'],
    ['d', 'e'],
  ]);
  expect(toCells('5" pipe\t"say ""no""\r\ntwice"\r\n"Hello" she said\tb\r\n', '')).toEqual([
    ['5" pipe', 'say "no" twice'],
    ['"Hello" she said', 'b'],
  ]);
});
