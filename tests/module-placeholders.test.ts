import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { collections } from '../src/model/content-types/collections.ts';
import { modulePlaceholders } from './fixtures/module-placeholders.ts';

const sources = globSync([
  'node_modules/vite/dist/node/**/*.js',
  'node_modules/rolldown/dist/**/*.mjs',
  'node_modules/astro/dist/**/*.js',
  'node_modules/@astrojs/mdx/dist/*.js',
]).filter((path) => !path.includes('/runtime/client/'));

/** How placeholders are written, and what `define` replaces. */
const forms = [
  /__(?:VITE|ASTRO|vite|astro|PREFETCH|EXPERIMENTAL|HMR|ROLLDOWN|rolldown)_*[A-Za-z_]+/g,
  /@@[A-Z][A-Z_-]+@@/g,
  /\b__[A-Z][A-Z_]+__/g,
  /import\.meta\.[A-Za-z_]+/g,
  /(?:global(?:This)?\.)?process\.env\.NODE_ENV/g,
];

/** Names of variables, of tests and in comments, which nothing replaces. */
const others = new Set([
  ...['__VITE_ADDITIONAL_SERVER_ALLOWED_HOSTS', '__FOO_BAR__', '__IS_WSL_TEST__', '__KEEP__'],
  ...['__VITEST_HELPER__', '__vitest', '__vitest_browser__', '__vitest_test__', '__PURE__'],
  ...['__vite_start_time', '__vite_profile_name', '__vite_profile_session'],
]);

it('accepts no placeholder as a slug', () => {
  const { schema } = collections.releases.fields.slug;
  const accepted = modulePlaceholders.filter(({ text }) => schema.safeParse(text).success);
  expect(accepted).toEqual([]);
  expect(schema.safeParse('vite-asset').success).toBe(true);
});

it('lists every placeholder of Vite and Astro', () => {
  const listed = modulePlaceholders.map(({ text }) => text).join('\n');
  const missing = new Set<string>();
  for (const source of sources) {
    const code = readFileSync(source, 'utf8');
    for (const form of forms)
      for (const [mark] of code.matchAll(form))
        if (!others.has(mark) && !listed.includes(mark)) missing.add(`${mark} in ${source}`);
  }
  expect([...missing]).toEqual([]);
});
