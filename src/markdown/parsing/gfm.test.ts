import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import { getCases } from '../../../tests/cases.ts';
import { getAllGfmExtensions, getGfmExtensions } from './gfm.ts';

/** Signs of all extensions, alone and in pieces, and other text. */
const pieces = [
  ...[
    'a',
    '1',
    'é',
    ' ',
    '    ',
    '\t',
    '\n',
    '\n\n',
    '\r\n',
    '\\',
    '<',
    '>',
    '/',
    '!',
    '.',
    '+',
    '\u0000',
  ],
  ...[
    'www.',
    'WWW',
    'w',
    'http',
    's',
    '://',
    'mailto:',
    'xmpp:',
    '@',
    'example.org',
    '&#64;',
    '&commat;',
  ],
  ...['[', ']', '[^', ']:', '(', ')', '[ ]', '[X]', '[\n]', '- ', '1. ', '> ', '# ', '---', '==='],
  ...['|', '|-|', '-', ':', '~', '~~', '*', '_', '**', '`'],
];

test('a body is parsed as if all extensions were there', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 24 }), (some) => {
      const source = some.join('');
      const tree = fromMarkdown(source, getGfmExtensions(source));
      expect(tree).toEqual(fromMarkdown(source, getAllGfmExtensions()));
    }),
    { numRuns: getCases(5000) },
  );
});

test.each([
  ['a paragraph', 'The council *voted* on [the budget](/releases/budget/), 8 to 1.', 0],
  ['an address', 'See https://example.org.', 1],
  ['an escaped address', 'See www\\.example.org.', 1],
  ['a table', '| a |\n| - |', 1],
  ['a note', 'A claim.[^1]\n\n[^1]: Its source.', 1],
  ['a single tilde in emphasis', 'a*~*', 1],
])('%s', (_, source, count) => {
  expect(getGfmExtensions(source).extensions).toHaveLength(count);
  expect(fromMarkdown(source, getGfmExtensions(source))).toEqual(
    fromMarkdown(source, getAllGfmExtensions()),
  );
});
