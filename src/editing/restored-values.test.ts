import { expect, test } from 'vitest';
import { isAsNow, restoreValues } from './restored-values.ts';

const former = { headline: 'Ten people', body: 'Ten.', aliases: ['/news/1/'] };
const correction = { date: '2011-06-03T10:00:00-04:00', text: 'It was eleven.' };
const withdrawn = { date: '2011-06-04T10:00:00-04:00', reason: 'Asked for.' };

test('restores what was written, and keeps corrections, former addresses and a withdrawal', () => {
  const current = {
    headline: 'Eleven',
    corrections: [correction],
    withdrawn,
    aliases: ['/news/2/'],
  };
  expect(restoreValues(former, current)).toEqual({
    data: { ...former, corrections: [correction], withdrawn, aliases: ['/news/2/'] },
    kept: ['corrections', 'withdrawn', 'aliases'],
  });
});

test('tells a revision that brings nothing back, since all that differs is kept', () => {
  const current = { ...former, draft: false, corrections: [correction], $source: 'as it is' };
  const isKept = (older: typeof former) => isAsNow(restoreValues(older, current).data, current);
  expect(isKept(former)).toBe(true);
  expect(isKept({ ...former, headline: 'Nine people' })).toBe(false);
});

test('does not bring back a consent that was revoked since', () => {
  const consent = { reference: 'C-1', reviewBy: '2012-01-01T00:00:00Z' };
  const revoked = { ...consent, revoked: '2011-09-01T00:00:00Z' };
  const restored = restoreValues({ ...former, consent }, { ...former, consent: revoked });
  expect(restored).toEqual({ data: { ...former, consent: revoked }, kept: ['consent'] });
});

test('brings no name back that a pseudonym hides, or that a witness had before', () => {
  const hearing = (witness: string) => ({ hearing: { body: 'City council', witness } });
  const rosa = { person: { displayName: 'Rosa', pseudonym: true, place: 'Ohio' } };
  const elena = { person: { displayName: 'Elena', pseudonym: true } };
  const maria = { person: { displayName: 'Maria Lopez', pseudonym: false } };
  const kept = { data: elena, kept: ['person.displayName'] };
  expect(restoreValues(maria, elena)).toEqual(kept);
  expect(restoreValues(maria, hearing('Elena'))).toEqual(kept);
  const place = { ...elena.person, place: 'Ohio' };
  expect(restoreValues(rosa, { person: place })).toEqual({ ...kept, data: { person: place } });
  expect(restoreValues(rosa, { person: { ...maria.person, place: 'Ohio' } })).toEqual({
    data: rosa,
    kept: [],
  });
  for (const current of [elena, hearing('Elena')])
    expect(restoreValues(hearing('Maria Lopez'), current)).toEqual({
      data: hearing('Elena'),
      kept: ['hearing.witness'],
    });
});

test('brings back neither a place nor a picture of a person that was changed or removed since', () => {
  const show = (place: string | undefined, src?: string) => ({
    person: { displayName: 'Rosa', pseudonym: true, place },
    image: src && { src },
  });
  const [exact, coarse] = [
    show('Port Ashby', '/media/face.jpg'),
    show('Ohio', '/media/blurred.jpg'),
  ];
  const said = { ...exact, body: 'Ten.' };
  const all = ['person.place', 'image'];
  expect(restoreValues(said, coarse)).toEqual({ data: { ...said, ...coarse }, kept: all });
  expect(restoreValues(said, show(undefined))).toEqual({
    data: { ...said, ...show(undefined) },
    kept: all,
  });
  const witness = (witnessRole: string) => ({ hearing: { witness: 'Elena', witnessRole } });
  expect(restoreValues(witness('Nurse'), witness('Teacher')).kept).toEqual(['hearing.witnessRole']);
  // A discarded draft may be what made them so.
  expect(restoreValues(coarse, exact, true)).toEqual({ data: coarse, kept: [] });
  // In a release, it is a picture like any other.
  const release = { image: { src: '/media/crowd.jpg' } };
  expect(restoreValues(release, { headline: 'A vigil' }).data).toEqual(release);
});

test('brings no address back that was given up, as one with a name in it', () => {
  const current = { ...former, aliases: [], slug: 'what-she-saw' };
  expect(restoreValues({ ...former, slug: 'what-maria-saw' }, current)).toEqual({
    data: current,
    kept: ['slug', 'aliases'],
  });
  expect(restoreValues(former, current).data).toMatchObject({ slug: 'what-she-saw', aliases: [] });
});

test('keeps a correction that only the former revision has, once', () => {
  const other = { ...correction, text: 'Nine.' };
  const restored = restoreValues(
    { corrections: [correction, other] },
    { corrections: [correction] },
  );
  expect(restored).toEqual({ data: { corrections: [correction, other] }, kept: [] });
});

test('restores a deleted entry as it was', () => {
  expect(restoreValues(former, {})).toEqual({ data: former, kept: [] });
});

const june = (day: number) => `2011-06-${day}T10:00:00-04:00`;

test('keeps a longer embargo with the date that is its end, and an expiry', () => {
  const embargoed = (day: number) => ({ embargoedUntil: june(day), datePublished: june(day) });
  const current = { ...former, ...embargoed(20), expires: june(30) };
  expect(restoreValues({ ...former, ...embargoed(10), headline: 'Nine' }, current)).toEqual({
    data: { ...current, headline: 'Nine' },
    kept: ['embargoedUntil', 'expires', 'datePublished'],
  });
});

test('neither holds back what is public, nor shows what is held back', () => {
  const dated = { ...former, datePublished: june(10) };
  const hidden = { ...dated, draft: true, embargoedUntil: june(10) };
  expect(restoreValues(hidden, { ...dated, draft: false })).toEqual({
    data: { ...dated, draft: false, embargoedUntil: undefined },
    kept: ['draft', 'embargoedUntil'],
  });
  expect(restoreValues(dated, { ...dated, draft: true })).toEqual({
    data: { ...dated, draft: true },
    kept: ['draft'],
  });
  expect(restoreValues(dated, { ...dated, draft: false }).kept).toEqual([]);
});

test('restores a date that was corrected, and keeps that of the publication over none', () => {
  const dated = { ...former, datePublished: june(10) };
  expect(restoreValues(dated, { ...former, datePublished: june(11) }).data).toEqual(dated);
  expect(restoreValues(former, dated)).toEqual({ data: dated, kept: ['datePublished'] });
});
