import { expect, it } from 'vitest';
import { getEntryLocation } from './entry-location.ts';
import { findMovedAddresses } from './moved-addresses.ts';

const settings = { languages: ['en', 'es'] };

it('compares the address of a text in its language', () => {
  const find = (before: object, after: object) =>
    findMovedAddresses(
      getEntryLocation({ collection: 'releases-es', slug: '2011/vigilia' }),
      '2011/vigilia',
      [{ ...before }, { ...after }],
      settings,
    );
  const moved = { from: '/es/comunicados/vigilia/', to: '/es/comunicados/velas/' };
  expect(find({}, { slug: 'velas' })).toEqual([moved]);
  expect(find({ slug: 'velas' }, { slug: 'velas' })).toEqual([]);
});

it('compares those of a topic in each language in which it had a name, and so a page', () => {
  const find = (name: object) =>
    findMovedAddresses(
      getEntryLocation({ collection: 'topics', slug: 'policing' }),
      'policing',
      [{ name, slug: { en: 'policing' } }, { slug: { en: 'police', es: 'policia' } }],
      settings,
    );
  const english = { from: '/topics/policing/', to: '/topics/police/' };
  expect(find({ en: 'Policing' })).toEqual([english]);
  expect(find({ en: 'Policing', es: 'Policía' })).toEqual([
    english,
    { from: '/es/temas/policing/', to: '/es/temas/policia/' },
  ]);
});
