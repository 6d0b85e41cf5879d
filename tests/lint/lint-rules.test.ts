import { Linter } from 'eslint';
import typescript from 'typescript';
import ts from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import config from '../../eslint.config.js';
import { constantsRule } from './constants-rule.ts';
import { fileNamesRule } from './file-names-rule.ts';
import { importsRule } from './imports-rule.ts';
import { termsRule } from './terms-rule.ts';
import { typesRule } from './types-rule.ts';

const root = '/newsroom';

/** The messages of our rules for a file of the newsroom. */
function lint(path: string, code: string): string[] {
  const linter = new Linter({ cwd: root });
  const messages = linter.verify(
    code,
    {
      files: ['**/*.ts', '**/*.mjs', '**/*.astro'],
      languageOptions: { parser: ts.parser },
      plugins: {
        dateline: {
          rules: {
            constants: constantsRule,
            imports: importsRule,
            'file-names': fileNamesRule,
            terms: termsRule,
          },
        },
      },
      rules: {
        'dateline/constants': 'error',
        'dateline/imports': 'error',
        'dateline/file-names': 'error',
        'dateline/terms': 'error',
      },
    },
    { filename: `${root}/${path}` },
  );
  return messages.map(({ message }) => message);
}

describe('the import table', () => {
  it('explains a forbidden import and what to do', () => {
    const code = `import { getReleases } from '../entries/releases.ts';`;
    expect(lint('src/components/release-list.ts', code)).toEqual([
      "src/components may not import src/entries: components take plain views, so that they render unchanged in the admin's preview; " +
        'write "import type" if you need its types only, or see the table in docs/developers/architecture.md.',
    ]);
  });

  it.each([
    ['src/components/card.ts', `import type { Release } from '../entries/views.ts';`],
    ['src/components/card.ts', `import { type Release } from '../entries/views.ts';`],
    ['src/components/card.ts', `import { toDate } from './date.ts';`],
    ['src/model/content-types/release.ts', `import { z } from 'zod';`],
    ['src/model/release.test.ts', `import { readFile } from 'node:fs/promises'; import 'vitest';`],
    ['src/entries/page-views/releases.ts', `import { getCollection } from 'astro:content';`],
    ['src/cli/commands/start.ts', `export * from '../server/static-site.ts';`],
    ['src/content.config.ts', `import { release } from './model/release.ts'; import 'node:fs';`],
    ['src/cli/main.ts', `import { getEnvironment } from '../environment/environment.ts';`],
    ['bench/speed.ts', `import { release } from '../src/model/release.ts';`],
  ])('allows in %s: %s', (path, code) => {
    expect(lint(path, code)).toEqual([]);
  });

  it.each([
    ['src/model/content-types/release.ts', `import { readFileSync } from 'node:fs';`, '"node:fs"'],
    ['src/model/fields.ts', `import type { CmsField } from 'decap-cms-core';`, '"decap-cms-core"'],
    ['src/model/release.test.ts', `import '../entries/releases.ts';`, 'src/entries'],
    ['src/markdown/body.ts', `import { readFileSync } from 'node:fs';`, '"node:fs"'],
    ['src/markdown/body.ts', `import lodash from 'lodash';`, '"lodash"'],
    ['src/outputs/feeds/rss.ts', `export { toJson } from '../../build/release.ts';`, 'src/build'],
    ['src/pages/index.ts', `await import('../server/static-site.ts');`, 'src/server'],
    ['src/server/store.ts', `import { getReleases } from '../entries/releases.ts';`, 'src/entries'],
    ['src/components/card.ts', `import { getImage } from 'astro:assets';`, '"astro:assets"'],
    ['src/outputs/seo/head.ts', `import '../../environment/environment.ts';`, 'src/environment'],
    ['admin/main.ts', `import { run } from '../src/cli/main.ts';`, 'src/cli'],
  ])('forbids in %s: %s', (path, code, target) => {
    const [message, ...more] = lint(path, code);
    expect(more).toEqual([]);
    expect(message).toContain(` may not import ${target}: `);
  });
});

describe('file names', () => {
  it.each([
    ['src/feeds/utils.ts', '"utils" says nothing about what is inside'],
    ['src/feeds/helpers/dates.ts', '"helpers" says nothing about what is inside'],
    ['src/feeds/rssFeed.ts', 'Name "rssFeed.ts" in kebab-case.'],
    ['src/components/release-card.astro', 'Name "release-card.astro" in PascalCase'],
  ])('rejects %s', (path, message) => {
    expect(lint(path, '')).toEqual([expect.stringContaining(message)]);
  });

  it.each(['src/feeds/rss-feed.test.ts', 'src/pages/releases/[slug].astro', 'astro.config.mjs'])(
    'accepts %s',
    (path) => {
      expect(lint(path, '')).toEqual([]);
    },
  );
});

