import { expect, it } from 'vitest';
import { proposeSlug } from './proposed-slug.ts';

const propose = (data: object, saved?: object, published?: object) =>
  proposeSlug(
    { ...data },
    { saved: saved && { ...saved }, published: published && { ...published } },
    ['en', 'es'],
  );

it('gives each language that has a name an address of its own, or none', () => {
  const name = { en: 'Vigils', es: 'Vigilias' };
  expect(propose({ name })).toEqual({ en: 'vigils', es: 'vigilias' });
  expect(propose({ name: { en: 'Vigils' } })).toBeUndefined();
  expect(propose({ name, slug: { es: 'velas' } })).toEqual({ en: 'vigils', es: 'velas' });
  const [saved, slug] = [{ name: { es: 'Vigilias' } }, { es: 'velas' }];
  expect(propose({ name, slug }, saved, saved)).toEqual({ en: 'vigils', es: 'velas' });
  expect(propose({ name: { es: 'Velas' } }, saved)).toBeUndefined();
  const follows = { name: { es: 'Velas' }, slug: { es: 'vigilias' } };
  expect(propose(follows, saved)).toEqual({ es: 'velas' });
  expect(propose(follows, saved, saved)).toEqual({ es: 'vigilias' });
});

it('gives up the name of a file that says nothing, until it is public', () => {
  const saved = { name: { en: '突袭' } };
  const data = { name: { en: '突袭', es: 'Redadas' } };
  const proposeFor = (published?: object) =>
    proposeSlug(data, { name: 'untitled', saved, published: published && { ...published } }, [
      'en',
      'es',
    ]);
  expect(proposeFor()).toEqual({ en: 'redadas', es: 'redadas' });
  expect(proposeFor(saved)).toEqual({ en: 'untitled', es: 'redadas' });
});

it('writes down the address that a topic has from its file, once another language gets one', () => {
  const saved = { name: { en: 'Vigils' } };
  const data = { name: { en: 'Candles', es: 'Velas' } };
  for (const published of [undefined, saved])
    expect(proposeSlug(data, { name: 'vigils-2', saved, published }, ['en', 'es'])).toEqual({
      en: 'vigils-2',
      es: 'velas',
    });
});
