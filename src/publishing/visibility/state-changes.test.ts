import { expect, it } from 'vitest';
import { getStateChanges, isSeenLess } from './state-changes.ts';

const now = Date.parse('2026-11-24T12:00:00Z');
const at = (day: string) => `2026-12-${day}T10:00:00Z`;
const published = { datePublished: '2026-11-01T10:00:00Z' };

it.each([
  ['nothing by itself', published, []],
  ['the end of an embargo', { ...published, embargoedUntil: at('01') }, [['public', '01']]],
  [
    'the date, if that is after the embargo',
    { datePublished: at('02'), embargoedUntil: at('01') },
    [['public', '02']],
  ],
  [
    'each of several moments, the next first',
    {
      embargoedUntil: at('01'),
      expires: at('09'),
      consent: { reviewBy: at('05'), revoked: undefined },
    },
    [
      ['public', '01'],
      ['consent-lapsed', '05'],
    ],
  ],
  ['a withdrawal', { ...published, withdrawn: { date: at('03') } }, [['withdrawn', '03']]],
  ['nothing of what is held back', { draft: true, embargoedUntil: at('01') }, []],
  [
    'nothing more once a consent is revoked',
    { consent: { reviewBy: at('05'), revoked: '2026-11-20T10:00:00Z' } },
    [],
  ],
])('%s', (_, entry, expected) => {
  expect(getStateChanges(entry, now)).toEqual(
    expected.map(([state, day]) => ({ state, at: Date.parse(at(day!)) })),
  );
});

it.each([
  ['held back', published, { ...published, draft: true }, true],
  ['expires later on', published, { ...published, expires: at('05') }, true],
  [
    'expires earlier',
    { ...published, expires: at('05') },
    { ...published, expires: at('03') },
    true,
  ],
  [
    'expires later',
    { ...published, expires: at('03') },
    { ...published, expires: at('05') },
    false,
  ],
  ['is withdrawn', published, { ...published, withdrawn: { date: at('03') } }, true],
  ['stays as it is', published, published, false],
  [
    'appears, and ends earlier',
    { ...published, embargoedUntil: at('05') },
    { ...published, expires: at('03') },
    false,
  ],
] as const)('tells whether readers see less of what %s', (_, before, after, expected) => {
  expect(isSeenLess(before, after, now)).toBe(expected);
});
