import {
  cursorDocEnd,
  cursorDocStart,
  deleteCharBackward,
  deleteGroupBackward,
} from '@codemirror/commands';
import type { EditorView } from '@codemirror/view';
import { expect, it } from 'vitest';
import { renderBody } from '../../../src/markdown/index.ts';
import { defineExampleOptions } from '../../../tests/fixtures/example-labels.ts';
import { TypedBody } from '../../../tests/fixtures/typed-body.ts';
import { keepWhole } from '../extensions/whole-edits.ts';
import { emphasis, strong, toggleMark } from './inline-mark.ts';
import { pendingMarks } from './pending-marks.ts';
import { joinParagraphs, startParagraph } from './typing.ts';

const deleteWord = (view: EditorView) => joinParagraphs(view) || deleteGroupBackward(view);
const [bold, italic] = [toggleMark(strong), toggleMark(emphasis)];

it.each([
  ['see [the «report](/x/) now» ok', 'see [the **report**](/x/) **now** ok'],
  ['«see [the» report](/x/)', '**see** [**the** report](/x/)'],
  ['a [b](/«x/) c» d', 'a [b](/x/) **c** d'],
  ['«a [b](/x/) c» d', '**a [b](/x/) c** d'],
  ['a [b «c»](/x/) d', 'a [b **c**](/x/) d'],
  ['see [the «report\nof May](/x/) now» ok', 'see [the **report**\n**of May**](/x/) **now** ok'],
  ['foo«(bar)»baz', 'foo(**bar**)baz'],
  ['Note«, and»', 'Note, **and**'],
  ['«Note:»Text', '**Note**:Text'],
  ['她说«“我不同意。”»然后', '她说**“我不同意。”**然后'],
  ['*foo«(bar)»baz*', '*foo(**bar**)baz*'],
  ['a «(b)» c', 'a **(b)** c'],
])('bold shows no asterisks: %s', async (text, expected) => {
  const body = new TypedBody(text).do(bold);
  expect(body.text).toBe(expected);
  const { html } = await renderBody(body.text, defineExampleOptions());
  expect(html).not.toContain('**');
  expect(body.do(bold).text).toBe(text.replace(/[«»]/g, ''));
});

it.each([
  ['*echo «foxtrot* golf»', '*echo **foxtrot*** **golf**'],
  ['**echo «foxtrot** golf»', '**echo foxtrot** **golf**'],
  ['see `co«de` an»d', 'see **`code` an**d'],
  ['see `c«od»e`', 'see **`code`**'],
  ['¦## a', '## ¦a'],
  ['a wo¦rd b', 'a **wo¦rd** b'],
  ['a word¦ b', 'a word¦ b'],
])('bold reaches over no mark, and into no code: %s', async (text, expected) => {
  const body = new TypedBody(text).do(bold);
  expect(body.shown.replace(text.includes('¦') ? '' : '¦', '')).toBe(expected);
});

it('bold leaves out pictures, rules and the elements of a report', () => {
  const element = '<Chart\n  title="a"\n  rows={[["b", 1]]}\n/>';
  const rest = `![a](/media/a.jpg)\n\n---\n\n${element}\n\n<Callout>\n\nc\n\n</Callout>`;
  const body = new TypedBody(`«a\n\n${rest}\n\n[^1]: d»`).do(bold);
  expect(body.text).toBe(`**a**\n\n${rest.replace('\nc\n', '\n**c**\n')}\n\n[^1]: **d**`);
  expect(new TypedBody('<Callout>¦').do(bold).text).toBe('<Callout>');
});

it.each([
  ['x ¦ y', [bold, 'a', bold], 'x **a**¦ y'],
  ['x ¦ y', [bold, 'a ', bold], 'x **a** ¦ y'],
  ['x ¦ y', [bold, bold, 'a'], 'x a¦ y'],
  ['list¦', [bold, ' ', 'bold words', bold, ' plain'], 'list **bold words** plain¦'],
  ['list¦', [bold, ' bold', bold, bold, ' words'], 'list **bold words¦**'],
  ['list¦', [bold, 'e', 'd', bold, 's end'], 'list**ed**s end¦'],
  ['des¦', [italic, 'a', 'p'], 'des*ap¦*'],
  ['Note¦', [bold, ',', ' ', 'and'], 'Note, **and¦**'],
  ['a¦', [bold, italic, ' b'], 'a ***b¦***'],
  ['a\n¦\nb', [bold, 'c'], 'a\n\n**c¦**\n\nb'],
  ['¦## a', [bold, 'b'], '## **b¦**a'],
  ['a¦\n\nb', [bold, cursorDocEnd, 'c'], 'a\n\nbc¦'],
  ['a¦', [bold, startParagraph, 'b'], 'a\n\nb¦'],
  ['¦a', [bold, 'b ', cursorDocEnd], '**b** a¦'],
  ['¦a', [italic, bold, 'b', ' ', 'c ', cursorDocEnd], '***b c*** a¦'],
  ['¦a', [bold, 'b', deleteCharBackward, cursorDocEnd], 'a¦'],
  ['a ¦', [bold, 'b', deleteCharBackward, 'c', 'd', bold, ' e'], 'a **cd** e¦'],
  ['a ¦', [bold, italic, 'b', deleteCharBackward, bold, 'c'], 'a *c¦*'],
  ['a ¦', [bold, 'b', 'c', deleteCharBackward, 'd'], 'a **bd¦**'],
  ['**a bc**¦', [deleteWord, cursorDocStart], '¦**a** '],
  ['***a bc***¦\n\nd', [deleteWord, cursorDocEnd], '***a*** \n\nd¦'],
  ['**a bc¦** d', [deleteWord, cursorDocEnd], '**a**  d¦'],
  ['**a bc**¦', [deleteWord, 'd'], '**a d¦**'],
  ['**a bc**¦', [deleteWord, startParagraph, 'd'], '**a** \n\nd¦'],
])('bold of what is typed next: %j %j', async (text, acts, expected) => {
  const body = new TypedBody(text, [pendingMarks, keepWhole]).do(...acts);
  expect(body.shown).toBe(expected);
  const { html } = await renderBody(body.text, defineExampleOptions());
  expect(html).not.toContain('**');
});

it('bold is taken off all blocks of a selection that are italic as well', () => {
  const body = new TypedBody('«one\n\n- two\n- three\n\nfour»').do(bold, italic, bold);
  expect(body.text).toBe('*one*\n\n- *two*\n- *three*\n\n*four*');
});
