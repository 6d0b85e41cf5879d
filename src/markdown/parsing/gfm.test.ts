import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { getCases } from '../../../tests/cases.ts';
import { completeFoundLinks } from './found-links.ts';
import { completeLineBreaks } from './line-breaks.ts';
import { mayHaveGfm } from './gfm.ts';
import { parseTree } from './parse-tree.ts';

const whole = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();

function parseWhole(source: string) {
  const tree = whole.parse(source);
  completeFoundLinks(tree);
  completeLineBreaks(tree, source);
  return tree;
}

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

/** “- ” with “[X]” on the next line: mdast-util-gfm-task-list-item asserts in tests, though not in use, that it has text. */
const taskBelowMark = /^[ >]*([-*+]|\d+[.)])[ \t]*\r?\n\s*\[[ X\n]\]/m;

test('a body is parsed as if the extensions were always there', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 24 }), (some) => {
      const source = some.join('');
      fc.pre(!taskBelowMark.test(source));
      expect(parseTree(source, 'md')).toEqual(parseWhole(source));
    }),
    { numRuns: getCases(1000) },
  );
});

test.each([
  ['a paragraph', 'The council *voted* on [the budget](/releases/budget/), 8 to 1.', false],
  ['an address', 'See https://example.org.', true],
  ['an escaped address', 'See www\\.example.org.', true],
  ['a table', '| a |\n| - |', true],
  ['a note', 'A claim.[^1]\n\n[^1]: Its source.', true],
  ['a single tilde in emphasis', 'a*~*', true],
])('%s', (_, source, expected) => {
  expect(mayHaveGfm(source)).toBe(expected);
  expect(parseTree(source, 'md')).toEqual(parseWhole(source));
});
