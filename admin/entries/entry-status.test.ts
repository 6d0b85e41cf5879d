import { expect, it } from 'vitest';
import { collections } from '../../src/model/content-types/collections.ts';
import { messages } from '../../src/languages/en/admin/messages.ts';
import { messages as spanish } from '../../src/languages/es/admin/messages.ts';
import { formatEntryState, getAddress } from './entry-status.ts';

const now = Date.parse('2026-11-24T12:00:00-05:00');
const format = (data: Record<string, unknown>) =>
  formatEntryState({ data, now, messages, formatMoment: (moment) => moment.slice(0, 10) });

it.each([
  [{ datePublished: '2011-06-01T10:00:00-04:00' }, 'Public, dated 2011-06-01'],
  [
    {
      datePublished: '2011-06-01T10:00:00-04:00',
      expires: '2028-06-01T10:00:00-04:00',
      consent: { reviewBy: '2027-12-24T10:00:00-05:00' },
    },
    'Public, dated 2011-06-01, until 2027-12-24',
  ],
  [{ datePublished: '2031-06-01T10:00:00-04:00' }, 'Scheduled for 2031-06-01'],
  [
    { datePublished: '2011-06-01T10:00:00-04:00', embargoedUntil: '2036-07-26T10:00:00-04:00' },
    'Embargoed until 2036-07-26',
  ],
  [{ datePublished: '2011-06-01T10:00:00-04:00', draft: true }, 'Held back'],
  [
    {
      datePublished: '2011-06-01T10:00:00-04:00',
      consent: { reviewBy: '2026-12-24T10:00:00-05:00' },
    },
    'Public, dated 2011-06-01, until 2026-12-24 · Consent to be reviewed soon',
  ],
  [{ datePublished: 'tomorrow' }, 'Public'],
])('describes %j as %s', (data, expected) => {
  expect(format(data)).toBe(expected);
});

it('ends in Spanish what is said of the zone with a comma', () => {
  const data = {
    datePublished: '2011-06-01T10:00:00-04:00',
    expires: '2028-06-01T10:00:00-04:00',
  };
  const formatMoment = (moment: string) => `${moment.slice(0, 4)}, hora del Este`;
  expect(formatEntryState({ data, now, messages: spanish, formatMoment })).toBe(
    'Público, con fecha del 2011, hora del Este, hasta el 2028, hora del Este',
  );
});

it('gives the address in the language of the entry', () => {
  const location = { type: collections.releases, collection: 'releases', language: 'es' } as const;
  const settings = { languages: ['en', 'es'] };
  expect(getAddress(location, {}, '2011/vigil', settings)).toBe('/es/comunicados/vigil/');
  expect(getAddress(location, { slug: 'vigilia' }, '2011/vigil', settings)).toBe(
    '/es/comunicados/vigilia/',
  );
  expect(getAddress(location, {}, '', settings)).toBeUndefined();
});
