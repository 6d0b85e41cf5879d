import { expect, test } from 'vitest';
import { TypedBody } from '../../../tests/fixtures/typed-body.ts';
import { toJoinedLines } from './joined-lines.ts';

test.each([
  ['A\\\nbc¦\\\nd\n\nE\\\nf', 'A bc¦ d\n\nE\\\nf'],
  ['A\\\n«bc\\\nd\n\nE\\\nf»', 'A\\\n«bc d\n\nE f»'],
  ['«A\\\n»bc\\\nd', undefined],
  ['> A pa-\\\n> tient, 5-\\\n> 7 ¦old', '> A patient, 5- 7 ¦old'],
  ['- A\\\n  ¦b', '- A ¦b'],
  ['```\nA\\\n¦b\n```', undefined],
  ['A\n\n¦b\nc', undefined],
])('joins the lines of %j', (text, expected) => {
  const body = new TypedBody(text);
  const joined = toJoinedLines(body.state);
  if (joined) body.dispatch(joined.spec);
  expect(joined && body.selected).toBe(expected);
});

test('names the words that were divided', () => {
  const body = new TypedBody('«A pa-\\\ntient is well-\\\nknown, Anti-\\\nMei»');
  expect(toJoinedLines(body.state)!.words).toEqual(['patient', 'wellknown']);
});
