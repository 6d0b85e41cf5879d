import { expect, it } from 'vitest';
import { collections } from '../../src/model/content-types/collections.ts';
import { findUnchangedLanguages } from './unchanged-languages.ts';

const { fields } = collections.boilerplates;
const before = { name: 'About us', text: { en: 'We are ten.', es: 'Somos diez.', fr: '' } };
const find = (after: object) => findUnchangedLanguages(fields, before, { ...before, ...after });

it('names the languages that were left as they were when another was changed', () => {
  expect(find({ text: { en: 'We are eleven.', es: 'Somos diez.', fr: '' } })).toEqual(['es']);
});

it('names none when all were changed, or none, or one was added', () => {
  expect(find({ text: { en: 'We are eleven.', es: 'Somos once.' } })).toEqual([]);
  expect(find({ name: 'About' })).toEqual([]);
  expect(find({ text: { ...before.text, fr: 'Nous sommes dix.' } })).toEqual([]);
});
