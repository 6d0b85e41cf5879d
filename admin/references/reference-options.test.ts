import { expect, it } from 'vitest';
import { toReferenceOptions, type ListedCollection } from './reference-options.ts';

const releases: ListedCollection[] = [
  {
    target: 'releases',
    language: 'en',
    entries: [
      {
        slug: '2011/old',
        data: { headline: 'Old news', $day: '2011-06-01', $dated: 'June 1, 2011' },
      },
      {
        slug: '2012/new',
        data: { headline: 'New news', $day: '2012-06-01', $dated: 'June 1, 2012' },
      },
    ],
  },
  {
    target: 'releases',
    language: 'es',
    entries: [
      {
        slug: '2011/old',
        data: { headline: 'Noticia vieja', $day: '2011-06-02', $dated: ' · June 2, 2011' },
      },
      {
        slug: '2011/solo',
        data: { headline: 'Solo en español', $day: '2011-07-01', $dated: 'July 1, 2011' },
      },
    ],
  },
];

it('lists an entry and its translations once, in the wanted language, newest first', () => {
  expect(toReferenceOptions(releases, ['es', 'en'], true)).toEqual([
    { value: 'releases/2012/new', label: 'New news · June 1, 2012' },
    { value: 'releases/2011/solo', label: 'Solo en español · July 1, 2011' },
    { value: 'releases/2011/old', label: 'Noticia vieja · June 2, 2011' },
  ]);
});

it('stores only the key if the field has a single collection', () => {
  const topics: ListedCollection[] = [
    {
      target: 'topics',
      entries: [
        { slug: 'oversight', data: { name: { en: 'Oversight', es: 'Supervisión' } } },
        { slug: 'language-access', data: { name: { en: 'Language access' } } },
        { slug: 'unnamed', data: {} },
      ],
    },
  ];
  expect(toReferenceOptions(topics, ['es', 'en'], false)).toEqual([
    { value: 'language-access', label: 'Language access' },
    { value: 'oversight', label: 'Supervisión' },
    { value: 'unnamed', label: 'unnamed' },
  ]);
});

it('offers people with the preferred function first, and says so', () => {
  const people: ListedCollection[] = [
    {
      target: 'people',
      entries: [
        { slug: 'ada', data: { name: 'Ada', functions: ['author'] } },
        { slug: 'zoe', data: { name: 'Zoe', functions: ['expert', 'press-contact'] } },
        { slug: 'bea', data: { name: 'Bea', functions: ['press-contact'] } },
        { slug: 'eva', data: { name: 'Eva' } },
      ],
    },
  ];
  const preferred = { value: 'press-contact', label: 'Press contact' };
  const options = toReferenceOptions(people, ['en'], false, preferred);
  expect(options.map(({ label }) => label)).toEqual([
    'Bea · Press contact',
    'Zoe · Press contact',
    'Ada',
    'Eva',
  ]);
});
