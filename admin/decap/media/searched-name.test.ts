import { expect, it } from 'vitest';
import { toSearchedName } from './searched-name.ts';

it('finds a file by words with accents', () => {
  expect(toSearchedName('Niñas en Bogotá')).toBe('ninasenbogota');
});
