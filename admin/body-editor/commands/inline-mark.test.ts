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
