import { expect, it } from 'vitest';
import { toParagraphs } from './plain-text.ts';

it.each([
  ['One.\nTwo?\r\n“Three.”\nFour', 'One.\n\nTwo?\n\n“Three.”\n\nFour'],
  ['\tOne.\n\tTwo.\n', 'One.\n\nTwo.'],
  ['    One is wrapped\nat this length.', 'One is wrapped\nat this length.'],
])('plain text becomes paragraphs: %j', (text, expected) => {
  expect(toParagraphs(text)).toBe(expected);
});

it.each([
  ' words ',
  'One.\r\n\r\nTwo.\r\nThree.',
  'One is wrapped\nat this length. Two\nis, too.',
  '- One.\n    - Two.',
  '| A |\n| - |\n| b. |',
])('other plain text and Markdown stay: %j', (text) => {
  expect(toParagraphs(text)).toBe(undefined);
});
