import { expect, test, vi } from 'vitest';
import { toTodayItem } from './today-item.ts';

await vi.hoisted(async () => (await import('../../tests/loaded-admin.ts')).loadAdmin());

test('a title has the language of its text, and that of a person has none', () => {
  const toLanguage = (collection: string) =>
    toTodayItem({ collection, slug: '2011/a', title: 'La vigilia' }).lang;
  expect(['releases-es', 'people'].map(toLanguage)).toEqual(['es', undefined]);
});
