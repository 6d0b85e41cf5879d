import { expect, it } from 'vitest';
import { findUntranslated, lacksLanguage, listShown } from './untranslated-fields.ts';

const original = {
  headline: 'A vigil at the harbor',
  summary: 'Hundreds came.',
  dateline: 'Boston',
  image: { src: '/media/vigil.jpg', alt: 'Candles', credit: 'Maya Okafor' },
  body: 'Hundreds came to the harbor.',
};

it('names all that an untouched copy still says in the words of the original', () => {
  expect(
    findUntranslated({ ...original, body: 'Hundreds came to the harbor.\n' }, original),
  ).toEqual(['headline', 'summary', 'body', 'image.alt']);
});

it('names what was forgotten in a translation, and no name, place or credit', () => {
  const translation = {
    ...original,
    headline: 'Vigilia en el puerto',
    summary: 'Acudieron cientos.',
    body: 'Cientos de personas acudieron al puerto.',
  };
  expect(findUntranslated(translation, original)).toEqual(['image.alt']);
});

it('names the place of an event beside what was forgotten, and alone where it is described', () => {
  const own = { headline: 'Vigilia', event: { place: 'City Hall' } };
  const advisory = { headline: 'A vigil', event: { place: 'City Hall' } };
  expect(findUntranslated(own, advisory)).toEqual([]);
  expect(findUntranslated(advisory, advisory)).toEqual(['headline', 'event.place']);
  const find = (place: string) => findUntranslated({ event: { place } }, { event: { place } });
  expect(['Town hall, south steps', 'Hôtel de ville, parvis sud'].map(find)).toEqual([
    ['event.place'],
    ['event.place'],
  ]);
  expect(['Church of the Holy Cross', 'Plaza de Armas'].flatMap(find)).toEqual([]);
});

it('names a credit that says more than a name', () => {
  const image = { alt: 'Velas', credit: 'Photo: Maya Okafor' };
  expect(findUntranslated({ image }, { image: { ...image, alt: 'Candles' } })).toEqual([
    'image.credit',
  ]);
});

it('names the words about the cover of a report', () => {
  const cover = { alt: 'A telephone', caption: 'The hotline', credit: 'Ana Ruiz' };
  expect(findUntranslated({ cover }, { cover })).toEqual(['cover.alt', 'cover.caption']);
});

it('says nothing of what both leave empty', () => {
  expect(
    findUntranslated({ headline: 'Vigilia', summary: '', image: null }, { summary: '' }),
  ).toEqual([]);
});

it('finds the text of a report, whose copy points to the same table from its own folder', () => {
  const toReport = (src: string) => ({ body: `<Chart src="${src}" />\n\nIt rose.` });
  const copy = toReport('../../en/2011/arrests.csv');
  expect(findUntranslated(copy, toReport('arrests.csv'))).toEqual(['body']);
});

it('finds a whole paragraph of the original in a body, and no few words that may be the same', () => {
  const toBody = (...paragraphs: string[]) => ({ body: paragraphs.join('\n\n') });
  const french = toBody(
    'Les délais ont doublé en un an, dit le rapport.',
    '## Qu’est-ce qui change ?',
    'Source : Refuge Québec, 2026.',
    '| Année | Cas |\n| --- | --- |\n| 2024 | 12 |',
  );
  const find = (...paragraphs: string[]) => findUntranslated(toBody(...paragraphs), french);
  expect(find('Los plazos se duplicaron.', french.body)).toEqual(['body']);
  expect(find(`x ${french.body.split('\n\n')[0]!}`, french.body.slice(49))).toEqual([]);
  expect(find('Los plazos se duplicaron.', 'Source : Refuge Québec, 2026.')).toEqual([]);
});

it('finds a paragraph and a place in a script without blanks and capitals', () => {
  const chinese = '我们要求立即公开搜捕的法律依据。';
  const find = (body: string) => findUntranslated({ body: `Officers came.\n\n${body}` }, { body });
  expect(find(chinese)).toEqual(['body']);
  expect(find('陈美玲，2026年')).toEqual([]);
  const event = { place: '唐人街牌楼' };
  const findPlace = (headline: string) =>
    findUntranslated({ headline, event }, { headline: '守夜活动', event });
  expect([findPlace('A vigil'), findPlace('守夜活動')]).toEqual([['event.place'], []]);
});

it('knows what a release shows: its contacts, and its closing paragraph or that of the site', () => {
  const contacts = [{ name: { collection: 'people', slug: 'ana' }, field: 'role' }];
  const toBoilerplate = (slug: string) => ({
    name: { collection: 'boilerplates', slug },
    field: 'text',
  });
  expect(listShown({ mediaContacts: ['ana'], boilerplate: 'own' }, 'site')).toEqual([
    toBoilerplate('own'),
    ...contacts,
  ]);
  expect(listShown({ mediaContacts: null }, 'site')).toEqual([toBoilerplate('site')]);
  expect(listShown({})).toEqual([]);
});

it('finds what is written in another language only', () => {
  expect(lacksLanguage({ role: { fr: 'Porte-parole' } }, 'role', 'es')).toBe(true);
  expect(lacksLanguage({ role: { fr: 'Porte-parole', es: ' ' } }, 'role', 'es')).toBe(true);
  expect(lacksLanguage({ role: { fr: 'Porte-parole' } }, 'role', 'fr')).toBe(false);
  expect(lacksLanguage({ role: {} }, 'role', 'es')).toBe(false);
  expect(lacksLanguage({}, 'role', 'es')).toBe(false);
});
