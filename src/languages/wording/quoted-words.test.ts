import { expect, test } from 'vitest';
import { foldWord } from './fold-word.ts';
import { defineQuotedWords } from './quoted-words.ts';

const find = (text: string, other: string) => defineQuotedWords(foldWord(text))(foldWord(other));

const story =
  'It was late. I heard the screams, and *I did not call*. Oí los gritos. No llamé. See [the report](/reports/a-b-c-d-e-f/).';

test.each([
  ['six words in a row, in other signs', 'She said: I heard the screams and I left.'],
  ['a pull quote', '<PullQuote by="Marta">\n\nIt was late – I HEARD the screams.\n\n</PullQuote>'],
  ['a short quotation', 'Marta (“I did not call”) lives here.'],
  ['a short quotation in another language', 'Marta dice: «No llame.» «Oí los gritos».'],
])('finds %s', (_, other) => {
  expect(find(story, other)).toBe(true);
});

test.each([
  ['five words', 'Nobody heard the screams, and I slept. It was late.'],
  ['two words between marks', 'The “late screams” of “I heard”.'],
  ['the address of a link', 'See [this](/reports/a-b-c-d-e-f/).'],
  ['parts of words', 'Marta said “id not cal”.'],
  ['nothing', ''],
])('does not find %s', (_, other) => {
  expect(find(story, other)).toBe(false);
});

test('needs twelve letters of a script without spaces, or six between marks', () => {
  const chinese = '那天晚上我听见她喊叫可是我没有打电话给警察。';
  expect(find(chinese, '她说那天晚上我听见她喊叫可是我')).toBe(true);
  expect(find(chinese, '可是我没有打电话给别人')).toBe(false);
  expect(find(chinese, '她说：“我没有打电话”')).toBe(true);
});
