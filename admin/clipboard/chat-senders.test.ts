import { expect, test } from 'vitest';
import { getSenders } from './chat-senders.ts';

test.each([
  [
    '[20:14, 30/11/2026] Rosa: a\n[20:15, 30/11/2026] Rosa: b\n[20:16, 30/11/2026] +52 55 1234: c',
    ['Rosa', '+52 55 1234'],
  ],
  ['30/11/26, 20:14 - Ana: Hola', ['Ana']],
  ['[30/11/26, 8:14:05\u202fp. m.] Ana: Hola', ['Ana']],
  ['Ana Ruiz, [30.11.2026 20:14]\nHola', ['Ana Ruiz']],
  ['10:30 - Vigil: come', []],
  ['2011-2012 - Title: x\n[1] Note: a', []],
])('%j names %j', (plain, senders) => {
  expect(getSenders(plain)).toEqual(senders);
});
