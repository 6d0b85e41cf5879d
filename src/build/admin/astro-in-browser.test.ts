import { build } from 'vite';
import { expect, test } from 'vitest';
import { defineAstroInBrowser } from './astro-in-browser.ts';

// That the preview also works there is shown in a real browser: tests/e2e/preview.test.ts.
test('the preview’s views and components bundle for a browser, need nothing of Node and evaluate no text', async () => {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [defineAstroInBrowser()],
    build: {
      write: false,
      minify: true,
      rolldownOptions: {
        input: new URL('../../../admin/previews/index.ts', import.meta.url).pathname,
        preserveEntrySignatures: 'strict',
        external: ['react'],
      },
    },
  });
  const [bundle] = Array.isArray(result) ? result : [result];
  if (!bundle || !('output' in bundle)) throw new Error('Vite gave no bundle.');
  const parts = bundle.output;
  const code = parts.map((part) => ('code' in part ? part.code : '')).join('\n');
  expect(/__vite-browser-external|from\s?['"]node:|\beval\(|new Function\(/.exec(code)).toBeNull();
  // The site's stylesheet styles the page in its frame, and would restyle the admin.
  expect(parts.map(({ fileName }) => fileName).filter((name) => name.endsWith('.css'))).toEqual([]);
}, 60_000);
