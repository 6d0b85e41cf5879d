import { expect, it, test } from 'vitest';
import { hasUnstatedEventChange } from './event-change.ts';

const now = Date.parse('2026-11-24T12:00:00-05:00');
const event = { start: '2026-12-01T10:00:00-05:00', place: 'City Hall' };
const correction = { date: '2026-11-23T09:00:00-05:00', text: 'The room is 4, not 3.' };
const entry = { datePublished: '2026-11-20T09:00:00-05:00', corrections: [], event };
const corrected = { ...entry, corrections: [correction] };

test.each<[string, object]>([
  ['begins later', { start: '2026-12-01T11:00:00-05:00' }],
  ['gets an end', { end: '2026-12-01T11:00:00-05:00' }],
  ['is elsewhere', { place: 'Harbor House' }],
  ['has another dial-in', { dialIn: '+1 202 555 0143' }],
  ['is called off', { calledOff: true }],
  ['has passed by its new time', { start: '2026-11-23T10:00:00-05:00' }],
])('an event that %s needs a moment of change', (_, change) => {
  for (const before of [entry, corrected]) {
    const after = { ...before, event: { ...event, ...change } };
    expect(hasUnstatedEventChange(before, after, now)).toBe(true);
    const dateModified = '2026-11-24T11:00:00-05:00';
    expect(hasUnstatedEventChange(before, { ...after, dateModified }, now)).toBe(false);
  }
});

it('needs one also when the newest moment goes, or is in the future', () => {
  expect(hasUnstatedEventChange(corrected, entry, now)).toBe(true);
  const modified = { ...entry, dateModified: '2026-11-23T09:00:00-05:00' };
  expect(hasUnstatedEventChange(modified, entry, now)).toBe(true);
  const later = { ...entry, dateModified: '2026-11-30T09:00:00-05:00' };
  expect(hasUnstatedEventChange(modified, later, now)).toBe(true);
  expect(hasUnstatedEventChange(entry, corrected, now)).toBe(false);
  expect(hasUnstatedEventChange(entry, { ...entry, summary: 'Other words' }, now)).toBe(false);
});

it('needs one when the headline changes, under which calendars show the event', () => {
  const before = { ...entry, headline: 'A vigil' };
  const after = { ...before, headline: 'A vigil at the quay' };
  expect(hasUnstatedEventChange(before, after, now)).toBe(true);
  const dateModified = '2026-11-24T11:00:00-05:00';
  expect(hasUnstatedEventChange(before, { ...after, dateModified }, now)).toBe(false);
  const later = Date.parse('2026-12-02T12:00:00-05:00');
  expect(hasUnstatedEventChange(before, after, later)).toBe(false);
});

it('needs none where nobody has the event, or it is over', () => {
  const moved = { ...entry, event: { ...event, place: 'Harbor House' } };
  const held = { ...entry, draft: true };
  expect(hasUnstatedEventChange(held, moved, now)).toBe(false);
  expect(hasUnstatedEventChange(entry, { ...moved, draft: true }, now)).toBe(false);
  expect(hasUnstatedEventChange({ ...entry, event: undefined }, entry, now)).toBe(false);
  expect(hasUnstatedEventChange(entry, { ...entry, event: null }, now)).toBe(false);
  const later = Date.parse('2026-12-02T12:00:00-05:00');
  expect(hasUnstatedEventChange(entry, moved, later)).toBe(false);
});

it('counts hearings too', () => {
  const hearing = { ...event, body: 'City Council', witness: 'Ana Ruiz' };
  const before = { ...entry, event: undefined, hearing };
  const after = { ...before, hearing: { ...hearing, place: 'Harbor House' } };
  expect(hasUnstatedEventChange(before, after, now)).toBe(true);
});
