import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import GithubSlugger from 'github-slugger';
import { describe, expect, it } from 'vitest';
import { checkBody } from '../../src/markdown/checks/check-body.ts';
import { components } from '../../src/markdown/components/registry.ts';
import { guideLanguages } from '../guide-languages.ts';
import { makeFolder } from '../temporary-folder.ts';
import { importTable } from './import-table.ts';
import { findAbandonedTerms } from './terms.ts';

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'bench/README.md',
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

/** The prose of a document: code is blanked out, and every line keeps its number. */
const getProse = (path: string) =>
  read(path)
    .replace(/^ *```[\s\S]*?^ *```/gm, (block) => block.replace(/[^\n]/g, ''))
    .replace(/`[^`\n]*`/g, '');

/** Whether a link of a document leads nowhere; links to the web are not followed. */
function isBroken(from: string, target: string): boolean {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? from : join(dirname(from), path);
  if (!existsSync(file)) return true;
  return anchor !== undefined && !getAnchors(file).includes(anchor);
}

const getTargets = (path: string) =>
  [...getProse(path).matchAll(/(?<!!)\[[^\]]*\]\(([^)\s]+)\)/g)].map(([, to = '']) => to);

it.skipIf(process.platform !== 'linux')(
  'the scheduled build of operating.md builds without the newest content too, and fails then',
  () => {
    const folder = makeFolder();
    const git = (...args: string[]) => execFileSync('git', ['-C', folder, ...args]);
    const commit = ['-c', 'user.name=E', '-c', 'user.email=e@example.org', 'commit', '-q'];
    git('init', '-q', '-b', 'main', 'origin');
    git('-C', 'origin', ...commit, '--allow-empty', '-m', 'First');
    git('clone', '-q', 'origin', 'content');
    mkdirSync(join(folder, 'dateline'));
    const npm = '#!/bin/sh\necho built >> "$LOG"\nexit $BUILT\n';
    writeFileSync(join(folder, 'npm'), npm, { mode: 0o700 });
    writeFileSync(join(folder, 'status-maps.sh'), 'echo lists >> "$LOG"\n');
    const script = getBlocks('docs/developers/operating.md', 'sh')
      .find((block) => block.includes('publish.sh'))!
      .replaceAll('/srv/newsroom', folder);
    const run = (built = '0') => {
      const LOG = join(folder, 'log');
      rmSync(LOG, { force: true });
      const env = {
        ...process.env,
        PATH: `${folder}:${process.env['PATH']}`,
        CONTENT_DIR: join(folder, 'content'),
        OUT_DIR: join(folder, 'site'),
        BUILT: built,
        LOG,
      };
      const { status } = spawnSync('sh', ['-c', script], { env });
      return [status === 0, readFileSync(LOG, 'utf8')];
    };
    // What a power cut may leave.
    git('-C', 'origin', ...commit, '--allow-empty', '-m', 'Second');
    for (const path of ['.git/index.lock', '.git/refs/remotes/origin/main.lock', 'deleted.md'])
      writeFileSync(join(folder, 'content', path), '');
    expect(run()).toEqual([true, 'built\nlists\n']);
    expect(existsSync(join(folder, 'content/deleted.md'))).toBe(false);
    expect(run('1')).toEqual([false, 'built\nlists\n']);
    rmSync(join(folder, 'origin'), { recursive: true });
    expect(run()).toEqual([false, 'built\nlists\n']);
  },
);

it.each([...documents, 'CHANGELOG.md'])('%s links to files and headings that exist', (path) => {
  // An ellipsis stands for an address in a quoted message.
  const own = getTargets(path).filter((target) => !/^(https?|mailto):|…/.test(target));
  expect(own.filter((target) => isBroken(path, target))).toEqual([]);
});

it.each(guideLanguages)('the guide to the admin leads to the same pages in %s', (language) => {
  const leads = (path: string) =>
    new Set(getTargets(path).map((to) => basename(to.split('#')[0]!)));
  expect(leads(`docs/staff/${language}/admin.md`)).toEqual(leads('docs/staff/en/admin.md'));
  expect(leads('docs/staff/en/admin.md')).toContain('testimonies.md');
});

it.each(globSync(`docs/staff/{${guideLanguages.join()}}/*.md`).sort())(
  '%s has the sections of the English guide',
  (path) => {
    const count = (guide: string) =>
      (getProse(guide).match(/^## (?!In the files$)/gm) ?? []).length;
    expect(count(path)).toBe(count(path.replace(/staff\/../, 'staff/en')));
  },
);

/** The glossary lists abandoned terms; the others quote labels and messages of the software. */
const withAbandonedTerms = /\/(glossary|fields(\.\w+)?|messages)\.md$/;

