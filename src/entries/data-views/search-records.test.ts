import { expect, test } from 'vitest';
import { readStoredNewsroom } from '../../../tests/stored-newsroom.ts';
import { getLocales } from '../newsroom/locale.ts';
import type { StoredEntry } from '../newsroom/stored-entry.ts';
import { toNewsroom } from '../newsroom/to-newsroom.ts';
import { toPublicationRecord } from './search-records.ts';

test('a testimony is found by the names on its page, but not by the place of the person', async () => {
  const { entries, settings, environment } = await readStoredNewsroom();
  const release = entries.find(({ location }) => location.collection === 'releases')!;
  const toRecord = async (values: object) => {
    const testimony = {
      ...release,
      location: { ...release.location, collection: 'testimonies', key: '2011/said', name: 'said' },
      values: { ...release.values, slug: 'said', ...values },
    } as StoredEntry;
    const [locale] = getLocales(toNewsroom([testimony], settings, environment));
    return await toPublicationRecord(locale!, locale!.publications[0]!);
  };
  const consent = { reviewBy: '2031-06-20T16:00:00-05:00', scopes: ['place'] };
  const person = { displayName: 'Rosa', pseudonym: true, place: 'Ohio' };
  const personal = await toRecord({ kind: 'personal', person, consent });
  expect(personal.paragraphs).toEqual(['Rosa']);
  expect(JSON.stringify(personal)).not.toContain('Ohio');
  const hearing = {
    ...{ body: 'City Council', committee: undefined, witness: 'Ana Ruiz', docket: 'H. 1' },
    ...{ start: '2011-06-01T10:00:00Z', place: 'City Hall' },
  };
  expect((await toRecord({ kind: 'hearing', hearing })).paragraphs).toEqual([
    ...['Ana Ruiz', 'City Council', 'H. 1'],
  ]);
});
