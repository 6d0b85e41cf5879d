import { expect, test } from 'vitest';
import { defineExampleOptions } from '../../../tests/fixtures/example-labels.ts';
import { inspectBody } from '../checks/check-body.ts';
import { toPlainBody } from '../plain/plain-body.ts';
import { renderBody } from '../rendering/render.ts';

const formats = ['md', 'mdx'] as const;
const render = async (source: string, format: (typeof formats)[number]) => {
  const { html } = await renderBody(source, { ...defineExampleOptions(), format });
  return html.replace(/ rel="noopener"| id="[^"]*"/g, '').replaceAll('\n', '');
};

test.each([
  // Shift+Enter, and then nothing, or a blank line, or another block.
  ['Hello\\', '<p>Hello</p>'],
  ['Hello\\\n', '<p>Hello</p>'],
  ['Hello\\\r\n\r\nWorld', '<p>Hello</p><p>World</p>'],
  ['Hello\\\n\\\n\\\n\nWorld', '<p>Hello</p><p>World</p>'],
  ['Hello\\\n- World', '<p>Hello</p><ul><li>World</li></ul>'],
  ['## Hello\\\nWorld', '<h2>Hello</h2><p>World</p>'],
  ['> Hello\\\n> \\\n>\n\nWorld', '<blockquote><p>Hello</p></blockquote><p>World</p>'],
  ['- Hello\\\n- World', '<ul><li>Hello</li><li>World</li></ul>'],
  ['Hello\n\n\\\n\nWorld', '<p>Hello</p><p>World</p>'],
  // Between lines, and where a writer means the character.
  ['Hello\\\nWorld', '<p>Hello<br>World</p>'],
  ['Hello\\\n\\\nWorld', '<p>Hello<br><br>World</p>'],
  ['Hello\\\\', '<p>Hello\\</p>'],
  ['Hello\\\\\n\nWorld', '<p>Hello\\</p><p>World</p>'],
  ['Hello&#92;', '<p>Hello\\</p>'],
  ['`Hello\\`', '<p><code>Hello\\</code></p>'],
])('no backslash of a line break is shown: %j', async (source, html) => {
  for (const format of formats) expect(await render(source, format)).toBe(html);
});

test.each([
  ['- a\n  -\n- b', '<ul><li>a</li><li>b</li></ul>'],
  ['1. a\n   - \r\n   - b', '<ol><li>a<ul><li>b</li></ul></li></ol>'],
  ['> - a\n>   -', '<blockquote><ul><li>a</li></ul></blockquote>'],
  ['- a\n  --', '<ul><li><h2>a</h2></li></ul>'],
])(
  'an inner item without words makes no heading of the one around it: %j',
  async (source, html) => {
    for (const format of formats) expect(await render(source, format)).toBe(html);
  },
);

const link = (address: string, text = address) =>
  `<a href="${address}" class="address">${text}</a>`;

test.each([
  ['https://e.example/\\\nWorld', `<p>${link('https://e.example/')}<br>World</p>`],
  ['> See https://e.example/a.\\\n> **World**', `<blockquote><p>See ${link('https://e.example/a')}.<br><strong>World</strong></p></blockquote>`],
  ['www.e.example\\\r\nWorld', `<p>${link('http://www.e.example', 'www.e.example')}<br>World</p>`],
  ['https://e.example/\\\n\nWorld', `<p>${link('https://e.example/')}</p><p>World</p>`],
  ['*https://e.example/\\\nWorld*', `<p><em>${link('https://e.example/')}<br>World</em></p>`],
  ['[a](https://e.example/)\\\nWorld', '<p><a href="https://e.example/">a</a><br>World</p>'],
])('a line break ends an address: %j', async (source, html) => {
  for (const format of formats) expect(await render(source, format)).toBe(html);
}); // oxfmt-ignore

test('the checks, facts and plain text see the same', async () => {
  const source = 'https://e.example/\\\nWorld\\\n\nHello';
  const { problems, facts } = inspectBody(source, 'md');
  expect(problems).toEqual([]);
  expect(facts?.links).toEqual([{ href: 'https://e.example/', line: 1 }]);
  const { text } = await toPlainBody(source, {
    ...defineExampleOptions(),
    siteUrl: 'https://n.example',
  });
  expect(text).toBe('https://e.example/\nWorld\n\nHello\n');
});
