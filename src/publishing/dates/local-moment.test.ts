import { describe, expect, it } from 'vitest';
import { formatInstant, isTwice, toLocalMoment, toMoment } from './local-moment.ts';

const zone = 'America/New_York';

describe('toLocalMoment', () => {
  it('gives a moment in the newsroom’s time zone', () => {
    expect(toLocalMoment('2011-06-01T10:00:00-04:00', zone)).toEqual({
      date: '2011-06-01',
      time: '10:00',
    });
    expect(toLocalMoment('2011-06-01T02:30:00Z', zone)).toEqual({
      date: '2011-05-31',
      time: '22:30',
    });
  });

  it('is empty if the value is no moment', () => {
    expect(toLocalMoment('', zone)).toEqual({ date: '', time: '' });
    expect(toLocalMoment('soon', zone)).toEqual({ date: '', time: '' });
  });
});

describe('toMoment and formatInstant', () => {
  it.each([
    ['2011-06-01', '10:00', '2011-06-01T10:00:00-04:00'],
    ['2011-12-01', '10:00', '2011-12-01T10:00:00-05:00'],
    // Clocks go forward at 2:00 on March 13: 2:30 is half an hour after the change.
    ['2011-03-13', '02:30', '2011-03-13T03:30:00-04:00'],
    ['2011-03-13', '01:59', '2011-03-13T01:59:00-05:00'],
    ['2011-03-13', '03:00', '2011-03-13T03:00:00-04:00'],
    // Clocks go back at 2:00 on November 6: 1:30 exists twice.
    ['2011-11-06', '01:30', '2011-11-06T01:30:00-04:00'],
    ['2011-11-06', '02:00', '2011-11-06T02:00:00-05:00'],
  ])('reads %s %s', (date, time, expected) => {
    expect(toMoment({ date, time }, zone)).toBe(expected);
  });

  it('reads the second of an hour that exists twice where that is asked for', () => {
    const local = { date: '2011-11-06', time: '01:30' };
    expect(toMoment(local, zone, 'second')).toBe('2011-11-06T01:30:00-05:00');
    expect(toMoment({ ...local, time: '02:00' }, zone, 'second')).toBe('2011-11-06T02:00:00-05:00');
  });

  it.each([
    ['2011-11-06T00:59:00-04:00', false],
    ['2011-11-06T01:30:00-04:00', true],
    ['2011-11-06T01:30:00-05:00', true],
    ['2011-11-06T02:00:00-05:00', false],
    ['2011-03-13T03:30:00-04:00', false],
    ['2011-11-06T', false],
    ['', false],
  ])('tells that clocks show the time of %s twice: %s', (moment, expected) => {
    expect(isTwice(moment, zone)).toBe(expected);
  });

  it.each(['2026-12-01T', 'T09:00', 'T'])('keeps what is written of the half moment %s', (half) => {
    expect(toMoment(toLocalMoment(half, zone), zone)).toBe(half);
  });

  it.each([
    ['UTC', '2011-06-01T10:00:00+00:00'],
    ['Asia/Kathmandu', '2011-06-01T10:00:00+05:45'],
    ['Pacific/Kiritimati', '2011-06-01T10:00:00+14:00'],
    ['America/St_Johns', '2011-06-01T10:00:00-02:30'],
  ])('writes the offset of %s', (timeZone, expected) => {
    expect(toMoment({ date: '2011-06-01', time: '10:00' }, timeZone)).toBe(expected);
  });

  it.each(['2011-11-06T01:30:00-04:00', '2011-11-06T01:30:00-05:00'])('writes %s', (moment) => {
    expect(formatInstant(Date.parse(moment) + 59_999, zone)).toBe(moment);
  });

  it('is the inverse of toLocalMoment for every hour of a year', () => {
    for (let hour = 0; hour < 366 * 24; hour += 1) {
      const instant = Date.UTC(2011, 0, 1) + hour * 3_600_000;
      const local = toLocalMoment(new Date(instant).toISOString(), zone);
      expect(toLocalMoment(toMoment(local, zone), zone)).toEqual(local);
    }
  });
});
