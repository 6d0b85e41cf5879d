import { expect, test } from 'vitest';
import { defineEffectiveValues, toEffectiveConsent } from './effective-consent.ts';

test('the earliest end in any language applies to all, in whatever offset it is written', () => {
  expect(
    toEffectiveConsent([
      { reviewBy: '2031-01-01T02:00:00+03:00', revoked: undefined },
      { reviewBy: '2031-01-01T00:00:00Z', revoked: '2012-05-01T00:00:00Z' },
    ]),
  ).toEqual({ reviewBy: '2031-01-01T02:00:00+03:00', revoked: '2012-05-01T00:00:00Z' });
});

test('every translation of a testimony has the consent of all of them, and no other entry has it', () => {
  const toEntry = (language: string, key: string, values: object) => ({
    location: { collection: 'testimonies', language, key },
    values,
  });
  const revoked = { reviewBy: '2031-01-01T00:00:00Z', revoked: '2012-05-01T00:00:00Z' };
  const own = { reviewBy: '2041-01-01T00:00:00Z', revoked: undefined };
  const entries = [
    toEntry('en', 'maria', { headline: 'A', consent: revoked }),
    toEntry('es', 'maria', { headline: 'B', consent: own }),
    toEntry('en', 'ana', { headline: 'C', consent: own }),
    toEntry('en', 'council', { headline: 'D' }),
  ];
  expect(entries.map(defineEffectiveValues(entries))).toEqual([
    { headline: 'A', consent: revoked },
    { headline: 'B', consent: revoked },
    { headline: 'C', consent: own },
    { headline: 'D' },
  ]);
});

test('a hearing has no consent', () => {
  expect(toEffectiveConsent([])).toBeUndefined();
});
