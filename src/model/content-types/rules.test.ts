import { describe, expect, test } from 'vitest';
import { getContrast } from '../fields/contrast.ts';
import { release } from './release.ts';
import { testimony } from './testimony.ts';

const common = {
  headline: 'Headline',
  summary: 'Summary.',
  datePublished: '2011-06-02T10:00:00-04:00',
};

const findFields = (type: typeof release | typeof testimony, values: object) =>
  type.findProblems(type.schema.parse(values) as never).map(({ field }) => field);

describe('releases', () => {
  const valid = { ...common, kind: 'press-release' };

  test.each<[string, object, string[]]>([
    ['a plain release', {}, []],
    ['an update before publication', { dateModified: '2011-06-01T00:00:00Z' }, ['dateModified']],
    ['an expiry at publication', { expires: '2011-06-02T14:00:00Z' }, ['expires']],
    [
      'an expiry during the embargo',
      { expires: '2011-07-01T00:00:00Z', embargoedUntil: '2011-08-01T00:00:00Z' },
      ['expires'],
    ],
    [
      'a withdrawal before publication',
      { withdrawn: { date: '2011-06-01T00:00:00Z', reason: 'Wrong.' } },
      ['withdrawn.date'],
    ],
    [
      'a correction before publication',
      { corrections: [{ date: '2011-06-01T00:00:00Z', text: 'Right.' }] },
      ['corrections.0.date'],
    ],
    ['an advisory without event', { kind: 'media-advisory' }, ['event']],
    [
      'an event that ends before it begins',
      {
        kind: 'press-call',
        event: { start: '2011-06-02T10:00:00Z', end: '2011-06-02T09:00:00Z', place: 'Phone' },
      },
      ['event.end'],
    ],
  ])('%s', (_name, change, expected) => {
    expect(findFields(release, { ...valid, ...change })).toEqual(expected);
  });
});

describe('testimonies', () => {
  const consent = {
    reference: 'C-2011-014',
    scopes: [],
    obtained: '2011-05-01T00:00:00Z',
    reviewBy: '2031-05-01T00:00:00Z',
  };
  const person = { displayName: 'Marisol', pseudonym: true };
  const personal = { ...common, kind: 'personal', person, consent };
  const image = { src: '/media/a.jpg', alt: 'A window.' };
  const hearing = { body: 'Council', start: '2031-05-01T10:00:00Z', witness: 'Ana Ruiz' };

  test.each<[string, object, string[]]>([
    ['a pseudonym needs no scope', {}, []],
    ['a real name', { person: { displayName: 'Ana Ruiz' } }, ['person.displayName']],
    ['a place', { person: { ...person, place: 'Illinois' } }, ['person.place']],
    ['a picture', { image }, ['image']],
    [
      'all of it, agreed to',
      {
        person: { displayName: 'Ana Ruiz', place: 'Illinois' },
        image,
        consent: { ...consent, scopes: ['name', 'place', 'photo'] },
      },
      [],
    ],
    ['a minor', { person: { ...person, minor: true } }, ['secondApprover']],
    ['no consent', { consent: undefined }, ['consent']],
    ['no person', { person: undefined }, ['person']],
    [
      'consent after publication',
      { consent: { ...consent, obtained: '2011-07-01T00:00:00Z' } },
      ['consent.obtained'],
    ],
    [
      'review before consent',
      { consent: { ...consent, reviewBy: '2011-04-01T00:00:00Z' } },
      ['consent.reviewBy'],
    ],
    ['a hearing without hearing', { kind: 'hearing' }, ['hearing']],
    ['a personal testimony that was a hearing', { hearing }, ['hearing']],
  ])('%s', (_name, change, expected) => {
    expect(findFields(testimony, { ...personal, ...change })).toEqual(expected);
  });
});

test('contrast is that of WCAG', () => {
  expect(getContrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(getContrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(getContrast('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
});
