import { expect, test } from 'vitest';
import { alignValues } from './aligned-values.ts';

const consent = { reference: 'C-1', scopes: ['name', 'photo'], reviewBy: '2041-01-01T00:00:00Z' };
const english = {
  kind: 'personal',
  headline: 'A mother speaks',
  person: { displayName: 'Maria Lopez' },
  image: { src: '/media/maria.jpg', alt: 'Maria' },
  consent,
};
const spanish = { ...english, headline: 'Habla una madre', body: 'Llamé.' };
const rosa = { displayName: 'Rosa', pseudonym: true };

test('follows what must be the same in every language, and nothing else', () => {
  const after = {
    ...english,
    kind: 'hearing',
    headline: 'A mother',
    consent: { ...consent, reference: 'C-2' },
  };
  expect(alignValues(spanish, english, after)).toEqual({
    data: { ...spanish, kind: 'hearing', consent: { ...consent, reference: 'C-2' } },
    fields: ['kind', 'consent.reference'],
  });
});

test('takes a pseudonym with its name, and what the consent no longer covers away', () => {
  const after = { ...english, person: rosa, consent: { ...consent, scopes: [] } };
  const { data, fields } = alignValues(spanish, english, after);
  expect(data).toMatchObject({ person: rosa, consent: after.consent, image: undefined });
  expect(fields).toEqual(['consent.scopes', 'person.displayName', 'person.pseudonym', 'image']);
});

test('leaves a corrected name, a revocation and a translation that agrees already', () => {
  const named = { ...english, person: { displayName: 'María López' } };
  expect(alignValues(spanish, english, named).fields).toEqual([]);
  const revoked = { ...english, consent: { ...consent, scopes: [], revoked: '2026-01-01' } };
  expect(alignValues(spanish, english, revoked).fields).toEqual([]);
  const renewed = { ...english, consent: { ...consent, reference: 'C-2' } };
  expect(alignValues({ ...spanish, consent: renewed.consent }, english, renewed).fields).toEqual(
    [],
  );
  const other = { ...spanish, person: { displayName: 'Flor', pseudonym: true } };
  expect(alignValues(other, english, { ...english, person: rosa }).fields).toEqual([]);
});

test('gives a translation without a consent or a person none', () => {
  const hearing = { kind: 'hearing', headline: 'Audiencia' };
  const after = { ...english, person: rosa, consent: { ...consent, scopes: [] } };
  expect(alignValues(hearing, english, after)).toEqual({ data: hearing, fields: [] });
});
