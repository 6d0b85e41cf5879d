import { expect, test } from 'vitest';
import { interfaceLanguages } from '../find-language.ts';
import { fillCount, getMessages } from '../get-messages.ts';
import { getPluralForm, type PluralForms } from './plural-forms.ts';

const forms: PluralForms = {
  zero: 'z',
  one: '1',
  two: '2',
  few: 'f',
  many: 'm',
  other: 'o',
};

test.each([
  ['en', [0, 1, 2, 5], 'o1oo'],
  ['fr', [0, 1, 2, 5], '11oo'],
  ['pl', [0, 1, 2, 5, 22], 'm1fmf'],
  ['ar', [0, 1, 2, 3, 11, 100], 'z12fmo'],
])('chooses the form of a number as %s does', (language, counts, expected) => {
  expect(counts.map((count) => getPluralForm(forms, count, language)).join('')).toBe(expected);
});

test('writes the form “other” where a language leaves one out', () => {
  expect(getPluralForm({ other: 'o' }, 1, 'en')).toBe('o');
});

test.each(interfaceLanguages)('%s has a form for every number up to 1,000', (language) => {
  const rules = new Intl.PluralRules(language);
  const categories = new Set(Array.from({ length: 1001 }, (_, count) => rules.select(count)));
  const { article, topic, search } = getMessages(language);
  for (const written of [article.pages, topic.publications, search.found])
    expect(Object.keys(written)).toEqual(expect.arrayContaining([...categories]));
});

test.each([
  ['en', '1,234 results'],
  ['es', '1.234 resultados'],
  ['es-US', '1,234 resultados'],
])('a count in %s has a separator: %s', (numbers, expected) => {
  expect(fillCount(getMessages(numbers).search.found, 1234, numbers)).toBe(expected);
});

test('Arabic counts none, one, two, few, many and hundreds', () => {
  const { found } = getMessages('ar').search;
  expect([0, 1, 2, 3, 11, 100, 1234].map((count) => fillCount(found, count, 'ar'))).toEqual([
    'لا نتائج',
    'نتيجة واحدة',
    'نتيجتان',
    '3 نتائج',
    '11 نتيجة',
    '100 نتيجة',
    '1,234 نتيجة',
  ]);
});
