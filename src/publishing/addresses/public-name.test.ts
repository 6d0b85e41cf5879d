import { describe, expect, test } from 'vitest';
import { definePermalinks } from './permalinks.ts';
import { toPublicKey, toTopicName, type AddressedEntry } from './public-name.ts';

const getPermalinks = (language: string) => definePermalinks(language, 'en');
const english: AddressedEntry = {
  collection: 'testimonies',
  key: '2011/maria-of-pier-nine',
  language: 'en',
  slug: 'a-mother-speaks',
  aliases: [],
  since: 1,
};
const spanish = { ...english, language: 'es', slug: 'habla-una-madre' };
const toKey = (...versions: AddressedEntry[]) => toPublicKey(versions, getPermalinks);

describe('the public key of an entry', () => {
  test('comes from its address, not from its file name', () => {
    expect(toKey(english)).toBe('2011/a-mother-speaks');
    expect(toKey({ ...english, collection: 'pages', key: 'maria' })).toBe('a-mother-speaks');
  });

  test('comes from its first address when the slug changes', () => {
    const moved = { ...english, slug: 'c', aliases: ['/testimonies/a/', '/testimonies/b/'] };
    expect(toKey(moved)).toBe('2011/a');
    // Addresses of another site or section were never made by Dateline.
    expect(toKey({ ...moved, aliases: ['/news/42/', '/releases/x/'] })).toBe('2011/c');
  });

  test('is that of an original at the name of its file, not that of its translation with the same date', () => {
    const original = { ...spanish, key: '2011/habla-una-madre' };
    expect(toKey(original)).toBe('2011/habla-una-madre');
    expect(toKey({ ...english, key: original.key }, original)).toBe('2011/habla-una-madre');
    expect(toKey({ ...english, key: original.key, since: 0 }, original)).toBe(
      '2011/a-mother-speaks',
    );
  });

  test('comes from the language published first, not from later translations', () => {
    expect(toKey(english, spanish)).toBe('2011/a-mother-speaks');
    expect(toKey({ ...english, since: 2 }, spanish)).toBe('2011/habla-una-madre');
    expect(toKey(english, { ...spanish, aliases: ['/es/testimonios/la-noche/'], since: 0 })).toBe(
      '2011/la-noche',
    );
  });
});

test('the public name of a topic is its key where that is a slug, or else its first slug', () => {
  const name = { en: 'Policing', es: 'Policía' };
  const toName = (slug?: Record<string, string>) =>
    toTopicName('policing', { name, slug }, ['en', 'es']);
  expect(toName()).toBe('policing');
  expect(toName({ es: 'policia' })).toBe('policing');
  expect(toName({ en: '', es: 'policia' })).toBe('policing');
  expect(toName({ en: 'harbor-police', es: 'policia' })).toBe('harbor-police');
});
