import { describe, expect, it } from 'vitest';
import { checkBody, renderBody } from '../../../src/markdown/index.ts';
import { defineExampleOptions } from '../../../tests/fixtures/example-labels.ts';
import { TypedBody } from '../../../tests/fixtures/typed-body.ts';
import { toggleBlockStyle } from './block-style.ts';
import { strong, toggleMark } from './inline-mark.ts';
import { moveToNextRow } from './table-commands.ts';
import { toCellText } from './table-text.ts';
import { joinParagraphs, startLine } from './typing.ts';

const table = '| Town | Dead |\n| --- | --- |\n| Total | 12 |';
const bold = toggleMark(strong);

describe('in a table', () => {
  it.each([
    ['«| Total | 12 |»', '| **Total** | **12** |'],
    ['| «Total | 12» |', '| **Total** | **12** |'],
    ['| To«tal | 1»2 |', '| To**tal** | **1**2 |'],
  ])('each cell is marked by itself, and unmarked: %s', (row, expected) => {
    const head = '| Town | Dead |\n| --- | --- |\n';
    const body = new TypedBody(head + row).do(bold);
    expect(body.text).toBe(head + expected);
    expect(body.do(bold).text).toBe(head + row.replace(/[«»]/g, ''));
  });

  it('marks go around the row of dashes', () => {
    expect(new TypedBody(`«${table}»`).do(bold).text).toBe(
      '| **Town** | **Dead** |\n| --- | --- |\n| **Total** | **12** |',
    );
  });

  it('Shift+Enter breaks no row', () => {
    const body = new TypedBody(table.replace('Town', 'Town¦')).do(startLine);
    expect(body.text).toBe(table);
    expect(body.shown).toBe(table.replace('Total', 'Total¦'));
  });

  it('Enter goes to the end of the cell below, and what is typed then overwrites nothing', () => {
    const body = new TypedBody(table.replace('Town', 'Town¦')).do(moveToNextRow, 's');
    expect(body.text).toBe(table.replace('Total', 'Totals'));
  });

  it.each(['heading2', 'bullets', 'numbers', 'quote'] as const)('a cell can not be %s', (style) => {
    expect(new TypedBody(table.replace('Total', '¦Total')).do(toggleBlockStyle(style)).text).toBe(
      table,
    );
    expect(new TypedBody(`«Text\n\n${table}»`).do(toggleBlockStyle(style)).text).toBe(
      `Text\n\n${table}`,
    );
  });

  it('Enter in an empty last row leaves it', async () => {
    const body = new TypedBody(table.replace('12', '12¦')).do(moveToNextRow);
    expect(body.text.split('\n')).toHaveLength(4);
    body.do(moveToNextRow, 'Next');
    expect(body.shown).toBe(`${table}\n\nNext¦`);
  });

  it('Enter in an empty last row leaves it also above other text and in a quotation', () => {
    expect(new TypedBody(`${table}\n| ¦ | |\n\nNext`).do(moveToNextRow).shown).toBe(
      `${table}\n\n¦\n\nNext`,
    );
    const quoted = table.replace(/^/gm, '> ');
    expect(new TypedBody(`${quoted}\n> | ¦ | |`).do(moveToNextRow).shown).toBe(`${quoted}\n>\n> ¦`);
  });
});

it('a paragraph does not become part of the table above', async () => {
  const body = new TypedBody(`${table}\n\n¦Next`).do(joinParagraphs);
  expect(body.shown).toBe(`${table.replace('12', '12¦')}\n\nNext`);
  const { html } = await renderBody(body.text, defineExampleOptions());
  expect(html).toContain('<p>Next</p>');
});

it.each([
  ['<108', '\\<108'],
  ['a < b {c}', 'a \\< b \\{c}'],
  ['<y', '\\<y'],
  ['Maya <maya@example.org>', 'Maya maya@example.org'],
  ['H<sub>2</sub>O', 'H<sub>2</sub>O'],
  ['`{a} <b`', '`{a} <b`'],
  ['\\<108 a | b', '\\<108 a \\| b'],
])('a report can read the cell %s', (typed, expected) => {
  expect(toCellText(typed)).toBe(expected);
  expect(toCellText(expected)).toBe(expected);
  expect(checkBody(`| A |\n| --- |\n| ${expected} |`, 'mdx')).toEqual([]);
});

it('an empty paragraph below a table can be removed', () => {
  expect(new TypedBody(`${table}\n\n¦`).do(joinParagraphs).shown).toBe(table.replace('12', '12¦'));
});

it('marks leave out the backslash that ends a line', async () => {
  const body = new TypedBody('«Line one\\\nLine two»').do(bold);
  const { html } = await renderBody(body.text, defineExampleOptions());
  expect(html).toBe('<p><strong>Line one</strong><br>\n<strong>Line two</strong></p>');
  expect(body.do(bold).text).toBe('Line one\\\nLine two');
});
