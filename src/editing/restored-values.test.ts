import { expect, test } from 'vitest';
import { restoreValues } from './restored-values.ts';

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
    data: { ...former, corrections: [correction], withdrawn, aliases: ['/news/2/', '/news/1/'] },
    kept: ['corrections', 'aliases', 'withdrawn'],
  });
});

test('does not bring back a consent that was revoked since', () => {
  const consent = { reference: 'C-1', reviewBy: '2012-01-01T00:00:00Z' };
  const revoked = { ...consent, revoked: '2011-09-01T00:00:00Z' };
  const restored = restoreValues({ ...former, consent }, { ...former, consent: revoked });
  expect(restored).toEqual({ data: { ...former, consent: revoked }, kept: ['consent'] });
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
