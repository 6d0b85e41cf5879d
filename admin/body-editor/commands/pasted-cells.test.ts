import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { EditorState } from '@codemirror/state';
import { ensureSyntaxTree } from '@codemirror/language';
import { expect, it } from 'vitest';
import { toCells, toFilledTable } from './pasted-cells.ts';
import { getCellPosition } from './table-text.ts';

const table = `| Year | Count |
| ---- | ----: |
| 2010 |       |
`;

function paste(plain: string, at: string): string {
  const state = EditorState.create({
    doc: table,
    selection: { anchor: table.indexOf(at) },
    extensions: markdown({ base: markdownLanguage }),
  });
  ensureSyntaxTree(state, table.length);
  const change = toFilledTable(state, getCellPosition(state)!, toCells(plain)!);
  return state.update({ changes: change! }).state.doc.toString();
}

it('fills a table with the cells of a spreadsheet, and keeps its alignment', () => {
  expect(paste('2010\t12\r\n2011\t1,200\r\n', '2010')).toBe(`| Year | Count |
| ---- | ----: |
| 2010 | 12    |
| 2011 | 1,200 |
`);
});

it('adds the columns that are missing', () => {
  expect(paste('Count\tShare\n12\t3 %', 'Count')).toBe(`| Year | Count | Share |
| ---- | ----: | ----- |
| 2010 | 12    | 3 %   |
`);
});

it('takes a single cell as text', () => {
  expect(toCells('only words\n')).toBeUndefined();
});
