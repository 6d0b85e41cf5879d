import { expect, test } from 'vitest';
import { toEffectiveConsent } from './consent.ts';

test('the earliest end in any language applies to all, in whatever offset it is written', () => {
  expect(
    toEffectiveConsent([
      { reviewBy: '2031-01-01T02:00:00+03:00', revoked: undefined },
      { reviewBy: '2031-01-01T00:00:00Z', revoked: '2012-05-01T00:00:00Z' },
    ]),
  ).toEqual({ reviewBy: '2031-01-01T02:00:00+03:00', revoked: '2012-05-01T00:00:00Z' });
});

test('a hearing has no consent', () => {
  expect(toEffectiveConsent([])).toBeUndefined();
});
