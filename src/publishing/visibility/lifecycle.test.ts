import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isOver,
  isVisible,
  lifecycle,
  opensAt,
  type Lifecycle,
  type Publishable,
} from './lifecycle.ts';

const published = { datePublished: '2011-06-02T10:00:00-04:00' };
const at = (moment: string) => Date.parse(moment);

describe('lifecycle', () => {
  test.each<[string, Publishable, string, string]>([
    ['a draft, whatever its dates', { ...published, draft: true }, '2020-01-01T00:00Z', 'draft'],
    ['before publication', published, '2011-06-02T13:59:59Z', 'scheduled'],
    ['at the moment of publication', published, '2011-06-02T14:00:00Z', 'public'],
    [
      'with fields that are written and empty',
      {
        ...published,
        embargoedUntil: null,
        expires: null,
        withdrawn: null,
      } as unknown as Publishable,
      '2011-06-02T14:00:00Z',
      'public',
    ],
    [
      'embargoed until before its date of publication',
      { ...published, embargoedUntil: '2011-06-01T00:00:00-04:00' },
      '2011-05-31T12:00:00Z',
      'scheduled',
    ],
    [
      'published but embargoed',
      { ...published, embargoedUntil: '2011-06-03T00:00:00-04:00' },
      '2011-06-03T03:59:59Z',
      'embargoed',
    ],
    [
      'at the end of the embargo',
      { ...published, embargoedUntil: '2011-06-03T00:00:00-04:00' },
      '2011-06-03T04:00:00Z',
      'public',
    ],
    [
      'at its expiry',
      { ...published, expires: '2011-07-01T00:00:00-04:00' },
      '2011-07-01T04:00:00Z',
      'expired',
    ],
    [
      'withdrawn after expiry keeps its notice',
      {
        ...published,
        expires: '2011-07-01T00:00:00Z',
        withdrawn: { date: '2011-06-20T00:00:00Z' },
      },
      '2012-01-01T00:00:00Z',
      'withdrawn',
    ],
    [
      'embargoed and withdrawn gets no notice that would reveal it',
      {
        ...published,
        embargoedUntil: '2030-01-01T00:00:00Z',
        withdrawn: { date: '2012-01-01T00:00:00Z' },
      },
      '2013-01-01T00:00:00Z',
      'embargoed',
    ],
    [
      'a consent due for review',
      { ...published, consent: { reviewBy: '2012-06-01T00:00:00Z', revoked: undefined } },
      '2012-06-01T00:00:00Z',
      'consent-lapsed',
    ],
    [
      'a revoked consent',
      {
        ...published,
        consent: { reviewBy: '2031-06-01T00:00:00Z', revoked: '2012-01-01T00:00:00Z' },
      },
      '2012-01-01T00:00:00Z',
      'consent-lapsed',
    ],
    [
      'withdrawn without a consent any more does not even keep its notice',
      {
        ...published,
        withdrawn: { date: '2012-01-01T00:00:00Z' },
        consent: { reviewBy: '2012-06-01T00:00:00Z', revoked: undefined },
      },
      '2012-06-01T00:00:00Z',
      'consent-lapsed',
    ],
  ])('%s', (_name, entry, now, expected) => {
    expect(lifecycle(entry, at(now))).toBe(expected);
  });
});

/** Instants across every daylight-saving change of these years, to the millisecond. */
const instant = fc.integer({ min: at('2005-01-01T00:00Z'), max: at('2040-01-01T00:00Z') });
const offset = fc.integer({ min: -14 * 60, max: 14 * 60 });

/** Formats an instant in an offset. */
function toText(time: number, minutes: number): string {
  const local = new Date(time + minutes * 60_000).toISOString().slice(0, -1);
  const hours = String(Math.floor(Math.abs(minutes) / 60)).padStart(2, '0');
  const rest = String(Math.abs(minutes) % 60).padStart(2, '0');
  return `${local}${minutes < 0 ? '-' : '+'}${hours}:${rest}`;
}

