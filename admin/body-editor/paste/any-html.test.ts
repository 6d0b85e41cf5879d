import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getCases } from '../../../tests/cases.ts';
import { checkBody, renderBody } from '../../../src/markdown/index.ts';
import { defineExampleOptions } from '../../../tests/fixtures/example-labels.ts';
import { toPasted } from './to-markdown.ts';

/** Words that could be mistaken for Markdown or MDX, each with a number that identifies it. */
const words = [
  'plain', '*a*', '_b_', '**', '`c`', '[d]', '[e](f)', '![g](h)', '1.', '2)', '-', '+', '#', '##', '>', '|',
  '{i}', '{', '}', '~~j~~', '~3', 'AT&T', '&amp;amp;', '&lt;b&gt;', '&lt;', '\\', '[^1]', '[^k]:', '---', '===',
  'import', 'export', 'https://l.example/m_n_o', '[x]', '&lt;Chart', '!', 'p:', '«q»', '“r”', '¿s?',
]; // oxfmt-ignore
const inline = [
  'b',
  'i',
  'span',
  'u',
  's',
  'font',
  'sup',
  'sub',
  'o:p',
  'a href="https://t.example/u"',
];
const blockTags = ['p', 'div', 'h1', 'h2', 'h3', 'h4', 'blockquote', 'section', 'center'];

const word = fc.constantFrom(...words);
const wrap = (tag: string, inner: string) => `<${tag}>${inner}</${tag.split(' ')[0]}>`;
const { block } = fc.letrec<{ inline: string; block: string }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3 },
    word,
    fc
      .tuple(fc.constantFrom(...inline), fc.array(tie('inline'), { minLength: 1, maxLength: 3 }))
      .map(([tag, inner]) => wrap(tag, inner.join(' '))),
  ),
  block: fc.oneof(
    { maxDepth: 2 },
    fc
      .tuple(fc.constantFrom(...blockTags), fc.array(tie('inline'), { minLength: 1, maxLength: 5 }))
      .map(([tag, inner]) => wrap(tag, inner.join(' '))),
    fc
      .tuple(
        fc.constantFrom('ul', 'ol'),
        fc.array(fc.array(tie('inline'), { minLength: 1, maxLength: 3 }), {
          minLength: 1,
          maxLength: 3,
        }),
      )
      .map(([tag, items]) => wrap(tag, items.map((item) => wrap('li', item.join(' '))).join(''))),
    fc
      .array(fc.array(fc.oneof(tie('inline'), tie('block')), { minLength: 2, maxLength: 2 }), {
        minLength: 2,
        maxLength: 3,
      })
      .map((rows) =>
        wrap(
          'table',
          rows.map((row) => wrap('tr', row.map((cell) => wrap('td', cell)).join(''))).join(''),
        ),
      ),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 2 })
      .map((inner) => wrap('blockquote', inner.join(''))),
  ),
}));

/** The words of HTML, in order. */
function toWords(html: string): string[] {
  return html
    .replace(/<(?!\/?(b|i|em|strong|span|u|s|del|font|sup|sub|a)\b)[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x([0-9a-f]+)|(lt|gt|amp));/gi, (_, code: string, name: string) =>
      code
        ? String.fromCodePoint(parseInt(code, 16))
        : ({ lt: '<', gt: '>', amp: '&' }[name] ?? ''),
    )
    .split(/\s+/)
    .filter(Boolean);
}

test.each(['md', 'mdx'] as const)('keeps the words of any pasted HTML: %s', async (format) => {
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 4 }), async (blocks) => {
      const html = blocks.join('\n');
      const { markdown = '' } =
        toPasted(html, { format, depth: 1, footnote: 1, language: 'en' }) ?? {};
      expect(checkBody(markdown, format)).toEqual([]);
      const body = await renderBody(markdown, { ...defineExampleOptions(), format });
      expect(toWords(body.html).join(' ')).toBe(toWords(html).join(' '));
    }),
    { numRuns: getCases(25) },
  );
});
