import { expect, it } from 'vitest';
import { toSearchedName } from './searched-name.ts';

it('finds a file by words with accents, and by the name that a camera gave it', () => {
  expect(toSearchedName('Niñas en Bogotá')).toBe('ninasenbogota');
  expect(toSearchedName('IMG_2134')).toBe('img2134');
});
