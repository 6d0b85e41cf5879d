import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listFiles } from '../site-files.ts';
import { openKeptOutputs, toOutputsDir, toSitePath } from './kept-outputs.ts';

const page = '/releases/vigil/index.html';

/** A cache with one page, and an empty site. */
async function setUp() {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-outputs-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const [cache, site] = [join(folder, 'cache'), join(folder, 'site')];
  await mkdir(join(site, 'releases/vigil'), { recursive: true });
  const open = (software = 'pages-1') => openKeptOutputs(cache, software);
  await open().keep(page, 'view 1', Buffer.from('<h1>Vigil</h1>'));
  return { cache, site, open };
}

test('a file is restored while its view and the software are the same', async () => {
  const { site, open } = await setUp();
  expect(await open().restore(page, 'view 1', site)).toBe(true);
  expect(await readFile(join(site, page), 'utf8')).toBe('<h1>Vigil</h1>');
  expect(await open().restore(page, 'view 2', site)).toBe(false);
  expect(await open('pages-2').restore(page, 'view 1', site)).toBe(false);
  expect(await open().restore('/about/index.html', 'view 1', site)).toBe(false);
});

test('a file whose content came back is restored as it was then', async () => {
  const { site, open } = await setUp();
  await open().keep(page, 'view 2', Buffer.from('<h1>Vigil tonight</h1>'));
  await open().restore(page, 'view 1', site);
  expect(await readFile(join(site, page), 'utf8')).toBe('<h1>Vigil</h1>');
});

test('what a build did not use is removed, and so is a file of which only a part was written', async () => {
  const { cache, site, open } = await setUp();
  const outputs = toOutputsDir(cache);
  await writeFile(join(outputs, 'releases/vigil/index.html~0123456789abcdef.new'), '<h1>Vi');
  const build = open();
  await build.restore(page, 'view 1', site);
  await build.keep('/robots.txt', 'robots', Buffer.from(''));
  await build.prune();
  expect((await listFiles(outputs)).map(toSitePath)).toEqual([page.slice(1), 'robots.txt']);
  await open().prune();
  expect(await listFiles(outputs)).toEqual([]);
});
