import { expect, it } from 'vitest';
import { toExpectedName, toNameKeys } from './new-name.ts';

it('takes the year in the newsroom’s time zone', () => {
  const data = { headline: 'New Year', datePublished: '2012-01-01T02:00:00Z' };
  const context = { timeZone: 'America/New_York', now: Date.parse('2026-01-01T02:00:00Z') };
  expect(toNameKeys(data, ['en'], context)).toEqual({ $name: 'new-year', $year: '2011' });
  expect(toNameKeys({ headline: 'New Year' }, ['en'], context).$year).toBe('2025');
});

const utc = { timeZone: 'UTC', now: 0 };

it('prefers the slug that staff wrote, and the first language of a name', () => {
  const data = { name: { es: 'Supervisión', en: 'Oversight' }, slug: { es: 'vigilar' } };
  expect(toNameKeys(data, ['en', 'es'], utc).$name).toBe('vigilar');
  expect(toNameKeys({ name: data.name }, ['en', 'es'], utc).$name).toBe('oversight');
});

it('makes the name of a person in Chinese of the Latin spelling in parentheses', () => {
  const name = (text: string) => toNameKeys({ name: text }, ['zh', 'en'], utc).$name;
  expect(name('林小梅 (Lin Xiaomei)')).toBe('lin-xiaomei');
  expect(name('林小梅（Lin Xiaomei）')).toBe('lin-xiaomei');
});

it('has no name for an entry without a title', () => {
  expect(['', ' ', 'Vigilia'].map(toExpectedName)).toEqual(['…', '…', 'vigilia']);
});
