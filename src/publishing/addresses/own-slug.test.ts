import { expect, test } from 'vitest';
import { getOwnSlug } from './own-slug.ts';

test.each([
  ['vigil', 'en', 'vigil'],
  [{ en: 'police', 'pt-BR': 'policia' }, 'pt-br', 'policia'],
  [{ en: 'police' }, 'es', undefined],
  ['', 'en', undefined],
  [{ en: '' }, 'en', undefined],
  [null, 'en', undefined],
])('of %j, the slug in the language %s is %j', (slug, language, own) => {
  expect(getOwnSlug(slug, language)).toBe(own);
});