describe('constants', () => {
  it.each(['const LONGEST_TITLE = 80;', 'export const longest_title = 80;', 'const LONGEST = 80;'])(
    'rejects %s',
    (code) => {
      expect(lint('src/feeds/title.ts', code)).toEqual([
        expect.stringMatching(/^Write "\w+" in camel case/),
      ]);
    },
  );

  it.each([
    'export const GET = 1;',
    'const _unused = 1;',
    'function read() { const date_published = 1; }',
    'export const { date_published } = item;',
    "import { DRAFT_CHANGE_FIELD } from 'decap-cms-core';",
    "declare module 'decap-cms-core' { export const DRAFT_CHANGE_FIELD: string }",
  ])('accepts %s', (code) => {
    expect(lint('tests/feeds.ts', code)).toEqual([]);
  });
});

describe('terms', () => {
  // In two parts, since this file keeps to the rule too.
  const [adjective, noun, capitalized] = ['public', 'text', 'Text'];
  const message = `Write "entry, or source" instead of "${adjective} ${noun}"; see docs/developers/glossary.md.`;

  it.each([
    ['an identifier', `const toPublic${capitalized} = 1;`],
    ['a line comment', `// Each ${adjective} ${noun} of the site.`],
    ['a block comment', `/** Each ${adjective}\n * ${noun}. */`],
    ['a string', `const label = 'The ${adjective} ${noun}';`],
    ['a template string', `const label = \`The ${adjective} ${noun} \${1}\`;`],
    ['a property', `const views = { ${adjective}_${noun}: 1 };`],
  ])('reports an abandoned term in %s', (_, code) => {
    expect(lint('src/entries/views.ts', code)).toEqual([message]);
  });

  it.each([`${adjective}-${noun}.ts`, `${adjective}-${noun}s/view.ts`])(
    'reports an abandoned term in the path of src/entries/%s',
    (path) => {
      expect(lint(`src/entries/${path}`, '')).toEqual([
        expect.stringContaining(`instead of "${adjective} ${noun}`),
      ]);
    },
  );

  it.each([
    'const keyFindings = [];',
    '// A report lists its key findings.',
    '// An ellipsis stands for an address, and a hyphen stands in for a space.',
    '// The publication of a text: understanding, publicity.',
  ])('accepts %s', (code) => {
    expect(lint('src/entries/views.ts', code)).toEqual([]);
  });
});

describe('the clock', () => {
  const { files, ignores, rules } = config.find((one) => one.rules?.['no-restricted-syntax'])!;

  it('is read in one file', () => {
    expect(files).toEqual(['src/**/*.{ts,astro}', 'admin/**/*.{ts,astro}']);
    expect(ignores).toEqual(['src/clock.ts', '**/*.test.ts']);
  });

  it.each([
    ['const now = Date.now;', 1],
    ['const today = new Date();', 1],
    ['const today = Date();', 1],
    ['const moment = new Date(now);', 0],
  ])('%s is reported %d times', (code, count) => {
    const rule = rules!['no-restricted-syntax']!;
    const messages = new Linter().verify(code, { rules: { 'no-restricted-syntax': rule } });
    expect(messages).toHaveLength(count);
  });
});

it('an error of TypeScript is an error of the lint', () => {
  const [file, source] = [`${root}/src/count.ts`, `export const count: number = 'one';`];
  const options = { noLib: true, types: [] };
  const program = typescript.createProgram([file], options, {
    ...typescript.createCompilerHost(options),
    getSourceFile: (name) =>
      name === file
        ? typescript.createSourceFile(name, source, typescript.ScriptTarget.ESNext)
        : undefined,
  });
  const messages = new Linter({ cwd: root }).verify(
    source,
    {
      files: ['**/*.ts'],
      languageOptions: { parser: ts.parser, parserOptions: { programs: [program] } },
      plugins: { dateline: { rules: { types: typesRule } } },
      rules: { 'dateline/types': 'error' },
    },
    { filename: file },
  );
  expect(messages.map(({ line, column, message }) => [line, column, message])).toEqual([
    [1, 14, "Type 'string' is not assignable to type 'number'."],
  ]);
});
