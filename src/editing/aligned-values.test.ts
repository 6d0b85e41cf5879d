import { expect, test } from 'vitest';
import { testimony } from '../model/content-types/testimony.ts';
import {
  alignNewValues,
  alignValues as align,
  isFollowed,
  isSameWording,
} from './aligned-values.ts';

type Data = Parameters<typeof align>[0];

const now = Date.parse('2026-11-24T12:00:00Z');
const alignValues = (translation: Data, before: Data, after: Data) =>
  align(translation, before, after, now);

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
    removed: [],
  });
});

test('follows an event that is moved or called off, but not to another place', () => {
  const event = { start: '2026-12-24T18:00:00-05:00', place: 'City Hall' };
  const advisory = { kind: 'media-advisory', event };
  const moved = { start: '2026-12-25T18:00:00-05:00', place: 'Harbor steps', calledOff: true };
  const translation = { ...advisory, event: { ...event, place: 'Ayuntamiento' } };
  expect(alignValues(translation, advisory, { ...advisory, event: moved })).toEqual({
    data: { ...advisory, event: { ...moved, place: 'Ayuntamiento' } },
    fields: ['event.start', 'event.calledOff'],
    removed: [],
  });
});

test('knows whether a change only concerns what is the same in every language, or also words to translate', () => {
  const isSame = (change: Data, before: Data = english) =>
    isSameWording(testimony, before, { ...before, ...change }, now);
  const narrow = { consent: { ...consent, scopes: ['name'] }, image: undefined };
  expect(isSame({ ...narrow, internalNotes: 'Asked for it.' })).toBe(true);
  expect(isSame({ person: { ...english.person, pseudonym: true } })).toBe(true);
  expect(isSame({ kind: 'hearing', person: undefined, consent: undefined })).toBe(true);
  expect(isSame({ dateModified: '2026-11-24T12:00:00Z' })).toBe(true);
  expect(isSame({ headline: 'A mother' })).toBe(false);
  expect(isSame({ ...narrow, body: 'I called.' })).toBe(false);
  expect(isSame({ image: undefined })).toBe(false);
  // Words that are carried over: the translation may need its own.
  expect(isSame({ person: rosa })).toBe(false);
  const flor = { displayName: 'Flor', pseudonym: true };
  expect(isSame({ person: flor }, { ...english, person: rosa })).toBe(false);
  expect(isSame({ kind: 'hearing', hearing: { body: 'City council' } })).toBe(false);
});

test('takes a pseudonym with its name, and what the consent no longer covers away', () => {
  const after = { ...english, person: rosa, consent: { ...consent, scopes: [] } };
  const { data, fields, removed } = alignValues(spanish, english, after);
  expect(data).toMatchObject({ person: rosa, consent: after.consent, image: undefined });
  expect(fields).toEqual(['consent.scopes', 'person.displayName', 'person.pseudonym', 'image']);
  expect(removed).toEqual(['image']);
});

test('follows a consent that is also revoked from a later day, and none that is revoked already', () => {
  const revoke = (revoked: string) => ({
    ...english,
    consent: { ...consent, scopes: ['name'], revoked },
  });
  const later = revoke('2026-12-31T00:00:00Z');
  expect(alignValues(spanish, english, later).fields).toEqual(['consent.scopes', 'image']);
  const revoked = revoke('2026-01-01T00:00:00Z');
  expect(alignValues(spanish, english, revoked).fields).toEqual([]);
  expect(alignValues(spanish, revoked, revoke('')).fields).toEqual(['consent.scopes', 'image']);
});

test('leaves the pseudonym of a translation, also where another takes its place or was the same', () => {
  const ohio = (displayName: string) => ({ ...english, person: { displayName, pseudonym: true } });
  const [woman, teacher, mujer] = ['A woman from Ohio', 'A teacher', 'Una mujer'].map(ohio);
  expect(alignValues(mujer!, woman!, teacher!).fields).toEqual([]);
  expect(alignValues(woman!, woman!, mujer!).fields).toEqual([]);
  expect(alignNewValues(mujer!, woman!, now).fields).toEqual([]);
  expect(alignNewValues(spanish, woman!, now)).toMatchObject({
    data: { person: woman!.person },
    fields: ['person.displayName', 'person.pseudonym'],
  });
});

test('leaves a corrected name and a translation that agrees already', () => {
  const named = { ...english, person: { displayName: 'María López' } };
  expect(alignValues(spanish, english, named).fields).toEqual([]);
  const renewed = { ...english, consent: { ...consent, reference: 'C-2' } };
  expect(alignValues({ ...spanish, consent: renewed.consent }, english, renewed).fields).toEqual(
    [],
  );
  const other = { ...spanish, person: { displayName: 'Flor', pseudonym: true } };
  expect(alignValues(other, english, { ...english, person: rosa }).fields).toEqual([]);
});

test('holds a translation back as long that would have appeared at the same time, and never less', () => {
  const until = (day: string) => ({ embargoedUntil: `2026-12-${day}T10:00:00-05:00` });
  const follow = (own: object, before: object, after: object) => {
    const [one, other] = [before, after].map((values) => ({ ...english, ...values }));
    return alignValues({ ...spanish, ...own }, one!, other!).fields;
  };
  const sameMoment = { embargoedUntil: '2026-12-10T15:00:00Z', draft: false };
  expect(follow(sameMoment, until('10'), until('20'))).toEqual(['embargoedUntil']);
  expect(follow({}, {}, until('20'))).toEqual(['embargoedUntil']);
  // A date that is the end of the embargo moves with it.
  const dated = (day: string) => ({ ...until(day), datePublished: until(day).embargoedUntil });
  const both = ['embargoedUntil', 'datePublished'];
  expect(follow(dated('10'), dated('10'), dated('20'))).toEqual(both);
  expect(follow(until('10'), dated('10'), dated('20'))).toEqual(['embargoedUntil']);
  expect(follow({}, { draft: false }, { draft: true })).toEqual(['draft']);
  expect(follow(until('15'), until('10'), until('20'))).toEqual([]);
  expect(follow(until('20'), until('20'), until('10'))).toEqual([]);
  expect(follow(until('20'), until('20'), {})).toEqual([]);
  expect(follow({ draft: true }, { draft: true }, {})).toEqual([]);
});

test('keeps the revocation of a translation that becomes a hearing: else readers would see it again', () => {
  const revoked = '2026-01-01T00:00:00Z';
  const own = { ...spanish, consent: { ...consent, revoked } };
  const hearing = { kind: 'hearing', headline: 'A hearing' };
  const { data } = alignValues(own, english, hearing);
  expect(data).toMatchObject({ kind: 'hearing', person: undefined, consent: { revoked } });
  expect(alignValues(spanish, english, hearing).data['consent']).toBeUndefined();
});

test('gives a translation without a consent or a person none', () => {
  const hearing = { kind: 'hearing', headline: 'Audiencia' };
  const after = { ...english, person: rosa, consent: { ...consent, scopes: [] } };
  expect(alignValues(hearing, english, after)).toEqual({
    data: hearing,
    fields: [],
    removed: [],
  });
});

const end = { expires: '2026-12-02T10:00:00-05:00' };

test.each([
  ['needs changed words', { body: 'I wrote.' }, {}, false],
  ['needs an end that it lacks', end, {}, false],
  ['needs no end that it has', end, end, true],
  ['needs nothing where nothing changed', {}, {}, true],
])('a translation %s', (_, changed, own, isDone) => {
  const after = { ...english, ...changed };
  expect(isFollowed(testimony, english, after, { ...spanish, ...own }, now)).toBe(isDone);
});