const moment = fc.tuple(instant, offset).map(([time, minutes]) => toText(time, minutes));
const perhaps = fc.option(moment, { nil: undefined });
const entry: fc.Arbitrary<Publishable> = fc.record({
  draft: fc.boolean(),
  datePublished: moment,
  embargoedUntil: perhaps,
  expires: perhaps,
  withdrawn: fc.option(fc.record({ date: moment }), { nil: undefined }),
  consent: fc.option(fc.record({ reviewBy: moment, revoked: perhaps }), { nil: undefined }),
});

describe('lifecycle, by properties', () => {
  test('does not depend on the offset in which a moment is written', () => {
    fc.assert(
      fc.property(instant, instant, offset, offset, (start, now, one, other) => {
        const written = (minutes: number) =>
          lifecycle({ datePublished: toText(start, minutes) }, now);
        expect(written(one)).toBe(written(other));
      }),
    );
  });

  test('does not depend on the time zone of the machine', () => {
    const zones = ['UTC', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'];
    const before = process.env.TZ;
    try {
      fc.assert(
        fc.property(entry, instant, (value, now) => {
          const states = zones.map((zone) => {
            process.env.TZ = zone;
            return lifecycle(value, now);
          });
          expect(new Set(states).size).toBe(1);
        }),
      );
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });

  test('a public entry was published, has no embargo or lapsed consent, and is not over', () => {
    fc.assert(
      fc.property(entry, instant, (value, now) => {
        fc.pre(lifecycle(value, now) === 'public');
        expect(value.draft).toBe(false);
        expect(at(value.datePublished!)).toBeLessThanOrEqual(now);
        if (value.embargoedUntil) expect(at(value.embargoedUntil)).toBeLessThanOrEqual(now);
        for (const end of [
          value.expires,
          value.withdrawn?.date,
          value.consent?.reviewBy,
          value.consent?.revoked,
        ])
          if (end) expect(at(end)).toBeGreaterThan(now);
      }),
    );
  });

  test('changes only at a moment in the fields of the entry', () => {
    fc.assert(
      fc.property(entry, instant, instant, (value, first, second) => {
        const [earlier, later] = [Math.min(first, second), Math.max(first, second)];
        const moments = [
          value.datePublished,
          value.embargoedUntil,
          value.expires,
          value.withdrawn?.date,
          value.consent?.reviewBy,
          value.consent?.revoked,
        ].flatMap((text) => (text ? [at(text)] : []));
        fc.pre(!moments.some((time) => earlier < time && time <= later));
        expect(lifecycle(value, earlier)).toBe(lifecycle(value, later));
      }),
    );
  });

  test('becomes public only at `opensAt`', () => {
    fc.assert(
      fc.property(entry, instant, (value, now) => {
        const isWaiting = ['draft', 'embargoed', 'scheduled'].includes(lifecycle(value, now));
        expect(isWaiting).toBe(now < opensAt(value));
      }),
    );
  });

  test.each<[Lifecycle, boolean, boolean]>([
    ['draft', false, false],
    ['scheduled', false, false],
    ['embargoed', false, false],
    ['public', true, false],
    ['withdrawn', true, true],
    ['expired', false, true],
    ['consent-lapsed', false, true],
  ])('%s: visible %s, over %s', (state, visible, over) => {
    expect([isVisible(state), isOver(state)]).toEqual([visible, over]);
  });

  test('never becomes public again once it is over', () => {
    fc.assert(
      fc.property(entry, instant, instant, (value, first, second) => {
        const [earlier, later] = [Math.min(first, second), Math.max(first, second)];
        fc.pre(isOver(lifecycle(value, earlier)));
        expect(isOver(lifecycle(value, later))).toBe(true);
      }),
    );
  });

  test('the hour that daylight saving repeats or skips changes nothing', () => {
    // New York, 2011-11-06: 01:30 happens twice, an hour apart; only the offset distinguishes them.
    const first = { datePublished: '2011-11-06T01:30:00-04:00' };
    const second = { datePublished: '2011-11-06T01:30:00-05:00' };
    const between = at('2011-11-06T06:00:00Z');
    expect(lifecycle(first, between)).toBe('public');
    expect(lifecycle(second, between)).toBe('scheduled');
  });
});
