import { expect, it } from 'vitest';
import { isTooOld } from './git-version.ts';

it.each([
  ['git version 1.8.3.1', true],
  ['git version 2.9.5', true],
  ['git version 2.34.1', true],
  ['git version 2.36.0', false],
  ['git version 2.39.5 (Apple Git-154)', false],
  ['git version 2.47.1.windows.1', false],
  ['git version 3.0.0', false],
])('%s: too old is %s', (version, expected) => {
  expect(isTooOld(version)).toBe(expected);
});
