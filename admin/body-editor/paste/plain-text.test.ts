import { expect, it } from 'vitest';
import { toParagraphs } from './plain-text.ts';

it.each([
  ['One.\nTwo?\r\n“Three.”\nFour', 'One.\n\nTwo?\n\n“Three.”\n\nFour'],
  ['\tOne.\n\tTwo.\n', 'One.\n\nTwo.'],
  [
    '    The first line is wrapped at this length,\nand so is the next one.',
    'The first line is wrapped at this length,\nand so is the next one.',
  ],
  ['Maya Lopez\r\nAna Ruiz\r\n', 'Maya Lopez\\\nAna Ruiz'],
  [
    'Press office\n12 Harbor St\n\nMaya Lopez, press officer\n+1 312 555 0100',
    'Press office\\\n12 Harbor St\n\nMaya Lopez, press officer\\\n+1 312 555 0100',
  ],
  [
    `Maya Lopez\n${'A paragraph without an end '.repeat(6)}`,
    `Maya Lopez\\\n${'A paragraph without an end '.repeat(6).trimEnd()}`,
  ],
  [
    'Vigilia el jueves.\nTraiga:\n- velas\n- agua\nCalle Mayor 3\n#Vigilia',
    'Vigilia el jueves.\\\nTraiga:\n- velas\n- agua\n\nCalle Mayor 3\\\n#Vigilia',
  ],
  ['*Importante*\nLa vigilia es *el jueves*', '**Importante**\\\nLa vigilia es **el jueves**'],
  [
    'Regards\n-- \nRosa Díaz\nPress Office\n\n---\nFrom: a@b.org',
    'Regards\n\n---\n\nRosa Díaz\\\nPress Office\n\n---\n\nFrom: a@b.org',
  ],
  ['One\n---', 'One\n\n---'],
  ['1. One\n2. Two\nThree', '1. One\n2. Two\n\nThree'],
  ['2026. A year', '2026\\. A year'],
])('plain text becomes paragraphs: %j', (text, expected) => {
  expect(toParagraphs(text)).toBe(expected);
});

it.each([
  ' words ',
  'One.\r\n\r\nTwo.',
  'The first line is wrapped at this length, and\nthe next one is. Its second sentence goes on,\nand ends.',
  '- One.\n    - Two.',
  '99. One\n100. Two',
  '100.000 people',
  '- One\n  goes on\n- Two',
  'Bring:\n\n- One point that is long enough to be wrapped\nby a program\n- Two',
  '# One\n- Two\nThree',
  '5 * 3 * 2',
  '**One**\nTwo *three*',
  '| A |\n| - |\n| b. |',
])('other plain text and Markdown stay: %j', (text) => {
  expect(toParagraphs(text)).toBe(undefined);
});
