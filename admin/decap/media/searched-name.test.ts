import { expect, it } from 'vitest';
import { toMediaName } from './media-name.ts';
import { toSearchedName } from './searched-name.ts';

it('finds a file by words with accents, and by the name that a camera gave it', () => {
  expect(toSearchedName('Niñas en Bogotá')).toBe('ninasenbogota');
  expect(toSearchedName('IMG_2134')).toBe('img2134');
});

it.each(['صورة', '会议', 'Протест'])(
  'finds a file by %s, the name that it had when it was uploaded',
  (name) => {
    expect(toMediaName(`${name}.jpg`, []).name).toContain(toSearchedName(name));
  },
);
