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

it('keeps what a consent does not cover from publication, and asks about it before a draft is saved', async () => {
  const context = { language: await importAdminLanguage('en'), defaultLanguage: 'en' };
  const fields = (problems: readonly { field: string }[]) => problems.map(({ field }) => field);
  expect(fields(checkEntry(collections.testimonies, testimony, context))).toEqual([
    'person.displayName',
    'person.place',
  ]);
  expect(fields(checkDraft(collections.testimonies, testimony, context))).toEqual([]);
  const long = { ...testimony, summary: 'very '.repeat(100) };
  expect(fields(checkDraft(collections.testimonies, long, context))).toEqual(['summary']);
});
