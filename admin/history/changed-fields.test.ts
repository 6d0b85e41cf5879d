import { expect, it, vi } from 'vitest';
import { release } from '../../src/model/content-types/release.ts';
import { formatChangedFields } from './changed-fields.ts';

await vi.hoisted(async () => (await import('../../tests/loaded-admin.ts')).loadAdmin());

const draft = { headline: 'A vigil' };
const datePublished = '2011-06-01T10:00:00-04:00';

it('names the fields that changed, the first three', () => {
  const other = { headline: 'The vigil', summary: 'New.', dateline: 'Boston', datePublished };
  expect(formatChangedFields(release, [draft, other], false)).toBe(
    'Headline, Summary, Dateline, …',
  );
});

it('does not name the date that a publication fills in', () => {
  const published = { headline: 'The vigil', datePublished };
  expect(formatChangedFields(release, [draft, published], true)).toBe('Headline');
  expect(formatChangedFields(release, [draft, published], false)).toBe('Headline, Publish at');
});
