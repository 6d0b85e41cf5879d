import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { parseSourceFile } from '../../source/source-file.ts';
import { openBodyMemory } from './body-memory.ts';
import { makeFolder } from '../../../tests/temporary-folder.ts';

const toSource = (body: string) =>
  parseSourceFile('pages/en/about.md', Buffer.from(`---\nheadline: About\n---\n${body}`)).value!;
const sound = toSource('A [link](/releases/).');
const broken = toSource('![](/media/a.jpg)');

let folder: string;
let file: string;

beforeEach(async () => {
  folder = makeFolder();
  file = join(folder, 'bodies.json');
});

test('remembers the problems and the facts of a body', async () => {
  const first = await openBodyMemory(folder);
  const found = [await first.inspect(sound), await first.inspect(broken)];
  await first.save();
  const second = await openBodyMemory(folder);
  expect([await second.inspect(sound), await second.inspect(broken)]).toEqual(found);
  expect(found[1]!.problems.map(({ code }) => code)).toEqual(['image-alt']);
});

test('does not parse a remembered body again', async () => {
  const first = await openBodyMemory(folder);
  await first.inspect(sound);
  await first.save();
  const stored = await readFile(file, 'utf8');
  await writeFile(file, stored.replace('/releases/', '/remembered/'));
  const second = await openBodyMemory(folder);
  expect((await second.inspect(sound))?.facts?.links[0]?.href).toBe('/remembered/');
  // A different body has its own result.
  const another = await second.inspect(toSource('Another [link](/releases/).'));
  expect(another?.facts?.links[0]?.href).toBe('/releases/');
});

test('stores nothing of a body that may not be kept', async () => {
  const first = await openBodyMemory(folder);
  const found = await first.inspect(sound, false);
  await first.save();
  expect(found?.facts?.links).toHaveLength(1);
  expect(await readFile(file, 'utf8')).not.toContain('/releases/');
});

test('forgets a body that no longer exists', async () => {
  const first = await openBodyMemory(folder);
  await first.inspect(sound);
  await first.inspect(broken);
  await first.save();
  const second = await openBodyMemory(folder);
  await second.inspect(sound);
  await second.save();
  expect(await readFile(file, 'utf8')).not.toContain(broken.digest);
});

test.each([
  ['damaged', () => '{"software": "'],
  [
    'of another software version',
    (stored: string) => stored.replace(/"software":"\w/, '"software":"x'),
  ],
])('ignores a memory that is %s', async (_name, damage) => {
  const first = await openBodyMemory(folder);
  await first.inspect(sound);
  await first.save();
  const stored = (await readFile(file, 'utf8')).replace('/releases/', '/remembered/');
  await writeFile(file, damage(stored));
  const second = await openBodyMemory(folder);
  expect((await second.inspect(sound))?.facts?.links[0]?.href).toBe('/releases/');
});
