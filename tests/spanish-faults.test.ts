import { expect, test } from 'vitest';
import { findSpanishFault } from './spanish-faults.ts';

test.each([
  ['El archivo is empty.', 'is'],
  ['', 'nothing'],
  ['The file is empty.', 'the same as in English'],
  ['El archivo «it is empty» está vacío.', ''],
])('finds in “%s”: %s', (es, fault) => {
  expect(findSpanishFault('The file is empty.', es)).toBe(fault);
});
