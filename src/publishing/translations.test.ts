import { expect, test } from 'vitest';
import { pairTranslations } from './translations.ts';

const toEntry = (collection: string, language: string, key: string) => ({
  collection,
  language,
  key,
});

test('entries pair by collection and key, in the order of the languages', () => {
  const en = toEntry('releases', 'en', '2011/a');
  const es = toEntry('releases', 'es', '2011/a');
  const fr = toEntry('releases', 'fr', '2011/a');
  const entries = [
    fr,
    es,
    en,
    toEntry('releases', 'es', '2011/b'),
    toEntry('reports', 'es', '2011/a'),
  ];
  const translations = pairTranslations(entries, ['en', 'es', 'fr']);
  expect(translations(en)).toEqual([es, fr]);
  expect(translations(es)).toEqual([en, fr]);
  expect(translations(toEntry('releases', 'en', '2011/c'))).toEqual([]);
});
