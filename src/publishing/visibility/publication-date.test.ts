import { expect, it } from 'vitest';
import { toDatePublished } from './publication-date.ts';

const monday = '2026-11-23T09:00:00-05:00';
const friday = '2026-11-27T06:00:00-05:00';
const sunday = '2026-11-29T06:00:00-05:00';
const context = { now: Date.parse('2026-11-24T12:00:30-05:00'), timeZone: 'America/New_York' };

it('is the moment of publication, in the newsroom’s time zone', () => {
  expect(toDatePublished({}, context)).toBe('2026-11-24T12:00:00-05:00');
});

it('is the end of an embargo that still lasts', () => {
  expect(toDatePublished({ embargoedUntil: friday }, context)).toBe(friday);
  expect(toDatePublished({ embargoedUntil: monday }, context)).toBe('2026-11-24T12:00:00-05:00');
});

it('stays what staff chose', () => {
  const entry = { datePublished: monday, embargoedUntil: friday };
  expect(toDatePublished(entry, context)).toBe(monday);
  expect(toDatePublished(entry, { ...context, before: entry })).toBe(monday);
});

it('moves with the embargo that it was the end of, also to now, until that is over', () => {
  const before = { datePublished: friday, embargoedUntil: friday };
  const moved = { ...before, embargoedUntil: sunday };
  expect(toDatePublished(moved, { ...context, before })).toBe(sunday);
  const ended = { ...before, embargoedUntil: monday };
  expect(toDatePublished(ended, { ...context, before })).toBe('2026-11-24T12:00:00-05:00');
  const later = { ...context, now: Date.parse(friday) };
  expect(toDatePublished(moved, { ...later, before })).toBe(friday);
});

it('stays as staff see it when the embargo is removed', () => {
  const before = { datePublished: friday, embargoedUntil: friday };
  expect(toDatePublished({ datePublished: friday }, { ...context, before })).toBe(friday);
});
