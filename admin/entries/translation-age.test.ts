import { expect, test } from 'vitest';
import { findOutdated } from './translation-age.ts';

const published = (day: string) => ({ at: `2026-06-${day}T10:00:00Z`, isPublished: true });
const saved = (day: string) => ({ ...published(day), isPublished: false });

test.each([
  ['a translation of what was changed later', ['05', '01'], ['03'], 'other'],
  ['an entry whose original was changed later', ['03'], ['05', '01'], 'own'],
  ['no translation that followed', ['05', '01'], ['06', '03'], undefined],
  ['no original', ['01'], ['05', '03'], undefined],
] as const)('outdated is %s', (_, own, other, outdated) => {
  for (const isFirst of [true, false])
    expect(findOutdated(own.map(published), other.map(published), isFirst)).toBe(outdated);
});

test('of two that were begun together, the first language of the newsroom has the original', () => {
  const [changed, unchanged] = [['05', '01'].map(published), [published('01')]];
  expect(findOutdated(changed, unchanged, true)).toBe('other');
  expect(findOutdated(changed, unchanged, false)).toBeUndefined();
  expect(findOutdated(unchanged, changed, false)).toBe('own');
});

test('a change of what is the same in every language makes nothing outdated', () => {
  const shared = { ...published('06'), isShared: true } as const;
  const [changed, unchanged] = [['05', '01'].map(published), [published('03')]];
  expect(findOutdated(changed, [shared, ...unchanged], true)).toBe('other');
  expect(findOutdated([shared, published('01')], [published('05'), ...unchanged], true)).toBe(
    undefined,
  );
});

test('what is not published makes nothing outdated', () => {
  expect(findOutdated([saved('05'), published('01')], [published('03')], true)).toBeUndefined();
  expect(findOutdated([published('05'), published('01')], [saved('03')], true)).toBeUndefined();
  expect(findOutdated([], [published('03')], true)).toBeUndefined();
});
