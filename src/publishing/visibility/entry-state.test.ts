import { expect, it } from 'vitest';
import { entryStates, getEntryState, toDay } from './entry-state.ts';

const now = Date.parse('2026-11-24T12:00:00-05:00');
const published = { datePublished: '2011-06-01T10:00:00-04:00' };

it.each([
  [published, 'public'],
  [{ ...published, draft: true }, 'draft'],
  [{ ...published, embargoedUntil: '2027-01-01T00:00:00Z' }, 'embargoed'],
  [{ datePublished: '2027-01-01T00:00:00Z' }, 'scheduled'],
  [{ ...published, withdrawn: { date: '2012-01-01T00:00:00Z' } }, 'withdrawn'],
  [{ ...published, expires: '2012-01-01T00:00:00Z' }, 'expired'],
  [{ ...published, consent: { reviewBy: '2026-01-01T00:00:00Z' } }, 'consent-lapsed'],
  [{ ...published, consent: { reviewBy: '2026-12-24T00:00:00Z' } }, 'consent-review'],
  [{ ...published, consent: { reviewBy: '2027-12-24T00:00:00Z' } }, 'public'],
  // Of a translation, in the admin.
  [
    {
      ...published,
      consent: { reviewBy: '2027-12-24T00:00:00Z' },
      $source: { consent: { reviewBy: '2028-01-01T00:00:00Z', revoked: '2026-10-01T00:00:00Z' } },
    },
    'consent-lapsed',
  ],
  [
    // Renewed, as its translations will be when it is published.
    {
      ...published,
      consent: { reviewBy: '2027-12-24T00:00:00Z' },
      $source: { consent: { reviewBy: '2026-01-01T00:00:00Z' } },
    },
    'public',
  ],
  [{ ...published, $source: { consent: { reviewBy: '2026-01-01T00:00:00Z' } } }, 'consent-lapsed'],
  // Half-typed values restrict nothing: the content check rejects them before they are published.
  [{ datePublished: 'soon', embargoedUntil: '2027', withdrawn: null, consent: 'yes' }, 'public'],
])('%j is %s', (data, expected) => {
  expect(getEntryState(data, now)).toBe(expected);
  // Staff may ask for all entries of the state.
  expect(entryStates).toContain(expected);
});

it('gives the day in the newsroom’s time zone', () => {
  expect(toDay('2011-06-01T02:00:00Z', 'America/New_York')).toBe('2011-05-31');
  expect(toDay(undefined, 'UTC')).toBe('');
});
