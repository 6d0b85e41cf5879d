import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { RuleTester } from 'oxlint/plugins-dev';
import { describe, expect, it } from 'vitest';
import { clockRule } from './clock-rule.ts';
import { constantsRule } from './constants-rule.ts';
import { fileNamesRule } from './file-names-rule.ts';
import { importsRule } from './imports-rule.ts';
import { termsRule } from './terms-rule.ts';

const root = '/newsroom';
RuleTester.describe = describe;
RuleTester.it = it;
const tester = new RuleTester({ cwd: root, languageOptions: { parserOptions: { lang: 'ts' } } });
const toCase = (path: string, code: string) => ({
  name: `${path}: ${code}`,
  filename: `${root}/${path}`,
  code,
});
const toCases = (path: string, codes: readonly string[]) => codes.map((code) => toCase(path, code));

tester.run('imports keep to the table', importsRule, {
  valid: [
    toCase('src/components/card.ts', `import type { Release } from '../entries/views.ts';`),
    toCase('src/components/card.ts', `import { type Release } from '../entries/views.ts';`),
    toCase('src/components/card.ts', `import { toDate } from './date.ts';`),
    toCase('src/model/content-types/release.ts', `import { z } from 'zod';`),
    toCase('src/model/one.test.ts', `import { open } from 'node:fs/promises'; import 'vitest';`),
    toCase('src/entries/page-views/one.ts', `import { getCollection } from 'astro:content';`),
    toCase('src/cli/commands/start.ts', `export * from '../server/static-site.ts';`),
    toCase('src/content.config.ts', `import { one } from './model/one.ts'; import 'node:fs';`),
    toCase('src/cli/main.ts', `import { get } from '../environment/environment.ts';`),
    toCase('bench/speed.ts', `import { release } from '../src/model/release.ts';`),
  ],
  invalid: [
    {
      ...toCase('src/components/list.ts', `import { getReleases } from '../entries/releases.ts';`),
      errors: [
        "src/components may not import src/entries: components take plain views, so that they render unchanged in the admin's preview; " +
          'write "import type" if you need its types only, or see the table in docs/developers/architecture.md.',
      ],
    },
    ...[
      ['src/model/content-types/one.ts', `import { readFileSync } from 'node:fs';`, '"node:fs"'],
      ['src/model/fields.ts', `import type { Field } from 'decap-cms-core';`, '"decap-cms-core"'],
      ['src/model/release.test.ts', `import '../entries/releases.ts';`, 'src/entries'],
      ['src/markdown/body.ts', `import { readFileSync } from 'node:fs';`, '"node:fs"'],
      ['src/markdown/body.ts', `import lodash from 'lodash';`, '"lodash"'],
      ['src/outputs/feeds/rss.ts', `export { toJson } from '../../build/one.ts';`, 'src/build'],
      ['src/pages/index.ts', `await import('../server/static-site.ts');`, 'src/server'],
      ['src/server/store.ts', `import { getReleases } from '../entries/one.ts';`, 'src/entries'],
      ['src/components/card.ts', `import { getImage } from 'astro:assets';`, '"astro:assets"'],
      ['src/outputs/head.ts', `import '../environment/environment.ts';`, 'src/environment'],
      ['admin/main.ts', `import { run } from '../src/cli/main.ts';`, 'src/cli'],
    ].map(([path, code, target]) => ({
      ...toCase(path!, code!),
      errors: [new RegExp(` may not import ${target}: `)],
    })),
  ],
});

tester.run('file names', fileNamesRule, {
  valid: ['src/feeds/rss-feed.test.ts', 'src/pages/releases/[slug].astro', 'astro.config.mjs'].map(
    (path) => toCase(path, ''),
  ),
  invalid: [
    ['src/feeds/utils.ts', '"utils" says nothing about what is inside'],
    ['src/feeds/helpers/dates.ts', '"helpers" says nothing about what is inside'],
    ['src/feeds/rssFeed.ts', 'Name "rssFeed.ts" in kebab-case.'],
    ['src/components/release-card.astro', 'Name "release-card.astro" in PascalCase'],
  ].map(([path, message]) => ({ ...toCase(path!, ''), errors: [new RegExp(message!)] })),
});

