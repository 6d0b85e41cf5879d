import { expect, onTestFinished, test, vi } from 'vitest';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import type { Loss } from '../../src/publishing/visibility/state-changes.ts';
import { toDraftsInProgress } from './drafts-in-progress.ts';

await vi.hoisted(async () => (await import('../../tests/loaded-admin.ts')).loadAdmin());

test.each<[Readonly<Record<string, unknown>>, string | undefined]>([
  [{}, undefined],
  [{ draft: true, datePublished: '2011-06-01T10:00:00-04:00' }, undefined],
  [
    { datePublished: '2011-06-01T10:00:00-04:00', embargoedUntil: '2011-06-02T10:00:00-04:00' },
    'was meant for Jun 2, 2011, 10:00\u00a0AM, and is not published',
  ],
  // An old text, or the translation of one.
  [{ datePublished: '2011-06-01T08:00:00-04:00' }, undefined],
  [
    { datePublished: '2999-06-01T10:00:00-04:00' },
    'meant for Jun 1, 2999, 10:00\u00a0AM: does not appear before you publish it',
  ],
])('says of a draft with %o that it has no effect by itself', (data, note) => {
  vi.useFakeTimers({ now: Date.parse('2011-06-30T10:00:00-04:00') });
  onTestFinished(() => void vi.useRealTimers());
  const $source = { source: '', begunAt: '2011-06-01T09:00:00-04:00' };
  const named = { collection: 'releases-en', slug: '2011/a', path: '', status: 'pending_publish' };
  const draft = { ...named, data: { ...data, $source } };
  const getNote = (isModification: boolean) =>
    toDraftsInProgress([{ ...draft, isModification }], 'Ana Ruiz').ready[0]!.note;
  expect(getNote(false)).toBe(note);
  expect(getNote(true)).toBeUndefined();
});

test('a draft is of those who began it and of those who saved it last', () => {
  const data = { $source: { source: '', begunBy: 'Ana Ruiz' } };
  const draft = { collection: 'releases-en', slug: '2011/a', path: '', data, author: 'Ben Okoye' };
  const getOwn = (reader: string, status = 'draft') =>
    toDraftsInProgress([{ ...draft, status }], reader).own.length;
  expect(['Ana Ruiz', 'Ben Okoye', 'Theo Lindqvist'].map((reader) => getOwn(reader))).toEqual([
    1, 1, 0,
  ]);
  expect(getOwn('Ana Ruiz', 'pending_review')).toBe(0);
});

test('a draft is named with its language where there are several, as its translation may have the same title', () => {
  const toDraft = (collection: string) => ({
    ...{ collection, slug: '2011/a', path: '', status: 'draft', author: 'Ana Ruiz' },
    ...{ isModification: false, data: { headline: 'The vigil', name: 'Ana' } },
  });
  const getNotes = () => {
    const drafts = ['releases-en', 'releases-es', 'people'].map(toDraft);
    return toDraftsInProgress(drafts, 'Ana Ruiz').own.map(({ note }) => note);
  };
  expect(getNotes()).toEqual(['Ana Ruiz', 'Ana Ruiz', 'Ana Ruiz']);
  const languages = getAdminSettings().languages as string[];
  languages.push('es');
  onTestFinished(() => void languages.pop());
  expect(getNotes()).toEqual(['English · Ana Ruiz', 'Spanish · Ana Ruiz', 'Ana Ruiz']);
});

test('what takes a text from readers is named first, for everybody, whatever its status', () => {
  const toDraft = (slug: string, status: string, loss?: Loss) => ({
    ...{ collection: 'testimonies-en', slug, path: '', status, author: 'Ben Okoye' },
    data: { $source: { source: '', ...(loss && { loss }) } },
  });
  const drafts = [
    toDraft('revoked', 'draft', 'shown'),
    toDraft('withdrawn', 'pending_publish', 'shown'),
    toDraft('held-back', 'pending_review', 'coming'),
    toDraft('renamed', 'draft', 'person'),
    toDraft('corrected', 'pending_review'),
  ];
  const { losses, inReview, ready, own } = toDraftsInProgress(drafts, 'Ana Ruiz');
  const toTitles = (items: typeof own) => items.map(({ title }) => title);
  expect(Object.values(losses).map(toTitles)).toEqual([
    ['revoked', 'withdrawn'],
    ['held-back'],
    ['renamed'],
  ]);
  expect([inReview, ready, own].map(toTitles)).toEqual([['corrected'], [], []]);
});
