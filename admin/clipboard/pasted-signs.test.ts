import { expect, test } from 'vitest';
import { cleanSigns } from './pasted-signs.ts';

test.each([
  ['Har\u200bbor \u00adlights\ufeff\u0007\ufffc', 'Harbor lights'],
  ['\u202a+52 55 1234\u202c, \u2068Ana\u2069\u200e: \u202eon', '+52 55 1234, Ana: on'],
  [
    '\u0647\u0627\u062a\u0641 \u202a+52 55\u202c \u202eon',
    '\u0647\u0627\u062a\u0641 \u202a+52 55\u202c on',
  ],
  [
    '\u0645\u06cc\u200c\u0631\u0648\u062f 👩\u200d⚖\ufe0f',
    '\u0645\u06cc\u200c\u0631\u0648\u062f 👩\u200d⚖\ufe0f',
  ],
  ['🏴\u{e0067}\u{e0062}\u{e007f} a\u{e0061}', '🏴\u{e0067}\u{e0062}\u{e007f} a'],
  ['con\ufb01rmed, o\ufb03ce', 'confirmed, office'],
  ['na\u00ad\nmes na\u2010\r\nmes na\ufffemes', 'na-\nmes na-\r\nmes names'],
  ['\uf0b7 one \uf0fc two', '• one ✓ two'],
  ['a\u00a0b 3\u00a0000 « a »\u00a0!', 'a b 3\u00a0000 « a »\u00a0!'],
  ['one\ttwo\v\r\nthree', 'one\ttwo\v\r\nthree'],
])('%j becomes %j', (pasted, expected) => {
  expect(cleanSigns(pasted)).toBe(expected);
});