it.each(documents.filter((path) => !withAbandonedTerms.test(path)))(
  '%s has no abandoned term outside code',
  (path) => {
    const lines = getProse(path).split('\n');
    const found = lines.flatMap((line, index) =>
      findAbandonedTerms(line).map((advice) => `${path}:${index + 1} ${advice}`),
    );
    expect(found).toEqual([]);
  },
);

describe('docs for developers name paths and files that exist', () => {
  const files = globSync('{src,admin,tests,bench}/**/*.*');
  const isNamed = (end: string) => files.some((file) => `/${file}`.endsWith(`/${end}`));

  const forDevelopers = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/developers/*.md')];

  it.each(forDevelopers.sort())('%s', (path) => {
    const diagrams = getBlocks(path, 'mermaid');
    const code = [...read(path).matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);
    const text = [...diagrams, ...code].join('\n');
    const paths = text.match(/(?<![\w/.-])(src|admin|tests|bench)\/[\w./[\]-]*/g) ?? [];
    const names = text.match(/(?<![\w/.[\]<>*…-])[\w./[\]-]+\.(ts|astro)\b/g) ?? [];
    expect(paths.filter((one) => !existsSync(one.replace(/\.$/, '')))).toEqual([]);
    expect(names.filter((name) => !isNamed(name))).toEqual([]);
  });
});

describe('docs for staff', () => {
  it.each(globSync('docs/staff/**/*.md').sort())('%s shows examples that may be copied', (path) => {
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
      const section = read('docs/staff/en/reports.md').split(`\n## ${component.name}\n`)[1] ?? '';
      const text = section.split('\n## ')[0] ?? '';
      const missing = Object.keys(component.props).filter((name) => !text.includes(`${name}=`));
      expect(missing.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
      expect(text).toContain(`<${component.name}`);
    },
  );
});

/** Without `--silent`, npm writes lines of its own before the JSON. */
it.each([...documents, 'CHANGELOG.md'])(
  '%s reads JSON from commands that npm adds nothing to',
  (path) => {
    const commands = read(path).match(/npm run [^`\n]*--json/g) ?? [];
    expect(commands.filter((command) => !command.includes('--silent'))).toEqual([]);
  },
);

/** Commands of Git that a document gives. */
const getGitCommands = (path: string) =>
  [...read(path).matchAll(/(?:^ *|`|&& )(git [^`\n]*)/gm)].map(([, command = '']) => command);

/** Drafts, with embargoed texts and records of consent, are branches. */
it.each(documents)('%s pushes nothing that a Git host does not have', (path) => {
  const pushes = getGitCommands(path).filter((command) => / push /.test(command));
  expect(pushes.filter((command) => / --(all|branches|mirror|tags)\b/.test(command))).toEqual([]);
});

it('purge-history.md names the repository of each Git command', () => {
  const commands = getGitCommands('docs/developers/purge-history.md');
  expect(commands.length).toBeGreaterThan(5);
  expect(commands.filter((command) => !command.startsWith('git -C '))).toEqual([]);
});

it.each([...new Set(globSync('docs/**/*.*').map(dirname))])('%s has at most 20 files', (folder) => {
  const files = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isFile());
  expect(files.length).toBeLessThanOrEqual(20);
});

it('the glossary has at most 40 terms', () => {
  const terms = read('docs/developers/glossary.md').match(/^\| \*\*/gm) ?? [];
  expect(terms.length).toBeLessThanOrEqual(40);
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

describe('architecture.md draws the imports that the table allows', () => {
  const [diagram = ''] = getBlocks('docs/developers/architecture.md', 'mermaid');
  const nodes = new Map(
    [...diagram.matchAll(/^ *(\w+)\["(.*)"\]$/gm)].map(([, id, label]) => [id, label]),
  );
  const arrows = [...diagram.matchAll(/^ *(\w+) (-->|-\.->) (\w+)$/gm)].map(
    ([, from = '', arrow = '', to = '']) => ({ from, arrow, to: nodes.get(to) ?? to }),
  );

  it.each(arrows)('$from $arrow $to', ({ from, arrow, to }) => {
    const { may, types = [] } = importTable[from]!;
    expect(arrow === '-->' ? may : types).toContain(to);
  });

  it('every import is an arrow or a path of arrows', () => {
    const isReached = (from: string, to: string): boolean =>
      arrows.some((one) => {
        if (one.from !== from || one.arrow !== '-->') return false;
        return one.to === to || isReached(one.to, to);
      });
    const missing = Object.entries(importTable).flatMap(([from, { may }]) =>
      may.filter((to) => !isReached(from, to)).map((to) => `${from} --> ${to}`),
    );
    expect(missing).toEqual([]);
  });
});
