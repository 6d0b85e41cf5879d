import { expect, test } from 'vitest';
import { isBegunBefore } from './begun-before.ts';

test('of two drafts, the original was begun first, whichever was saved last', () => {
  const original = [{ at: '2026-06-02T12:00:00Z' }, { at: '2026-06-01T09:00:00-04:00' }];
  const translation = [{ at: '2026-06-01T14:00:00Z' }];
  expect(isBegunBefore(original, translation)).toBe(true);
  expect(isBegunBefore(translation, original)).toBe(false);
  expect(isBegunBefore([], translation)).toBe(false);
});
