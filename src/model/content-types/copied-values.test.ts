import { expect, it } from 'vitest';
import { release } from './release.ts';
import { testimony } from './testimony.ts';
import { toCopiedValues } from './copied-values.ts';

const at = '2011-06-01T10:00:00-04:00';
const entry = {
  headline: 'A vigil',
  slug: 'a-vigil',
  datePublished: at,
  dateModified: at,
  aliases: ['/news/42/'],
  topics: ['policing'],
  embargoedUntil: at,
  expires: at,
  corrections: [{ date: at, text: 'One figure.' }],
  withdrawn: { date: at, reason: 'By mistake.' },
  notes: 'Ask Ana.',
  event: { start: at, end: at, place: 'At the harbor', dialIn: '+1 202 555 0143' },
  body: 'The text.',
  $source: {},
};

it('copies what another publication may begin with', () => {
  expect(toCopiedValues(release.fields, entry, 'copy')).toEqual({
    headline: 'A vigil',
    topics: ['policing'],
    event: { place: 'At the harbor', dialIn: '+1 202 555 0143' },
    body: 'The text.',
  });
});

it('copies no consent, which is given for one text', () => {
  const told = { headline: 'A voice', consent: { reference: 'C-1' }, secondApprover: 'Ana' };
  expect(toCopiedValues(testimony.fields, told, 'copy')).toEqual({ headline: 'A voice' });
  expect(toCopiedValues(testimony.fields, told, 'translation')).toEqual(told);
});

it('keeps address and dates of a translation, which is the same publication', () => {
  const { dateModified, aliases, corrections, withdrawn, $source, ...kept } = entry;
  expect(toCopiedValues(release.fields, entry, 'translation')).toEqual(kept);
});
