import { beforeEach, expect, test, vi } from 'vitest';
import { defineAroundEntries } from './around-entries.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-24T12:00:00Z'), toFake: ['Date'] });
  return () => vi.useRealTimers();
});

const published = { summary: 'S', datePublished: '2011-06-01T10:00:00Z' };

/** Published entries, by the names of their lists and entries. */
const files: Record<string, object> = {
  'releases-en/2011/vigil': { ...published, kind: 'statement', headline: 'Vigil' },
  'releases-es/2011/vigil': { ...published, kind: 'statement', headline: 'Vigilia', slug: 'vela' },
  'releases-en/2011/later': {
    ...published,
    kind: 'statement',
    headline: 'Later',
    embargoedUntil: '2027-01-01T00:00:00Z',
  },
  'reports-en/2011/count': {
    ...published,
    headline: 'The count',
    withdrawn: { date: '2012-01-01T00:00:00Z', reason: 'Wrong.' },
  },
  'testimonies-en/2011/rosa': {
    ...published,
    kind: 'personal',
    headline: 'Rosa',
    consent: { reviewBy: '2030-01-01T00:00:00Z' },
  },
  'testimonies-es/2011/rosa': {
    ...published,
    kind: 'personal',
    headline: 'Rosa',
    consent: { reviewBy: '2030-01-01T00:00:00Z', revoked: '2020-01-01T00:00:00Z' },
  },
};

function open() {
  const requested: string[] = [];
  let isOffline = false;
  const getAround = defineAroundEntries(['en', 'es'], ({ collection, language, key }) => {
    const name = `${collection}-${language}/${key}`;
    requested.push(name);
    if (isOffline) return Promise.reject(new Error('offline'));
    return Promise.resolve(files[name] as Record<string, unknown> | undefined);
  });
  const edit = (key: string, values: object = {}) =>
    getAround({ collection: 'releases', key, language: 'en', values: { ...values } });
  const setOffline = (value: boolean) => (isOffline = value);
  return { requested, edit, setOffline };
}

test('finds what an entry refers to and its translations, but not the entry itself', async () => {
  const { edit } = open();
  const { publications } = await edit('2011/vigil');
  expect(publications).toMatchObject([
    { id: 'releases/2011/vigil', language: 'es', slug: 'vela', values: { headline: 'Vigilia' } },
  ]);
  const other = await edit('2011/new', { related: ['releases/2011/vigil'] });
  expect(other.publications.map(({ language, slug }) => [language, slug])).toEqual([
    ['en', 'vigil'],
    ['es', 'vela'],
  ]);
});

test('leaves out what is not public, also because a consent has ended in another language', async () => {
  const { edit } = open();
  const related = ['releases/2011/later', 'testimonies/2011/rosa', 'releases/2011/gone'];
  expect(await edit('', { related, report: '2011/count' })).toMatchObject({
    publications: [],
    withdrawn: [{ collection: 'reports', language: 'en', slug: 'count' }],
  });
});

test('reads each entry once, and answers with the same object until the references change', async () => {
  const { edit, requested } = open();
  const first = await edit('', { related: ['releases/2011/vigil'] });
  expect(await edit('', { related: ['releases/2011/vigil'], headline: 'x' })).toBe(first);
  await edit('', { related: ['releases/2011/vigil', 'releases/2011/later'] });
  expect(requested).toEqual([
    'releases-en/2011/vigil',
    'releases-es/2011/vigil',
    'releases-en/2011/later',
    'releases-es/2011/later',
  ]);
});

test('asks again for what the store did not answer', async () => {
  const { edit, setOffline } = open();
  setOffline(true);
  expect(await edit('2011/vigil')).toEqual({ publications: [], withdrawn: [] });
  setOffline(false);
  expect(await edit('2011/vigil')).toMatchObject({ publications: [{ slug: 'vela' }] });
});
