import { expect, it } from 'vitest';
import { toMediaName } from './media-name.ts';

it.each([
  ['photo de l’été.JPG', 'photo-de-l-ete.jpg'],
  ['Vigil.v2.final.png', 'vigil-v2-final.png'],
  ['фото.jpg', 'foto.jpg'],
  ['صورة.jpg', 'swrt.jpg'],
  ['照片.jpg', 'untitled.jpg'],
  ['.htaccess.png', 'htaccess.png'],
  ['con.jpg', 'con-2.jpg'],
  ['.jpg', 'untitled.jpg'],
  ['фото', 'foto'],
  [`${'a'.repeat(250)}.jpg`, `${'a'.repeat(80)}.jpg`],
])('names %s so that the store keeps it', (fileName, expected) => {
  expect(toMediaName(fileName, []).name).toBe(expected);
});

it('gives a number to a name that is taken', () => {
  expect(toMediaName('照片.jpg', ['untitled.jpg', 'untitled-2.jpg'])).toEqual({
    wanted: 'untitled.jpg',
    name: 'untitled-3.jpg',
    isRewritten: true,
  });
});

it('knows whose words staff would not find again', () => {
  const names = ['اجتماع.jpg', 'Ñandú 1.JPG', '.jpg', 'untitled.jpg'];
  expect(names.map((name) => toMediaName(name, []).isRewritten)).toEqual([
    true,
    false,
    true,
    false,
  ]);
});
