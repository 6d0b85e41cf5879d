import { expect, test } from 'vitest';
import { foldWord } from './fold-word.ts';
import { defineQuotedWords } from './quoted-words.ts';

/** Which of some texts, each of an entry of its own, quote a text. */
function find(text: string, others: readonly string[]): string[] {
  const { findShared, selectQuoting } = defineQuotedWords(foldWord(text));
  const texts = others.map((other, index) => {
    return { entry: String(index), other, shared: findShared(foldWord(other)) };
  });
  return selectQuoting(texts).map(({ other }) => other);
}

const story =
  'It was late. I heard the screams, and *I did not call*. Oí los gritos. No llamé. See [the report](/reports/a-b-c-d-e-f/).';

test.each([
  ['six words in a row, in other signs', 'She said: I heard the screams and I left.'],
  ['a pull quote', '<PullQuote by="Marta">\n\nIt was late – I HEARD the screams.\n\n</PullQuote>'],
  ['a short quotation', 'Marta (“I did not call”) lives here.'],
  ['a short quotation in another language', 'Marta dice: «No llame.» «Oí los gritos».'],
])('finds %s', (_, other) => {
  expect(find(story, [other])).toEqual([other]);
});

test.each([
  ['five words', 'Nobody heard the screams, and I slept. It was late.'],
  ['two words between marks', 'The “late screams” of “I heard”.'],
  ['the address of a link', 'See [this](/reports/a-b-c-d-e-f/).'],
  ['parts of words', 'Marta said “id not cal”.'],
  ['nothing', ''],
])('does not find %s', (_, other) => {
  expect(find(story, [other])).toEqual([]);
});

test('needs twelve letters of a script without spaces, or six between marks', () => {
  const chinese = '那天晚上我听见她喊叫可是我没有打电话给警察。';
  const others = ['她说那天晚上我听见她喊叫可是我', '她说：“我没有打电话”'];
  expect(find(chinese, ['可是我没有打电话给别人', ...others])).toEqual(others);
});

const standard = 'Her name and some details have been changed.';
const told = `I heard the screams and did not call. ${standard} I am sorry.`;

/** @param count of texts with these words */
const repeat = (words: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${words} Number ${index}.`);

test('does not count what more than ten texts have, nor the words around it', () => {
  const quoting = `I heard the screams and did not call. ${standard}`;
  const followed = 'Some details have been changed. I was not there.';
  expect(find(told, repeat(standard, 10))).toHaveLength(10);
  expect(find(told, [...repeat(standard, 11), followed, quoting])).toEqual([quoting]);
  const program = repeat('The program “did not call” begins.', 11);
  expect(find(told, program)).toEqual([]);
  expect(find(told, program.slice(1))).toHaveLength(10);
});

test('counts an entry once, whatever its languages and drafts', () => {
  const { findShared, selectQuoting } = defineQuotedWords(foldWord(told));
  const shared = findShared(foldWord(standard));
  const texts = (isSame: boolean) =>
    Array.from({ length: 11 }, (_, index) => ({ entry: isSame ? 'a' : String(index), shared }));
  expect(selectQuoting(texts(true))).toHaveLength(11);
  expect(selectQuoting(texts(false))).toEqual([]);
});

test('counts a long quotation between marks, however many texts have it', () => {
  const long = `“I heard the screams and did not call. ${standard}”`;
  expect(find(told, repeat(long, 11))).toHaveLength(11);
  expect(find(told, repeat('“I heard the screams and did not call.”', 11))).toEqual([]);
});
