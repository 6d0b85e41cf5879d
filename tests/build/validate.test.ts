import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { copyBuild } from '../built-newsrooms.ts';
import {
  ownSite,
  soundNewsroom,
  type BadContent,
  type ExpectedProblem,
} from '../fixtures/bad-content/bad-content.ts';
import { makeContent } from '../fixtures/bad-content/folder.ts';
import { badContents } from '../fixtures/bad-content/index.ts';
import { getDigests, removeCache, runCommand } from '../site.ts';
import { makeFolder } from '../temporary-folder.ts';

/** Any time: the problems do not depend on it. */
const newsroomNow = '2026-11-24T12:00:00-05:00';

const run = (command: string, env: Record<string, string>) =>
  runCommand(command, { NEWSROOM_NOW: newsroomNow, ...env });

/** A folder with bad content. */
async function makeBadFolder(contents: readonly BadContent[]) {
  const contentDir = await makeContent(contents);
  return { contentDir, expected: contents.flatMap(({ expected }) => expected) };
}

const together = badContents.filter(({ alone }) => !alone);

const toReportedPosition = (file: string, at: number | string | undefined) =>
  typeof at === 'number' ? `${file}:${at}` : file;

/** Ignores case, since a cause becomes a sentence with a capital letter. */
const says = (paragraph: string, message: string) =>
  paragraph.toLowerCase().includes(message.toLowerCase());

/** Compares the output of a command with the expected problems. */
function expectReport(output: string, contentDir: string, expected: readonly ExpectedProblem[]) {
  const paragraphs = output.split('\n\n');
  for (const { file, at, cause, remedy } of expected) {
    const position = toReportedPosition(`${contentDir}/${file}`, at);
    const found = paragraphs.find(
      (one) => one.includes(position) && says(one, cause) && says(one, remedy),
    );
    expect(found, `${file} (${at}): ${cause}`).toBeDefined();
    if (typeof at === 'string') expect(found).toContain(` (${at})\n`);
  }
  expect(output).toMatch(/\d+ problems? in \d+ files?\. The site is not built/);
}

describe('validate', () => {
  test('prints no control characters of a file or its name to the terminal', async () => {
    const attack = '\u001b]0;owned\u0007\u001b[2J\u202e';
    const files = {
      [`topics/a${attack}.yml`]: 'name: A\n',
      'topics/b.yml': 'name: "B\\e[2J"\nkind: "\\e]0;owned\\a"\n',
      'pages/en/c.md': `---\nheadline: C\n---\n\n<b x${attack}>x</b>\n\n[x](y${attack})\n`,
    };
    const contentDir = await makeContent([{ name: 'commands', files, expected: [] }]);
    const { code, output } = await run('validate', { CONTENT_DIR: contentDir });
    expect(code).toBe(1);
    expect(output).toContain(`${contentDir}/topics/a\\u001b]0;owned\\u0007`);
    expect(output.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  });

  test.each([
    ['validate --help', {}, 0, 'Usage: npm run <command>'],
    ['validat', {}, 2, 'There is no command “validat”.'],
    ['validate --jsn', {}, 2, 'validate has no option “--jsn”.'],
    ['build --jsn', {}, 2, '--jsn'],
    ['validate', { CONTENT_DIR: '/nowhere' }, 2, 'Set CONTENT_DIR to the folder'],
    ['validate --json', { CONTENT_DIR: '/nowhere' }, 2, 'Set CONTENT_DIR to the folder'],
    ['validate --json', { PORT: 'x' }, 2, 'PORT is “x”'],
    ['validate', { NEWSROOM_NOW: '2011-06-01' }, 2, 'NEWSROOM_NOW is “2011-06-01”'],
  ])('%s with %j exits with %d', async (command, env, expected, message) => {
    const { code, output } = await run(command, env);
    expect(code).toBe(expected);
    expect(output).toContain(message);
    if (command.endsWith('--json'))
      expect(JSON.parse(output)).toEqual({ error: expect.stringContaining(message) as string });
  });
});

describe('a private list of protected words', () => {
  const protectedWords = 'Halima Okonkwo\nB 778-120\n';
  const files = {
    'releases/en/2011/halima-okonkwo.md':
      '---\nkind: statement of OKONKWO, HALIMA\nheadline: x\n---\nOf Ha*lima* Okonkwo.\n',
    'topics/x.yml': '# b778120\nname: 1\n',
    'media/Halima_Okonkwo.csv': 'a,b\nB-778-120,2\n',
  };

  async function makeNamedFolder() {
    const contentDir = await makeContent([{ name: 'names', files, expected: [] }]);
    const list = join(tmpdir(), `dateline-words-${process.pid}`);
    onTestFinished(() => rm(list, { force: true }));
    await writeFile(list, protectedWords, { mode: 0o600 });
    return { CONTENT_DIR: contentDir, PROTECTED_WORDS: list };
  }

  test.each(['validate --json', 'build'])(
    '%s says where the words are but does not print them, whatever else is wrong there',
    async (command) => {
      const { code, output } = await run(command, await makeNamedFolder());
      expect(code).toBe(1);
      for (const path of ['releases/en/2011/….md', 'topics/x.yml', 'media/….csv'])
        expect(output).toContain(path);
      expect(output).toMatch(
        /a name, address or number that this newsroom protects is written here/i,
      );
      expect(output).toMatch(/the name of this file, number 2 of 2 in its folder,/i);
      expect(output).not.toMatch(/halima|okonkwo|b.?778.?120/i);
    },
  );

  test.each(['build', 'start'])('%s exits if the list is missing', async (command) => {
    const env = { CONTENT_DIR: soundNewsroom, PROTECTED_WORDS: '/nowhere/words', PORT: '0' };
    const { code, output } = await run(command, env);
    expect(code).toBe(2);
    expect(output).toContain('PROTECTED_WORDS: /nowhere/words is not a readable file.');
  });
});

test('a build with every kind of bad content reports each, and does not change the site', async () => {
  const outDir = makeFolder();
  copyBuild(inject('builtNewsroom'), { CONTENT_DIR: soundNewsroom, OUT_DIR: outDir });
  const before = await getDigests(outDir);
  expect(before).toHaveProperty(['index.html']);

  const { contentDir, expected } = await makeBadFolder(together);
  expect(expected.length).toBeGreaterThan(100);
  const env = { CONTENT_DIR: contentDir, OUT_DIR: outDir, SITE_URL: ownSite };
  onTestFinished(() => removeCache(outDir, env));
  const { code, output } = await run('build', env);
  expect(code).toBe(1);
  expectReport(output, contentDir, expected);
  expect(await getDigests(outDir)).toEqual(before);
});
