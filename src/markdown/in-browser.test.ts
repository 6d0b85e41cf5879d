import { build } from 'vite';
import { expect, test } from 'vitest';

// That the bundle also works there is shown in a real browser: tests/e2e/hostile.test.ts.
test('the pipeline bundles for a browser and needs nothing of Node', async () => {
  const warnings: string[] = [];
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      // Comments of libraries speak of `require(…)`; code must not.
      minify: true,
      rolldownOptions: {
        input: new URL('./index.ts', import.meta.url).pathname,
        preserveEntrySignatures: 'strict',
        onwarn: (warning) => void warnings.push(warning.message),
      },
    },
  });
  const [bundle] = Array.isArray(result) ? result : [result];
  if (!bundle || !('output' in bundle)) throw new Error('Vite gave no bundle.');
  const [entry] = bundle.output;
  expect(bundle.output).toHaveLength(1);
  expect(entry.imports).toEqual([]);
  const nodeOnly = /__vite-browser-external|from\s?['"]node:|\brequire\(/.exec(entry.code);
  expect(nodeOnly).toBeNull();
  expect(warnings).toEqual([]);
}, 60_000);
