import { rm, utimes, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { defineInputReport, isChangedSince, isCurrent, readInputs } from './bundle-inputs.ts';
import { makeFolder } from '../../../tests/temporary-folder.ts';

async function makeFiles(): Promise<(name: string) => string> {
  const folder = makeFolder();
  const toPath = (name: string) => join(folder, name);
  await writeFile(toPath('imported.css'), 'p { color: red }');
  await writeFile(toPath('beside.ts'), 'export {}');
  return toPath;
}

test('a bundle is current until one of its files changes or is deleted, whatever happens to other files', async () => {
  const toPath = await makeFiles();
  const inputs = await readInputs([toPath('imported.css')], ['src/build/decap']);
  expect(Object.keys(inputs)).toContain('package-lock.json');
  expect(Object.keys(inputs)).toContain('src/build/decap/patch.ts');
  expect(Object.keys(inputs)).not.toContain('src/build/decap/patch.test.ts');
  await writeFile(toPath('beside.ts'), 'export const changed = true');
  expect(await isCurrent(inputs, [])).toBe(true);
  await writeFile(toPath('imported.css'), 'p { color: blue }');
  expect(await isCurrent(inputs, [])).toBe(false);
  await rm(toPath('imported.css'));
  expect(await isCurrent(inputs, [])).toBe(false);
});

test('the inputs of a bundle are the files that it imports, without packages', async () => {
  const inputs = new Set<string>();
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [defineInputReport(inputs)],
    build: {
      write: false,
      rolldownOptions: { input: { merge: 'admin/formats/source-with-revision.ts' } },
    },
  });
  const own = Array.from(inputs, (path) => relative('.', path));
  expect(own).toContain('admin/formats/source-with-revision.ts');
  expect(own.filter((path) => path.includes('node_modules'))).toEqual([]);
});

test('the inputs of a bundle are also the stylesheets that one of its stylesheets imports', async () => {
  const inputs = new Set<string>();
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [defineInputReport(inputs)],
    build: { write: false, rolldownOptions: { input: { main: 'src/styles/main.css' } } },
  });
  expect(Array.from(inputs, (path) => relative('.', path))).toEqual(
    expect.arrayContaining(['src/styles/tokens.css', 'src/styles/fonts/fonts.css']),
  );
});

test('a file that was written since a bundle was begun may be in it in an older state', async () => {
  const toPath = await makeFiles();
  const [marker, input] = [toPath('beside.ts'), toPath('imported.css')];
  await utimes(marker, 2000, 2000);
  await utimes(input, 1000, 1000);
  expect(await isChangedSince(marker, [input])).toBe(false);
  await utimes(input, 2001, 2001);
  expect(await isChangedSince(marker, [input])).toBe(true);
  await rm(input);
  expect(await isChangedSince(marker, [input])).toBe(true);
});
