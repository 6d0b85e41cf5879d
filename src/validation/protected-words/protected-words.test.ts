import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getCases } from '../../../tests/cases.ts';
import { defineProtectedWords, isLongEnough } from './protected-words.ts';
import { measureProcessor } from '../../../tests/processor-time.ts';

const { find } = defineProtectedWords([
  'María López García',
  'A 123-456-789',
  '12 Calle del Roble',
  'Łukasz Øien',
  '王小明',
  'كريم هدى فاطمة',
]);
const isFound = (text: string) => find(text).length > 0;

test.each([
  'Señora María López García spoke.',
  'MARIA LOPEZ GARCIA',
  'maria_lopez_garcia.jpg',
  '/media/2011/IMG-mariaLopezGarcia2.jpg',
  'maria-lopez-garcia',
  '@marialopezgarcia',
  'López García, María',
  'García, María López',
  'Ma**ría** [López](https://example.org/a) *Gar*cía',
  'María López[^1] García',
  'Ma<b class="x">r</b>ía L&oacute;pez Garc&#237;a',
  'Mar&iacutea L&#xF3;pez Garc&iacute;a',
  'Ma<!-- here -->ría {/* and */} López García',
  'headline: "Mar\\u00eda L\\xf3pez\\nGarc\\U000000eda"',
  '/media/Mar%C3%ADa-L%C3%B3pez-Garc%C3%ADa.jpg',
  'Ma\u00adr\u200bía \u202eLópez\u2069 Gar\ufeffcía',
  'Mari\u0301a Lo\u0301pez Garci\u0301a',
  'Ｍａｒíａ Ｌóｐｅｚ 𝐆𝐚𝐫𝐜í𝐚',
  // Cyrillic а, і, о, р, е, с.
  'Mаrіa Lоpez Gаrcіa',
  'María\n  López\n  García',
  'María López García’s lawyer',
  'A123456789',
  'a-123 456 789',
  'Number A١٢٣٤٥٦٧٨٩.',
  '12, Calle del Roble',
  'Calle del Roble 12',
  'LUKASZ OIEN',
  'Lukasz-Oien',
  '我认识王小明吗',
  'قالت كَرِيم هدي فاطمه أمس',
  'کریم ھدی فاطمۃ',
  'كـريم هـدى فاطـــمة',
  'وكريم هدى فاطمة',
])('finds %j', (text) => {
  expect(isFound(text)).toBe(true);
});

test.each([
  'María López',
  'María López Garcíasson',
  'Anamaría López García',
  'A 123-456-7890',
  'A 123-456-780',
  '112 Calle del Roble',
  'López, María',
  '王小红',
  '',
])('passes over %j', (text) => {
  expect(isFound(text)).toBe(false);
});

test('says where, in order', () => {
  const text = 'By A 123 456 789.\nOf Mar&iacute;a López García.';
  expect(find(text)).toEqual([3, 21]);
});

/** Ways to write a letter that readers understand as the same letter. */
type Disguise = (letter: string) => string;
const disguises: readonly Disguise[] = [
  (letter) => letter,
  (letter) => letter.toUpperCase(),
  (letter) => letter.normalize('NFD'),
  (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''),
  (letter) => `&#${letter.codePointAt(0)};`,
  (letter) => `**${letter}**`,
  (letter) => `<i>${letter}</i>`,
  (letter) => `${letter}\u00ad`,
  (letter) => `\u200b${letter}\u2060`,
];
const gaps = [' ', '-', '_', '', '  ', '\n', '\u00a0', ', ', '.', '–', ' <br> ', '’'];
const word = fc.stringMatching(/^[a-zñáéíóúüç]{2,9}$/);
const phrases = fc.array(word, { minLength: 2, maxLength: 4 }).map((words) => words.join(' '));
const around = fc.constantFrom('', ' ', '… ', '(', '\n', '¿', '"', '– ', '/', '_');

describe('for any phrase', () => {
  test('it is found in any disguise', () => {
    fc.assert(
      fc.property(
        phrases,
        fc.infiniteStream(fc.constantFrom(...disguises)),
        fc.constantFrom(...gaps),
        around,
        around,
        (phrase, stream, gap, before, after) => {
          const hidden = phrase
            .split(' ')
            .map((one) =>
              Array.from(one, (letter) => (stream.next().value as Disguise)(letter)).join(''),
            )
            .join(gap);
          return defineProtectedWords([phrase]).find(before + hidden + after).length > 0;
        },
      ),
      { numRuns: getCases(250) },
    );
  });

  test('it is not found in other words', () => {
    const other = fc.array(fc.stringMatching(/^[a-z]{1,9}$/)).map((words) => words.join(' '));
    const toLetters = (text: string) => text.normalize('NFD').replace(/[^a-z]/g, '');
    fc.assert(
      fc.property(phrases, other, (phrase, text) => {
        const orders = phrase
          .split(' ')
          .map((_, at, words) => toLetters([...words.slice(at), ...words.slice(0, at)].join('')));
        fc.pre(!orders.some((order) => toLetters(text).includes(order)));
        return defineProtectedWords([phrase]).find(text).length === 0;
      }),
    );
  });

  test('the prepared search does not reveal it', () => {
    const words = defineProtectedWords(['María López García']);
    expect(JSON.stringify(words)).not.toMatch(/mar|pez/i);
    expect(words.find.toString()).not.toMatch(/mar[ií]a|l[oó]pez/i);
  });
});

test('hostile texts take time proportional to their length', async () => {
  for (const part of ['<', '](', '][', '[^', '{/*', '&a', '%4', '\\u', '[](']) {
    const taken = await measureProcessor(() => find(part.repeat(100_000)));
    expect(taken, part).toBeLessThan(1_000);
  }
});

test.each([
  ['Ng', false],
  ['J. D.', false],
  ['Li', false],
  ['Bo Li', true],
  ['12-34', true],
  ['王明', true],
  ['ルース', true],
  ['#', false],
])('%j is long enough to search for: %s', (phrase, expected) => {
  expect(isLongEnough(phrase)).toBe(expected);
});
