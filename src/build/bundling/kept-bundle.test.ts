import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import { defineInputReport } from './bundle-inputs.ts';
import { getBundle } from './kept-bundle.ts';
import { makeFolder } from '../../../tests/temporary-folder.ts';

/** A folder of caches, and a bundle of one module that can be changed. */
async function setUp() {
  const folder = makeFolder();
  const source = await mkdtemp('tests/bundled-');
  onTestFinished(() => rm(source, { recursive: true }));
  const file = join(source, 'main.js');
  await writeFile(file, 'console.log(1)');
  let made = 0;
  const get = (facts: object) =>
    getBundle({
      caches: folder,
      name: 'sample',
      facts,
      bundlers: [],
      make: async (outDir) => {
        made += 1;
        const inputs = new Set<string>();
        await build({
          configFile: false,
          logLevel: 'error',
          plugins: [defineInputReport(inputs)],
          build: { outDir, rolldownOptions: { input: file } },
        });
        return [...inputs];
      },
    });
  return { folder, file, get, countMade: () => made };
}

test('a bundle is made once for equal facts and files, and old outdated ones are removed', async () => {
  const { folder, file, get, countMade } = await setUp();
  const [red, blue] = [await get({ color: 'red' }), await get({ color: 'blue' })];
  expect(await get({ color: 'red' })).toBe(red);
  expect([countMade(), red === blue]).toEqual([2, false]);
  await rm(red, { recursive: true });
  expect([await get({ color: 'red' }), countMade()]).toEqual([red, 3]);
  await writeFile(file, 'console.log(2)');
  await utimes(`${red}.json`, 0, 0);
  const changed = await get({ color: 'red' });
  expect(countMade()).toBe(4);
  const left = [blue, `${blue}.json`, changed, `${changed}.json`].toSorted();
  expect((await readdir(folder)).map((name) => join(folder, name)).toSorted()).toEqual(left);
  const [name = ''] = await readdir(join(changed, 'assets'));
  expect(await readFile(join(changed, 'assets', name), 'utf8')).toContain('console.log(2)');
});

test('a bundle that cannot be made leaves nothing', async () => {
  const caches = makeFolder();
  const make = () => Promise.reject(new Error('The disk is full.'));
  await expect(getBundle({ caches, name: 'sample', bundlers: [], make })).rejects.toThrow('full');
  expect(await readdir(caches)).toEqual([]);
});
