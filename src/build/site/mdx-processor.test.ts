import { hash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defineExampleOptions } from '../../../tests/fixtures/example-labels.ts';
import { defineMdxProcessor } from './mdx-processor.ts';
import { makeFolder } from '../../../tests/temporary-folder.ts';

/** Compiles a report in a file; the integration itself gets nothing of it. */
async function compile(body: string, digest = hash('sha256', body)): Promise<string> {
  const folder = makeFolder();
  await writeFile(join(folder, 'a.mdx'), `---\nnotes: Confidential.\n---\n${body}`);
  const getOptions = () => defineExampleOptions({ format: 'mdx' });
  const processor = defineMdxProcessor(folder, getOptions, new Map([['a.mdx', digest]]));
  const renderer = await processor.createMdxRenderer?.({}, { optimize: false });
  return (await renderer?.process('', join(folder, 'a.mdx'), {}))?.code ?? '';
}

test('a report becomes a module that holds it as base64', async () => {
  const code = await compile('## Hi `import.meta.env`');
  const [, report] = /fromOpaque\('([^']*)'\)/.exec(code)!;
  expect(JSON.parse(Buffer.from(report!, 'base64').toString())).toEqual({
    html: '<h2 id="s-hi-importmetaenv">Hi <code>import.meta.env</code></h2>',
    headings: [{ depth: 2, id: 's-hi-importmetaenv', text: 'Hi import.meta.env' }],
  });
  expect(code).not.toMatch(/import\.meta|Confidential/);
});

test('code in a report stops the build at its line in the file', async () => {
  await expect(compile('\n\nexport const x = fetch("/")')).rejects.toMatchObject({
    name: 'BodyError',
    line: 6,
    column: 1,
  });
});

test('a report that has changed since it was read stops the build', async () => {
  await expect(compile('After.', hash('sha256', 'Before.'))).rejects.toThrow(
    'a.mdx was changed while the site was built.',
  );
});
