import { expect, it } from 'vitest';
import { TypedBody } from '../../../tests/fixtures/typed-body.ts';
import { toCopied } from './copied-text.ts';

it.each([
  ['**dos «cuatro** tres»', '**cuatro** tres'],
  ['«uno **dos» cuatro**', 'uno **dos**'],
  ['**dos« cuatro** tres»', ' **cuatro** tres'],
  ['«uno *dos »cuatro*', 'uno *dos* '],
  ['**dos «cuatro» cinco**', 'cuatro'],
  ['**«dos»**', 'dos'],
  ['**dos«** tres»', ' tres'],
  ['«uno **»dos**', 'uno '],
  ['a ***b «c* d** e»', '***c* d** e'],
  ['«a **b *c» d***', 'a **b *c***'],
  ['Read [our «report](/reports/a/) now»', '[report](/reports/a/) now'],
  ['«Read [our» report](/reports/a/)', 'Read [our](/reports/a/)'],
  ['Read [our «report](/rep»orts/a/) now', 'report'],
  ['`a «b` c»', '`b` c'],
  ['«a **b** c»', 'a **b** c'],
  ['«- **a»\n- b**', '- **a'],
])('what is copied has both marks of its words or none: %j', (text, expected) => {
  expect(toCopied(new TypedBody(text).state)).toBe(expected);
});
