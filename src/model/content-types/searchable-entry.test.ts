import { expect, it } from 'vitest';
import { isMatch, toRanked, toSearchableEntry, toSearchTerms } from './searchable-entry.ts';

const has = (data: Readonly<Record<string, unknown>>, term: string) =>
  isMatch(toSearchableEntry(data), toSearchTerms(term));

const release = {
  kind: 'press-release',
  headline: 'Vigilia en el muelle',
  summary: 'Cien personas velaron.',
  topics: ['seguridad'],
  image: { src: '/media/foto.jpg', alt: 'Velas' },
  body: 'La policía se retiró\n\nal **amanecer**: «No es culpa d’Aitor».',
  notes: 'Secreto',
  $source: { text: 'Oculto' },
};

it.each([
  'muelle',
  'CIEN',
  'policia',
  'retiró al',
  'vigilia amanecer',
  'manece',
  "d'aitor",
  'velas',
])('finds an entry by %j', (term) => expect(has(release, term)).toBe(true));

it.each([
  'puerto',
  'vigilia puerto',
  'secreto',
  'press-release',
  'seguridad',
  'foto',
  'oculto',
  ' ',
])('does not find it by %j', (term) => expect(has(release, term)).toBe(false));

it('finds a name with a letter that is written as a character reference', () => {
  expect(has({ body: '证人陈美&#x73B2;**（化名**）在场' }, '陈美玲')).toBe(true);
  expect(has({ body: 'L&#243;pe&#122;' }, 'lopez')).toBe(true);
});

it('finds a person by telephone number and e-mail address', () => {
  const person = { name: 'Ana Ruiz', telephone: '+1 202 555 0144', email: 'ana@example.org' };
  for (const term of ['555 0144', 'ana@example']) expect(has(person, term)).toBe(true);
});

it('finds letters that a keyboard lacks by those that others write', () => {
  const person = { name: 'Éloïse Côté-Œuvrard', role: { fr: 'Cœur', de: 'Straße' } };
  for (const term of ['oeuvr', 'œuvr', 'coeur', 'strasse']) expect(has(person, term)).toBe(true);
});

it('finds an entry by its name in any language', () => {
  const topic = { name: { en: 'Policing', es: 'Policía' }, slug: { en: 'police' } };
  expect(has(topic, 'policia')).toBe(true);
  expect(has(topic, 'policing')).toBe(true);
  expect(has(topic, 'police')).toBe(false);
});

it('sorts matches in the title first, then the newest; entries without a date count as new', () => {
  const entries = [
    { headline: 'Other', body: 'Zebras', datePublished: '2011-01-01T23:00:00-04:00' },
    { headline: 'Other', body: 'Zebras', datePublished: '2011-01-02T00:00:00+02:00' },
    { headline: 'Other', body: 'Zebras' },
    { headline: 'Zebras of old', datePublished: '1999-01-01T00:00:00Z' },
    { name: { en: 'Horses', es: 'Cebras y zebras' } },
  ].map((data, index) => ({ index, searched: toSearchableEntry(data) }));
  const ranked = toRanked(entries, toSearchTerms('zebras'));
  expect(ranked.map(({ index }) => index)).toEqual([4, 3, 2, 0, 1]);
});
