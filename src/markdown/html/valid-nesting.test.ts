import { expect, test } from 'vitest';
import { defineExampleOptions } from '../../../tests/fixtures/example-labels.ts';
import type { BodyFormat } from '../parsing/body-types.ts';
import { renderBody } from '../rendering/render.ts';

test.each([
  [
    '<em>\n\nOne *two*.\n\nThree.\n\n</em>',
    '<p><em>One <em>two</em>.</em></p><p><em>Three.</em></p>',
  ],
  [
    '<strong lang="es">\n\n- uno\n- dos\n\n</strong>',
    '<ul><li><strong lang="es">uno</strong></li><li><strong lang="es">dos</strong></li></ul>',
  ],
  ['<em>\n\n> One.\n\n---\n\n</em>', '<blockquote><p><em>One.</em></p></blockquote><hr>'],
  ['<ul>\n\nOne.\n\n</ul>', '<ul><li><p>One.</p></li></ul>'],
  [
    'A <em>sentence</em> with <a href="/x/">a link</a>.',
    '<p>A <em>sentence</em> with <a href="/x/">a link</a>.</p>',
  ],
])('%j is valid HTML', async (source, expected) => {
  expect(await render(source, 'md')).toBe(expected);
  expect(await render(source, 'mdx')).toBe(expected);
});

test('text in a list becomes its items', async () => {
  const source = '<ol>\nOne <b>two</b>\n<li>Three</li>\nFour\n</ol>';
  expect(await render(source, 'md')).toBe(
    '<ol><li>One <b>two</b></li><li>Three</li><li>Four</li></ol>',
  );
  expect(await render(source, 'mdx')).toBe(
    '<ol><li><p>One <b>two</b></p></li><li>Three</li><li><p>Four</p></li></ol>',
  );
});

/** Renders a body, without the white space around blocks. */
async function render(source: string, format: BodyFormat): Promise<string> {
  const { html } = await renderBody(source, defineExampleOptions({ format }));
  return html.replaceAll(/\s*\n\s*/g, '');
}
