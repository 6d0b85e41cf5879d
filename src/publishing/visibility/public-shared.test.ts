import { describe, expect, test } from 'vitest';
import { defineSharedRule, getReferences, type Referrer, type Shared } from './public-shared.ts';

const release = (values: object): Referrer => ({ of: 'releases', values });
const topic = (key: string): Shared => ({ collection: 'topics', key, values: {} });
const person = (key: string, functions: string[], former = false): Shared => ({
  collection: 'people',
  key,
  values: { functions, former },
});

describe('the people, topics and boilerplates that the public may see', () => {
  const isPublic = defineSharedRule([
    release({ topics: ['policing'], mediaContacts: ['ana-ruiz'] }),
    { of: 'reports', values: { authors: ['mei-hsu'] } },
    { of: 'site', values: { boilerplate: 'harbor-watch', pressContacts: ['ben-okoye'] } },
  ]);

  test('those that a public entry or the settings refer to', () => {
    expect(isPublic(topic('policing'))).toBe(true);
    expect(isPublic(person('ana-ruiz', []))).toBe(true);
    expect(isPublic(person('mei-hsu', ['author'], true))).toBe(true);
    expect(isPublic(person('ben-okoye', []))).toBe(true);
    expect(isPublic({ ...topic('harbor-watch'), collection: 'boilerplates' })).toBe(true);
  });

  test('people who speak for the organization, as long as they do', () => {
    expect(isPublic(person('eve-lund', ['expert']))).toBe(true);
    expect(isPublic(person('eve-lund', ['press-contact']))).toBe(true);
    expect(isPublic(person('eve-lund', ['expert'], true))).toBe(false);
  });

  test('nothing else: no topic that only an expert has, no author of an unpublished entry', () => {
    expect(isPublic(topic('raids'))).toBe(false);
    expect(isPublic(person('lena-brook', ['author']))).toBe(false);
    expect(isPublic({ ...topic('policing'), collection: 'boilerplates' })).toBe(false);
  });
});

test('finds references in lists and single fields, with the collection where a field allows several', () => {
  expect(
    getReferences(
      release({
        headline: 'One',
        boilerplate: 'us',
        report: '2011/x',
        related: ['testimonies/2011/y'],
      }),
    ),
  ).toEqual(['reports/2011/x', 'boilerplates/us', 'testimonies/2011/y']);
});
