import { expect, test } from 'vitest';
import { toParentPath } from './parent-path.ts';

test('leads from a text to the list of its kind', () => {
  expect(toParentPath('/es/comunicados/un-texto/')).toBe('/es/comunicados/');
  expect(toParentPath('/releases/2011/')).toBe('/releases/');
});

test('stays at the root', () => {
  expect(toParentPath('/')).toBe('/');
});
