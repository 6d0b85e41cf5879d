import { chmod, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { makeEnvironment } from '../../../tests/fixture-environment.ts';
import { readFolder } from '../../../tests/read-folder.ts';
import { makeFolder } from '../../../tests/temporary-folder.ts';
import { openBuildMemory } from '../../build/build-memory.ts';
import { openVersions, type Versions } from '../../versions/versions.ts';
import { build } from './build.ts';
import { checkOutputFolder } from './output-folder.ts';
import { writeOutput } from './write-output.ts';

const before = {
  'index.html': 'before',
  '404.html': '<!doctype html><html lang="en" data-status="404">nothing here',
};
const served = { onProgress() {}, onPublished() {}, isUrgent: () => false };

/** A newsroom whose output folder is as a version before the newest; the content has a problem. */
async function setUp() {
  const environment = makeEnvironment();
  const { contentDir, outDir, cacheDir } = environment;
  await writeFile(join(contentDir, 'releases/en/2011/governor-suspends.md'), 'no fields');
  await mkdir(outDir, { recursive: true });
  const memory = openBuildMemory(environment);
  onTestFinished(() => memory.close());
  const versions = memory.getVersions(cacheDir);
  const publish = (outputs: Readonly<Record<string, string>>) => {
    const next = versions.begin();
    for (const [path, text] of Object.entries(outputs)) next.set(path, Buffer.from(text));
    next.publish({ time: environment.now, reason: 'publication' });
  };
  publish(before);
  memory.written = await writeOutput(versions, environment);
  publish({ 'index.html': 'after' });
  vi.spyOn(console, 'log').mockReturnValue();
  return { environment, memory, versions };
}

test('what a hurried build has published is in the output folder, though the next build fails', async () => {
  const { environment, memory, versions } = await setUp();
  await expect(build(environment, memory, { served })).rejects.toThrow('governor-suspends.md');
  expect(readFolder(environment.outDir)).toEqual({ ...before, 'index.html': 'after' });
  expect(memory.written?.number).toBe(versions.getNewest()!.number);
});

test('what a takedown removes while the output folder is written is not there afterwards', async () => {
  const { environment, memory, versions } = await setUp();
  const other = openVersions(environment.cacheDir);
  onTestFinished(() => other.close());
  let isTakenDown = false;
  const interrupted: Versions = {
    ...versions,
    async writeFolder(...given) {
      const written = await versions.writeFolder(...given);
      const next = other.begin();
      next.remove('index.html');
      if (!isTakenDown) next.publish({ time: environment.now, reason: 'takedown' });
      isTakenDown = true;
      return written;
    },
  };
  memory.written = await writeOutput(interrupted, environment);
  expect(readFolder(environment.outDir)).toEqual({ '404.html': before['404.html'] });
  expect(memory.written?.number).toBe(other.getNewest()!.number);
});

test('a build of a command that fails leaves the output folder as it was', async () => {
  const { environment, memory } = await setUp();
  await expect(build(environment, memory)).rejects.toThrow('governor-suspends.md');
  expect(readFolder(environment.outDir)).toEqual(before);
});

test('a folder with a site of an older version is taken for a built site', async () => {
  const { environment } = await setUp();
  const { outDir } = environment;
  await writeFile(join(outDir, '404.html'), '<!doctype html>\n<html lang="en">');
  await expect(checkOutputFolder(environment)).rejects.toThrow('neither empty nor a built site');
  await mkdir(join(outDir, 'api/v1'), { recursive: true });
  const start = { $schema: 'https://news.example.org/api/v1/schemas/start.json' };
  await writeFile(join(outDir, 'api/v1/index.json'), JSON.stringify(start));
  await checkOutputFolder(environment);
});

test.each<Readonly<Record<string, string>>>([
  { 'letter.txt': 'mine' },
  { '404.html': 'not ours' },
  { 'index.html': 'not ours', '404.html': '<!doctype html>\n<html lang="en">', 'donate.html': '' },
])('a build writes nothing into a folder that is no site of ours: %j', async (files) => {
  const { environment, memory } = await setUp();
  const { outDir } = environment;
  await rm(outDir, { recursive: true });
  await mkdir(outDir);
  for (const [name, text] of Object.entries(files)) await writeFile(join(outDir, name), text);
  await expect(build(environment, memory, { served })).rejects.toThrow('neither empty nor a');
  expect(readFolder(outDir)).toEqual(files);
});

test('a build writes nothing into the content, also where a link leads to it', async () => {
  const { environment, memory } = await setUp();
  const { contentDir } = environment;
  const link = join(makeFolder(), 'link');
  await symlink(contentDir, link);
  for (const outDir of [join(contentDir, 'site'), link, join(contentDir, '..')])
    await expect(build({ ...environment, outDir }, memory)).rejects.toThrow('is in the content');
});

test('a build does not replace the site of another newsroom', async () => {
  const { environment, memory } = await setUp();
  const { contentDir, outDir } = environment;
  // Its address can be read.
  const release = join(contentDir, 'releases/en/2011/governor-suspends.md');
  await writeFile(release, '---\nslug: suspended\n---\n');
  const documents = {
    index: { $schema: 'https://news.example.org/x.json', languages: [{ code: 'en' }] },
    'en/settings': { name: 'Our News', sample: false },
    'en/releases/their-release': {},
  };
  await mkdir(join(outDir, 'api/v1/en/releases'), { recursive: true });
  for (const [path, document] of Object.entries(documents))
    await writeFile(join(outDir, `api/v1/${path}.json`), JSON.stringify(document));
  await expect(build(environment, memory, { served })).rejects.toThrow('Set CONTENT_DIR');
  expect(readFolder(outDir)).toMatchObject(before);
});

test('a build stops where a folder is empty of which the site shows entries, as when its disk is not mounted', async () => {
  const { environment, memory, versions } = await setUp();
  const next = versions.begin();
  next.set('api/v1/en/pages/about.json', Buffer.from('{}'));
  next.publish({ time: environment.now, reason: 'publication' });
  const pages = join(environment.contentDir, 'pages');
  await rm(pages, { recursive: true });
  await mkdir(pages);
  await expect(build(environment, memory)).rejects.toThrow(`The folder ${pages} is empty`);
});

test('a build completes a folder into which the first was killed while it wrote', async () => {
  const { environment, memory } = await setUp();
  const { outDir } = environment;
  await rm(outDir, { recursive: true });
  await mkdir(join(outDir, '.4711-0f-a1.new'), { recursive: true });
  await expect(build(environment, memory)).rejects.toThrow('governor-suspends.md');
  await writeFile(join(outDir, '404.html'), before['404.html']);
  await expect(build(environment, memory, { served })).rejects.toThrow('governor-suspends.md');
  expect(readFolder(outDir)).toEqual({ ...before, 'index.html': 'after' });
});

test.skipIf(process.getuid?.() === 0)(
  'the output folder can be a disk, in a folder that belongs to somebody else (not as root, who may write all)',
  async () => {
    const { environment, memory, versions } = await setUp();
    const { outDir } = environment;
    const locked = [join(outDir, 'lost+found'), join(outDir, '..')] as const;
    await mkdir(locked[0]);
    await chmod(locked[0], 0);
    await chmod(locked[1], 0o500);
    onTestFinished(async () => {
      for (const path of locked.toReversed()) await chmod(path, 0o700);
    });
    await expect(build(environment, memory, { served })).rejects.toThrow('governor-suspends.md');
    expect(memory.written?.number).toBe(versions.getNewest()!.number);
  },
);
