import { expect, test } from 'vitest';
import type { CalendarEntry } from '../../entries/views.ts';
import { formatCalendar, formatEventsCalendar } from './calendar-file.ts';

const toDate = (iso: string) => ({ iso, day: 'June 2, 2011' });

const toEntry = (slug: string, start: string): CalendarEntry => ({
  id: `releases/2011/${slug}`,
  language: 'en',
  path: `/releases/${slug}/`,
  headline: `Vigil, ${slug}`,
  summary: 'All welcome.',
  datePublished: toDate('2011-06-02T09:00:00-04:00'),
  corrections: [],
  event: { past: false, start: toDate(start), when: 'June 8', dialIn: '+1 202 555 0143' },
});

test('an event that has changed replaces the one that a calendar has', () => {
  const site = { name: 'Harbor Watch', url: 'https://news.example', domain: 'harbor.example' };
  const entry = { ...toEntry('one', '2011-06-08T18:00:00-04:00'), site };
  const changed = ['2011-06-03T09:00:00-04:00', '2011-06-03T09:30:00-04:00'].map((iso) => ({
    ...entry,
    dateModified: toDate(iso),
  }));
  const files = [entry, ...changed].map(formatCalendar);
  const sequences = files.map((file) => Number(/\r\nSEQUENCE:(\d+)\r\n/.exec(file)?.[1]));
  expect(sequences).toEqual([...new Set(sequences)].toSorted((a, b) => a - b));
  expect(Math.max(...sequences)).toBeLessThan(2 ** 31);
  // Without an organizer there is no method (RFC 5546, section 3.2.1).
  expect(files.join('')).not.toContain('METHOD');
});

test('an event that is called off goes from calendars, or says so in those that show no status', () => {
  const site = { name: 'Harbor Watch', url: 'https://news.example', domain: 'harbor.example' };
  const entry = toEntry('one', '2011-06-08T18:00:00-04:00');
  const file = formatCalendar({ ...entry, event: { ...entry.event, calledOff: true }, site });
  expect(file).toContain(
    '\r\nSTATUS:CANCELLED\r\nSUMMARY;LANGUAGE=en:Called off: Vigil\\, one\r\n',
  );
});

test('a calendar holds every event, each with an id of its own', () => {
  const lines = formatEventsCalendar({
    path: '/feeds/events.ics',
    language: 'en',
    title: 'Harbor Watch: Events',
    site: { name: 'Harbor Watch', url: 'https://news.example', domain: 'harbor.example' },
    entries: [toEntry('one', '2011-06-08T18:00:00-04:00'), toEntry('two', '2011-07-01T09:00:00Z')],
  })
    .replaceAll('\r\n ', '')
    .split('\r\n');
  expect(lines.filter((line) => /^(X-WR|REFRESH|UID|DTSTART|SUMMARY|END)/.test(line))).toEqual([
    'X-WR-CALNAME:Harbor Watch: Events',
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'UID:releases/2011/one@harbor.example',
    'DTSTART:20110608T220000Z',
    'SUMMARY;LANGUAGE=en:Vigil\\, one',
    'END:VEVENT',
    'UID:releases/2011/two@harbor.example',
    'DTSTART:20110701T090000Z',
    'SUMMARY;LANGUAGE=en:Vigil\\, two',
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
  expect(lines[0]).toBe('BEGIN:VCALENDAR');
});
