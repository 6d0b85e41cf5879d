import { expect, test } from 'vitest';
import { parseDocumentPath } from './shown-entries.ts';
import { getUnused, type Documented } from './unused-entries.ts';

const toApi = (id: string) => `https://news.example.org/api/v1/${id}.json`;

/** An entry with its document. */
function describeEntry(id: string, document: object = {}): Documented {
  const [entry] = parseDocumentPath(`api/v1/${id}.json`);
  return { entry: entry!, document: { api: toApi(id), ...document } };
}

/** A person in both languages, one file. */
const person = ['en', 'es'].map((language) =>
  describeEntry(`${language}/people/marta`, {
    translations: [{ api: toApi(`${language === 'en' ? 'es' : 'en'}/people/marta`) }],
  }),
);
const report = describeEntry('en/reports/the-count', {
  authors: [{ api: toApi('en/people/marta') }],
});
const namesOf = (entries: ReturnType<typeof getUnused>) => entries.map(({ id }) => id);

test('a person whom only a removed entry named is removed in every language', () => {
  const found = getUnused([report], person, []);
  expect(namesOf(found)).toEqual(['en/people/marta', 'es/people/marta']);
});

test('a spokesperson stays, even if only a removed entry named them', () => {
  expect(getUnused([report], person, [], ({ collection }) => collection === 'people')).toEqual([]);
});

test('a person whom another entry names stays in every language', () => {
  const release = describeEntry('es/releases/el-conteo', {
    contacts: [{ api: toApi('es/people/marta') }],
  });
  expect(namesOf(getUnused([report], [...person, release], []))).toEqual([]);
  const settings = { contacts: [{ api: toApi('en/people/marta') }] };
  expect(namesOf(getUnused([report], person, [settings]))).toEqual([]);
});
