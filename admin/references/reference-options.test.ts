import { expect, it } from 'vitest';
import { toReferenceOptions, type ListedEntry } from './reference-options.ts';

const toReleases = (language: string, entries: Record<string, object>): ListedEntry[] =>
  Object.entries(entries).map(([slug, data]) => ({
    target: 'releases',
    language,
    slug,
    data: { ...data },
  }));

const releases = [
  ...toReleases('en', {
    '2011/old': { headline: 'Old news', $day: '2011-06-01', $dated: 'June 1, 2011' },
    '2012/new': { headline: 'New news', $day: '2012-06-01', $dated: 'June 1, 2012' },
  }),
  ...toReleases('es', {
    '2011/old': { headline: 'Noticia vieja', $day: '2011-06-02', $dated: 'June 2, 2011' },
    '2011/solo': { headline: 'Solo en español', $day: '2011-07-01', $dated: 'July 1, 2011' },
  }),
];

it('lists an entry and its translations once, in the wanted language, newest first', () => {
  expect(toReferenceOptions(releases, ['es', 'en'], true)).toEqual([
    { value: 'releases/2012/new', label: 'New news · June 1, 2012' },
    { value: 'releases/2011/solo', label: 'Solo en español · July 1, 2011' },
    { value: 'releases/2011/old', label: 'Noticia vieja · June 2, 2011' },
  ]);
});

it('stores only the key if the field has a single collection', () => {
  const topics: ListedEntry[] = [
    { target: 'topics', slug: 'oversight', data: { name: { en: 'Oversight', es: 'Supervisión' } } },
    { target: 'topics', slug: 'language-access', data: { name: { en: 'Language access' } } },
    { target: 'topics', slug: 'unnamed', data: {} },
  ];
  expect(toReferenceOptions(topics, ['es', 'en'], false)).toEqual([
    { value: 'language-access', label: 'Language access' },
    { value: 'oversight', label: 'Supervisión' },
    { value: 'unnamed', label: 'unnamed' },
  ]);
});

it('offers people with the preferred function first, and says so', () => {
  const people: ListedEntry[] = [
    { target: 'people', slug: 'ada', data: { name: 'Ada', functions: ['author'] } },
    {
      target: 'people',
      slug: 'zoe',
      data: { name: 'Zoe', functions: ['expert', 'press-contact'] },
    },
    { target: 'people', slug: 'bea', data: { name: 'Bea', functions: ['press-contact'] } },
    { target: 'people', slug: 'eva', data: { name: 'Eva' } },
    {
      target: 'people',
      slug: 'mia',
      data: { name: 'Mia', functions: ['press-contact'], former: true, $note: 'Has left' },
    },
  ];
  const preferred = { value: 'press-contact', label: 'Press contact' };
  const options = toReferenceOptions(people, ['en'], false, preferred);
  expect(options.map(({ label }) => label)).toEqual([
    'Bea · Press contact',
    'Zoe · Press contact',
    'Ada',
    'Eva',
    'Mia · Has left',
  ]);
});
