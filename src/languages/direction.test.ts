import { expect, test } from 'vitest';
import { getDirection } from './direction.ts';

test.each([
  ['en', 'ltr'],
  ['es-MX', 'ltr'],
  ['ht', 'ltr'],
  ['zh-Hant', 'ltr'],
  ['am', 'ltr'],
  ['ar', 'rtl'],
  ['he', 'rtl'],
  ['fa-AF', 'rtl'],
  ['ur', 'rtl'],
  ['ur-Aran', 'rtl'],
  ['yi', 'rtl'],
  ['dv', 'rtl'],
  ['nqo', 'rtl'],
  ['ff', 'ltr'],
  ['ff-Adlm', 'rtl'],
  ['pa', 'ltr'],
  ['pa-PK', 'rtl'],
])('%s is written %s', (language, direction) => {
  expect(getDirection(language)).toBe(direction);
});
