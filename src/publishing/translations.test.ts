import { expect, test } from 'vitest';
import { pairTranslations } from './translations.ts';

const text = (collection: string, language: string, key: string) => ({ collection, language, key });

test('texts pair by collection and file name, in the order of the languages', () => {
  const en = text('releases', 'en', '2011/a');
  const es = text('releases', 'es', '2011/a');
  const fr = text('releases', 'fr', '2011/a');
  const entries = [fr, es, en, text('releases', 'es', '2011/b'), text('reports', 'es', '2011/a')];
  const translations = pairTranslations(entries, ['en', 'es', 'fr']);
  expect(translations.of(en)).toEqual([es, fr]);
  expect(translations.of(es)).toEqual([en, fr]);
  expect(translations.of(text('releases', 'en', '2011/c'))).toEqual([]);
});
