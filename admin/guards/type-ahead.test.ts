import { expect, test } from 'vitest';
import { applyKey } from './type-ahead.ts';

type Key = Parameters<typeof applyKey>[1];

const press = (key: string, more: Partial<Key> = {}): Key => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  getModifierState: () => false,
  ...more,
});

test.each<[string, Key, string | undefined]>([
  ['a letter', press('ñ'), 'añ'],
  ['a space', press(' '), 'a '],
  ['a character outside the basic plane', press('😀'), 'a😀'],
  ['the end of a line', press('Enter'), 'a\n'],
  ['taking a character away', press('Backspace'), ''],
  [
    'a character by AltGr',
    press('@', { ctrlKey: true, altKey: true, getModifierState: () => true }),
    'a@',
  ],
  ['a command', press('s', { ctrlKey: true }), undefined],
  ['a command of macOS', press('z', { metaKey: true }), undefined],
  ['a key for going somewhere', press('ArrowLeft'), undefined],
  ['a key alone that alters others', press('Shift'), undefined],
])('%s', (_name, key, text) => {
  expect(applyKey('a', key)).toBe(text);
});

test('nothing is taken away of what was there before', () => {
  expect(applyKey('', press('Backspace'))).toBe('');
});
