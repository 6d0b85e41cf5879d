import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getCases } from '../../../tests/cases.ts';
import { defineIncrementalParser } from './incremental-parser.ts';
import { parseTree } from './parse-tree.ts';
import type { BodyFormat } from './body-types.ts';

/** A body with all the Markdown that an entry may contain. */
const example = `First paragraph with a [link][one] and a note.[^note]

## A heading

- one
- two

  with a paragraph
- three

> A quotation
> of two lines

| a | b |
| - | - |
| 1 | 2 |

Setext
------

1. first
2. second

\`\`\`
code
\`\`\`

***

Last but [one][two], with www.example.org.

[one]: /one/
[two]: /two/

[^note]: What it says.

    And more.

The end.
`;

const pieces = fc.constantFrom(
  ...['x', ' ', '\n', '\n\n', '- ', '> ', '1. ', '2. ', '# ', '---', '===', '```', '~~~', '    '],
  ...['[one]', '[^note]', '[^new]: new', '[new]: /new/', '|', '| - |', '<!--', '-->', '<div>', '*'],
  ...['<Callout>\n\n', '\n\n</Callout>', '<PullQuote text="x" />', '{', '}', '\t', '\\', '`', '_'],
);
const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(12),
    put: fc.array(pieces, { maxLength: 2 }),
  }),
  { minLength: 1, maxLength: 12 },
);

/** The tree without the parsed expressions. */
const toPlain = (tree: object) =>
  JSON.parse(
    JSON.stringify(tree, (key, value: unknown) => (key === 'estree' ? undefined : value)),
  ) as unknown;

const tryParse = (parse: () => object) => {
  try {
    return toPlain(parse());
  } catch (error) {
    return (error as { reason?: string; line?: number }).reason ?? String(error);
  }
};

function expectEqualTrees(body: string, format: BodyFormat, runs: number): void {
  fc.assert(
    fc.property(edits, (changes) => {
      const parse = defineIncrementalParser();
      let source = body;
      tryParse(() => parse(source, format));
      for (const { at, cut, put } of changes) {
        const offset = Math.floor(at * source.length);
        source = source.slice(0, offset) + put.join('') + source.slice(offset + cut);
        const whole = tryParse(() => {
          const { children } = parseTree(source, format);
          return children;
        });
        expect(tryParse(() => parse(source, format).children)).toEqual(whole);
      }
    }),
    { numRuns: getCases(runs), seed: 20261124 },
  );
}

test.each(['md', 'mdx'] as const)(
  'after any change of a body (%s), the tree is that of a full parse',
  (format) => {
    expectEqualTrees(example, format, 30);
  },
);

test('after any change of a sample report, the tree is that of a full parse', () => {
  const folder = 'tests/fixtures/full-newsroom/reports/en';
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.mdx'))) {
    const [, body = ''] = readFileSync(join(folder, file), 'utf8').split(/^---\n[\s\S]*?^---\n/m);
    expectEqualTrees(body, 'mdx', 3);
  }
});

test('after a keystroke in a long body, only the neighbouring blocks are parsed', () => {
  const parse = defineIncrementalParser();
  const body = Array.from({ length: 200 }, (_, index) => `Paragraph ${index}.`).join('\n\n');
  const before = parse(body, 'md');
  const after = parse(body.replace('Paragraph 100.', 'Paragraph 100!'), 'md');
  const shared = after.children.filter((child) => before.children.includes(child));
  expect(shared.length).toBe(200 - 4);
});
