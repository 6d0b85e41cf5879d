import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lifecycle } from './lifecycle.ts';
import { getNextMoment, getNextMoments, type Timed } from './next-moment.ts';

const at = (moment: string) => Date.parse(moment);
const now = at('2026-11-24T12:00:00Z');

describe('the next moment', () => {
  test.each<[string, Timed, string]>([
    ['a date of publication', { datePublished: '2026-12-01T09:00:00-05:00' }, '2026-12-01T14:00Z'],
    ['two days after publication', { datePublished: '2026-11-23T09:00:00Z' }, '2026-11-25T09:00Z'],
    ['an embargo', { embargoedUntil: '2026-11-25T00:00:00Z' }, '2026-11-25T00:00Z'],
    ['an expiry', { expires: '2026-11-24T12:00:00.001Z' }, '2026-11-24T12:00:00.001Z'],
    ['a withdrawal', { withdrawn: { date: '2027-01-01T00:00:00Z' } }, '2027-01-01T00:00Z'],
    [
      'the end of a consent',
      { consent: { reviewBy: '2026-12-31T00:00:00Z', revoked: undefined } },
      '2026-12-31T00:00Z',
    ],
    ['a stated update', { dateModified: '2026-12-02T00:00:00Z' }, '2026-12-02T00:00Z'],
    [
      'the end of an event',
      { event: { start: '2026-11-25T10:00:00Z', end: '2026-11-25T11:30:00Z' } },
      '2026-11-25T11:30Z',
    ],
    [
      'three hours after the start of a hearing',
      { hearing: { start: '2026-11-25T10:00:00Z' } },
      '2026-11-25T13:00Z',
    ],
    [
      'thirty days after an update, when feeds have it no longer',
      { dateModified: '2026-11-01T00:00:00Z', corrections: [{ date: '2026-10-01T00:00:00Z' }] },
      '2026-12-01T00:00Z',
    ],
    ['a correction', { corrections: [{ date: '2026-12-03T00:00:00Z' }] }, '2026-12-03T00:00Z'],
  ])('may be %s', (_, entry, moment) => {
    expect(getNextMoment([entry], now)).toBe(at(moment));
  });

  test('differs from that at which an entry appears', () => {
    const entries = [
      { datePublished: '2026-11-23T09:00:00Z', expires: '2026-12-01T00:00:00Z' },
      { datePublished: '2026-11-26T09:00:00Z', embargoedUntil: '2026-11-27T00:00:00Z' },
      { datePublished: '2026-11-25T00:00:00Z', draft: true },
    ];
    expect(getNextMoments(entries, now)).toEqual({
      nextMoment: at('2026-11-25T09:00Z'),
      nextOpening: at('2026-11-27T00:00Z'),
    });
    expect(getNextMoments([{ draft: true }], now)).toEqual({});
  });

  test('is the earliest future moment of all entries', () => {
    const entries = [
      { datePublished: '2026-11-24T12:00:00Z' },
      { embargoedUntil: '2026-11-26T00:00:00Z' },
      { expires: '2026-11-25T00:00:00Z' },
    ];
    expect(getNextMoment(entries, now)).toBe(at('2026-11-25T00:00Z'));
  });

  test('is undefined when no moment is in the future; a draft has none', () => {
    expect(getNextMoment([], now)).toBeUndefined();
    expect(getNextMoment([{ draft: true, expires: '2027-01-01T00:00:00Z' }], now)).toBeUndefined();
  });

  test('no entry changes its state before it', () => {
    const moment = fc.integer({ min: 0, max: 1000 }).map((value) => new Date(value).toISOString());
    const maybe = fc.option(moment, { nil: undefined });
    const entry = fc.record({
      draft: fc.boolean(),
      datePublished: moment,
      embargoedUntil: maybe,
      expires: maybe,
      withdrawn: fc.option(fc.record({ date: moment }), { nil: undefined }),
      consent: fc.option(fc.record({ reviewBy: moment, revoked: maybe }), { nil: undefined }),
    });
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 4 }),
        fc.integer({ min: 0, max: 1000 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (entries, begin, share) => {
          const end = getNextMoment(entries, begin) ?? 2000;
          const between = begin + Math.floor((end - begin) * share);
          const states = (instant: number) => entries.map((one) => lifecycle(one, instant));
          expect(states(between)).toEqual(states(begin));
        },
      ),
    );
  });
});
