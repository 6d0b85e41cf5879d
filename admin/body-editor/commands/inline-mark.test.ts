import { expect, it } from 'vitest';
import { renderBody } from '../../../src/markdown/index.ts';
import { defineExampleOptions } from '../../../tests/fixtures/example-labels.ts';
import { TypedBody } from '../../../tests/fixtures/typed-body.ts';
import { strong, toggleMark } from './inline-mark.ts';

const bold = toggleMark(strong);

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
  ['¦## a', '## **¦**a'],
  ['a wo¦rd b', 'a **wo¦rd** b'],
  ['a word¦ b', 'a word**¦** b'],
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
  [['a'], 'x **a**¦ y'],
  [['a '], 'x **a** ¦ y'],
  [[], 'x ¦ y'],
])('bold ends what is typed after bold: %j', (typed, expected) => {
  expect(new TypedBody('x ¦ y').do(bold, ...typed, bold).shown).toBe(expected);
});
