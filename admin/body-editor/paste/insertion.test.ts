import { expect, it } from 'vitest';
import { TypedBody } from '../../../tests/fixtures/typed-body.ts';
import { toInsertion } from './insertion.ts';

it.each([
  ['The ¦march', 'great ', 'The great ¦march'],
  ['Sum¦', ' one', 'Sum one¦'],
  ['a ¦ b', ' c ', 'a c¦ b'],
  ['¦', ' a\t', 'a ¦'],
  ['a¦b', '\nc\n', 'ac¦b'],
])('words that are pasted keep one blank beside others: %j %j', (text, plain, expected) => {
  const body = new TypedBody(text);
  body.dispatch(
    toInsertion(body.state, { markdown: plain.trim(), isInline: true, pictures: 0 }, plain),
  );
  expect(body.shown).toBe(expected);
});
