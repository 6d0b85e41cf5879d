import { expect, test } from 'vitest';
import { defineExampleOptions } from './example-labels.ts';
import { defineMdxProcessor } from './mdx-processor.ts';

async function process(content: string): Promise<string> {
  const processor = defineMdxProcessor(() => defineExampleOptions());
  const shared = {};
  const renderer = await processor.createMdxRenderer?.(shared, { optimize: false });
  return (await renderer?.process(content, '/reports/a.mdx', { title: 'T' }))?.code ?? '';
}

test('a report becomes a module of strings', async () => {
  const code = await process('## Hi `${x}`');
  expect(code.split('\n')).toEqual([
    "import { createComponent, unescapeHTML } from 'astro/runtime/server/index.js';",
    'export const html = "<h2 id=\\"s-hi-x\\">Hi <code>${x}</code></h2>";',
    'export const headings = [{"depth":2,"slug":"s-hi-x","text":"Hi ${x}"}];',
    'export const frontmatter = {"title":"T"};',
    'export const getHeadings = () => headings;',
    'export const Content = createComponent(() => unescapeHTML(html));',
    'export default Content;',
  ]);
});

test('code in a report stops the build at its line', async () => {
  await expect(process('\n\nexport const x = fetch("/")')).rejects.toMatchObject({
    name: 'BodyError',
    line: 3,
    column: 1,
  });
});
