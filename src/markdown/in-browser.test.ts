import { build } from 'vite';
import { expect, test } from 'vitest';

// tests/e2e/hostile.test.ts runs the bundle in a real browser.
test('the pipeline bundles for a browser without modules of Node', async () => {
  const warnings: string[] = [];
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      // Removes the comments of libraries, which mention `require(…)`.
      minify: true,
      rolldownOptions: {
        input: new URL('./index.ts', import.meta.url).pathname,
        preserveEntrySignatures: 'strict',
        onwarn: (warning) => void warnings.push(warning.message),
      },
    },
  });
  const [bundle] = Array.isArray(result) ? result : [result];
  if (!bundle || !('output' in bundle)) throw new Error('Vite returned no bundle.');
  const [entry] = bundle.output;
  expect(bundle.output).toHaveLength(1);
  expect(entry.imports).toEqual([]);
  const nodeOnly = /__vite-browser-external|from\s?['"]node:|\brequire\(/.exec(entry.code);
  expect(nodeOnly).toBeNull();
  expect(warnings).toEqual([]);
});
