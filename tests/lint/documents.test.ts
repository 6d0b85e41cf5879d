import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import GithubSlugger from 'github-slugger';
import { describe, expect, it } from 'vitest';
import { checkBody } from '../../src/markdown/checks/check-body.ts';
import { components } from '../../src/markdown/components/registry.ts';
import { importTable } from './import-table.ts';

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...globSync('docs/**/*.md'),
].sort();

const read = (path: string) => readFileSync(path, 'utf8');

/** The blocks of code of one language in a document. */
function getBlocks(path: string, language: string): string[] {
  const pattern = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm');
  return [...read(path).matchAll(pattern)].map(([, code = '']) => code);
}

function getAnchors(path: string): string[] {
  const slugger = new GithubSlugger();
  return [...read(path).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    slugger.slug(heading.replace(/[`*_]/g, '')),
  );
}

/** What is wrong with a link of a document; an address on the web is not followed. */
function isBroken(from: string, target: string): boolean {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? from : join(dirname(from), path);
  if (!existsSync(file)) return true;
  return anchor !== undefined && !getAnchors(file).includes(anchor);
}

it.each(documents)('%s links to files and headings that exist', (path) => {
  const prose = read(path)
    .replace(/^ *```[\s\S]*?^ *```/gm, '')
    .replace(/`[^`\n]*`/g, '');
  const targets = [...prose.matchAll(/(?<!!)\[[^\]]*\]\(([^)\s]+)\)/g)].map(([, to = '']) => to);
  // An ellipsis stands for an address in a message that is quoted.
  const own = targets.filter((target) => !/^(https?|mailto):|…/.test(target));
  expect(own.filter((target) => isBroken(path, target))).toEqual([]);
});

describe('docs for staff', () => {
  it.each(globSync('docs/staff/*.md').sort())('%s shows examples that may be copied', (path) => {
    const toBody = (file: string) => file.replace(/^---\n[\s\S]*?\n---\n/, '');
    const problems = [
      ...getBlocks(path, 'markdown').flatMap((file) => checkBody(toBody(file), 'md')),
      ...getBlocks(path, 'mdx').flatMap((body) => checkBody(body, 'mdx')),
    ];
    expect(problems).toEqual([]);
  });

  it.each([...components.values()])(
    'reports.md shows $name and all its properties',
    (component) => {
      const section = read('docs/staff/reports.md').split(`\n## ${component.name}\n`)[1] ?? '';
      const text = section.split('\n## ')[0] ?? '';
      const missing = Object.keys(component.props).filter((name) => !text.includes(`${name}=`));
      expect(missing.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
      expect(text).toContain(`<${component.name}`);
    },
  );
});

it('the README names every command', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = (name: string) => new RegExp(`\`npm (run )?${name}\``).test(read('README.md'));
  expect(Object.keys(scripts).filter((name) => !named(name))).toEqual([]);
});

describe('architecture.md has the import table as it is enforced', () => {
  const rows = [...read('docs/developers/architecture.md').matchAll(/^\| `(\w+)` +\| (.*)\|$/gm)];
  const table = Object.fromEntries(
    rows.map(([, folder = '', cells = '']) => [folder, cells.split('|').map((one) => one.trim())]),
  );
  it.each(Object.entries(importTable))('%s', (folder, { may, types = [], platform = [] }) => {
    const code = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(' ');
    const folders = [code(may), types.length > 0 && `types of ${code(types)}`].filter(Boolean);
    expect(table[folder]?.slice(0, 2)).toEqual([
      folders.join('; ') || 'nothing',
      code(platform) || 'none',
    ]);
  });
});
