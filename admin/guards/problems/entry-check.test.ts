import { expect, it } from 'vitest';
import { importAdminLanguage } from '../../settings/admin-language.ts';
import { collections } from '../../../src/model/content-types/collections.ts';
import { checkDraft, checkEntry } from './entry-check.ts';

const testimony = {
  kind: 'personal',
  headline: 'I stayed',
  summary: 'A story.',
  datePublished: '2026-11-20T10:00:00-05:00',
  person: { displayName: 'Lucía', place: 'Ohio' },
  consent: {
    reference: 'C-1',
    scopes: ['photo'],
    obtained: '2026-11-01T10:00:00-05:00',
    reviewBy: '2027-11-01T10:00:00-05:00',
  },
  body: 'It was night.',
};

const openContext = async () => ({
  language: await importAdminLanguage('en'),
  defaultLanguage: 'en',
  now: Date.parse('2026-11-24T12:00:00Z'),
});

const fields = (problems: readonly { field: string }[]) => problems.map(({ field }) => field);

it('keeps what a consent does not cover from publication, and asks about it before a draft is saved', async () => {
  const context = await openContext();
  expect(fields(checkEntry(collections.testimonies, testimony, context))).toEqual([
    'person.displayName',
    'person.place',
  ]);
  expect(fields(checkDraft(collections.testimonies, testimony, context))).toEqual([]);
  const long = { ...testimony, summary: 'very '.repeat(100) };
  expect(fields(checkDraft(collections.testimonies, long, context))).toEqual(['summary']);
});

it('lets a field that no form has keep a text from publication, and from no draft', async () => {
  const context = await openContext();
  const data = { ...testimony, author: 'Ana', person: { displayName: 'Lucía', age: 30 } };
  const consent = { ...testimony.consent, scopes: ['name'] };
  expect(checkEntry(collections.testimonies, { ...data, consent }, context)).toMatchObject(
    ['person.age', 'author'].map((field) => ({ field, isUnknown: true })),
  );
  expect(checkDraft(collections.testimonies, { ...data, consent }, context)).toEqual([]);
});

it('doubts a consent that covers the name behind a pseudonym, and stops nothing', async () => {
  const context = await openContext();
  const person = { displayName: 'Marisol', pseudonym: true };
  const consent = { ...testimony.consent, reference: 'C-001', scopes: ['name', 'photo'] };
  const check = (values: object) => [
    ...checkEntry(collections.testimonies, { ...testimony, ...values }, context),
    ...checkDraft(collections.testimonies, { ...testimony, ...values }, context),
  ];
  expect(check({ person, consent })).toMatchObject(
    ['consent.scopes', 'consent.scopes'].map((field) => ({ field, mayPass: true })),
  );
  expect(check({ person, consent: { ...consent, scopes: ['photo'] } })).toEqual([]);
  expect(check({ person: { displayName: 'Lucía' }, consent })).toEqual([]);
});

it('lets no other problem keep a text from being taken down', async () => {
  const context = await openContext();
  const revoked = { ...testimony.consent, revoked: '2026-11-24T00:00:00-05:00' };
  const long = { ...testimony, summary: 'very '.repeat(100) };
  for (const check of [checkDraft, checkEntry]) {
    expect(check(collections.testimonies, { ...long, consent: revoked }, context)).toEqual([]);
    const withdrawn = { date: '2026-11-24T00:00:00-05:00' };
    expect(fields(check(collections.testimonies, { ...long, withdrawn }, context))).toEqual(
      check === checkEntry ? ['withdrawn.reason'] : [],
    );
  }
  const later = { ...revoked, revoked: '2026-11-25T00:00:00-05:00' };
  for (const values of [
    { ...long, draft: true },
    { ...long, consent: later },
  ])
    for (const isEnd of [true, false])
      expect(fields(checkDraft(collections.testimonies, values, { ...context, isEnd }))).toEqual(
        isEnd ? [] : ['summary'],
      );
});
