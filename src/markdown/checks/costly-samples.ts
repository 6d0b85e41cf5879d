import type { BodyFormat } from '../types.ts';

/** A body that costs a parser seconds or its stack, and why it is refused before. */
export interface CostlyBody {
  readonly body: string;
  readonly format: BodyFormat;
  /** `line code` of the one problem. */
  readonly found: string;
}

const paragraphs = (text: string, count: number) => `${text}\n\n`.repeat(count);

/** Bodies by what they repeat. Without limits the first three took 23, 12 and 14 s. */
export const costlyBodies: Readonly<Record<string, CostlyBody>> = {
  'bullets in a line': { body: `${'- '.repeat(4000)}a`, format: 'md', found: '1 too-deep' },
  'emphasis both ways': {
    body: `One.\n\n${'*_'.repeat(4000)}a${'_*'.repeat(4000)}`,
    format: 'md',
    found: '3 too-many-signs',
  },
  'templates in templates': {
    body: `{${'`${'.repeat(1000)}1${'}`'.repeat(1000)}}`,
    format: 'mdx',
    found: '1 too-many-signs',
  },
  'templates in templates, line by line': {
    body: `${'{`$\n\n'.repeat(30)}1`,
    format: 'mdx',
    found: '41 too-deep',
  },
  quotations: { body: '>'.repeat(20_000), format: 'md', found: '1 too-deep' },
  'quotations with spaces': { body: '> '.repeat(20_000), format: 'md', found: '1 too-deep' },
  'quoted lists': { body: '> - 1. '.repeat(30), format: 'md', found: '1 too-deep' },
  'lists line by line': {
    body: Array.from({ length: 150 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
    format: 'md',
    found: '76 too-deep',
  },
  'two lists in a line': {
    body: '- - a\n'.repeat(4000),
    format: 'md',
    found: '1000 too-many-signs',
  },
  'quotation after quotation': {
    body: paragraphs('> a', 10_000),
    format: 'md',
    found: '2001 too-many-signs',
  },
  'list after list': {
    body: paragraphs('- a\n\nb', 5000),
    format: 'md',
    found: '4001 too-many-signs',
  },
  'emphasis of three kinds': { body: '*_~~'.repeat(400), format: 'md', found: '1 too-many-signs' },
  'emphasis in many paragraphs': {
    body: paragraphs('*a*_b_'.repeat(200), 20),
    format: 'md',
    found: '25 too-many-signs',
  },
  'open brackets': { body: '['.repeat(5000), format: 'md', found: '1 too-many-signs' },
  'links in links': {
    body: `${'['.repeat(2000)}a${'](b)'.repeat(2000)}`,
    format: 'md',
    found: '1 too-many-signs',
  },
  'pictures in pictures': { body: '!['.repeat(5000), format: 'md', found: '1 too-many-signs' },
  'backticks of many lengths': {
    body: Array.from({ length: 1100 }, (_, length) => '`'.repeat(1 + (length % 9))).join(' '),
    format: 'md',
    found: '1 too-many-signs',
  },
  'open tags': { body: '<a '.repeat(5000), format: 'md', found: '1 too-many-signs' },
  'open comments': { body: '<!-- '.repeat(5000), format: 'md', found: '1 too-many-signs' },
  'tags in tags': { body: '<b>'.repeat(1000), format: 'md', found: '1 too-deep' },
  'tags in tags of a report': {
    body: '<b>'.repeat(5000),
    format: 'mdx',
    found: '1 too-many-signs',
  },
  'braces after an open one': {
    body: `{(${'}'.repeat(5000)}`,
    format: 'mdx',
    found: '1 too-many-signs',
  },
  'an expression that never ends': {
    body: `{\`${paragraphs('a }', 2000)}`,
    format: 'mdx',
    found: '1999 too-many-signs',
  },
  'lines of one paragraph': {
    body: 'a x(\n'.repeat(50_000),
    format: 'md',
    found: '5001 too-many-lines',
  },
  'a text without end': {
    body: paragraphs('All is well.', 80_000),
    format: 'md',
    found: '57143 body-too-long',
  },
};