tester.run('constants', constantsRule, {
  valid: toCases('tests/feeds.ts', [
    'export const GET = 1;',
    'const _unused = 1;',
    'function read() { const date_published = 1; }',
    'export const { date_published } = item;',
    "import { DRAFT_CHANGE_FIELD } from 'decap-cms-core';",
    "declare module 'decap-cms-core' { export const DRAFT_CHANGE_FIELD: string }",
  ]),
  invalid: toCases('src/feeds/title.ts', [
    'const LONGEST_TITLE = 80;',
    'export const longest_title = 80;',
    'const LONGEST = 80;',
  ]).map((one) => ({ ...one, errors: [/^Write "\w+" in camel case/] })),
});

// In two parts, since this file keeps to the rule too.
const [adjective, noun, capitalized] = ['public', 'text', 'Text'];
const abandoned = `Write "entry, or source" instead of "${adjective} ${noun}"; see docs/developers/glossary.md.`;

tester.run('terms', termsRule, {
  valid: toCases('src/entries/views.ts', [
    'const keyFindings = [];',
    '// A report lists its key findings.',
    '// An ellipsis stands for an address, and a hyphen stands in for a space.',
    '// The publication of a text: understanding, publicity.',
  ]),
  invalid: [
    ...toCases('src/entries/views.ts', [
      `const toPublic${capitalized} = 1;`,
      `// Each ${adjective} ${noun} of the site.`,
      `/** Each ${adjective}\n * ${noun}. */`,
      `const label = 'The ${adjective} ${noun}';`,
      `const label = \`The ${adjective} ${noun} \${1}\`;`,
      `const views = { ${adjective}_${noun}: 1 };`,
    ]).map((one) => ({ ...one, errors: [abandoned] })),
    ...[`${adjective}-${noun}.ts`, `${adjective}-${noun}s/view.ts`].map((path) => ({
      ...toCase(`src/entries/${path}`, ''),
      errors: [new RegExp(`instead of "${adjective} ${noun}`)],
    })),
  ],
});

tester.run('the clock', clockRule, {
  valid: toCases('src/feeds/rss.ts', [
    'const moment = new Date(now);',
    'const one = Date.parse(at);',
  ]),
  invalid: toCases('src/feeds/rss.ts', [
    'const now = Date.now;',
    'const today = new Date();',
    'const today = Date();',
  ]).map((one) => ({ ...one, errors: [/^Take `now` as an argument/] })),
});

it('the lint knows types, components, and which file may read the clock', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-lint-'));
  for (const [path, code] of Object.entries({
    'src/count.ts': `export const count: number = 'one';`,
    'src/later.ts': `const later = async () => 1;\nlater();\nexport {};`,
    'src/clock.ts': `export const readClock = () => Date.now();`,
    'src/components/Card.astro': `---\nimport '../server/store.ts';\nconst now = Date.now();\n---\n<p>{now}</p>`,
  })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), code);
  }
  for (const file of ['.oxlintrc.json', 'tsconfig.json']) cpSync(file, join(folder, file));
  for (const used of ['node_modules', 'tests']) symlinkSync(resolve(used), join(folder, used));
  const { stdout } = spawnSync('oxlint', ['--format', 'unix', 'src'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const found = stdout.split('\n').filter((line) => line.startsWith('src/'));
  expect(found.map((line) => line.replace(/ .*\[Error/, ''))).toEqual([
    'src/components/Card.astro:2:1:/dateline(imports)]',
    'src/components/Card.astro:3:13:/dateline(clock)]',
    'src/count.ts:1:14:/typescript(TS2322)]',
    'src/later.ts:2:1:/typescript(no-floating-promises)]',
  ]);
});
