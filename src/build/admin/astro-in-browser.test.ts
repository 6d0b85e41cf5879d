import { resolve } from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { defineAstroInBrowser } from './astro-in-browser.ts';

// tests/e2e/preview.test.ts shows that the preview works in a real browser.
test('the preview’s views and components bundle for a browser, need nothing of Node and evaluate no strings', async () => {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [defineAstroInBrowser()],
    build: {
      write: false,
      minify: true,
      rolldownOptions: {
        input: new URL('../../../admin/previews/preview.ts', import.meta.url).pathname,
        preserveEntrySignatures: 'strict',
        external: ['react'],
      },
    },
  });
  const [bundle] = Array.isArray(result) ? result : [result];
  if (!bundle || !('output' in bundle)) throw new Error('Vite gave no bundle.');
  const chunks = bundle.output;
  const code = chunks.map((chunk) => ('code' in chunk ? chunk.code : '')).join('\n');
  expect(/__vite-browser-external|from\s?['"]node:|\beval\(|new Function\(/.exec(code)).toBeNull();
  // Readers can load it, and need not know where it was built.
  expect(code.includes('src/components/site/Masthead.astro')).toBe(true);
  expect(code.includes(resolve('.'))).toBe(false);
  // The site's stylesheet styles the page in its iframe, and would restyle the admin.
  expect(chunks.map(({ fileName }) => fileName).filter((name) => name.endsWith('.css'))).toEqual(
    [],
  );
});
