import { cpSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readNewsroom } from './newsroom-source.ts';
import { createSourceMemory } from './source-memory.ts';
import { makeFolder } from '../../tests/temporary-folder.ts';

const release = 'releases/en/2011/governor-suspends.md';

test('a memory avoids parsing unchanged files again, and only those', async () => {
  const folder = makeFolder();
  cpSync('tests/fixtures/newsroom', folder, { recursive: true });
  const memory = createSourceMemory();
  const read = () => readNewsroom(folder, memory);
  const find = ({ entries }: Awaited<ReturnType<typeof read>>, path: string) =>
    entries.find(({ source }) => source.path === path);

  const first = await read();
  const source = await readFile(join(folder, release), 'utf8');
  await writeFile(join(folder, release), source.replace(/^headline: .*$/m, 'headline: Another'));
  await rm(join(folder, 'topics/policing.yml'));
  await writeFile(join(folder, 'people/ana-ruiz.yml'), 'name: [');
  const second = await read();
  expect(find(second, release)?.values).toMatchObject({ headline: 'Another' });
  expect(find(second, 'topics/policing.yml')).toBe(undefined);
  expect(second.problems.map(({ file }) => file)).toContain('people/ana-ruiz.yml');
  const others = first.entries.filter(({ source }) => find(second, source.path));
  expect(others.filter((entry) => find(second, entry.source.path) !== entry)).toHaveLength(1);

  const { entries, rejected, problems } = await readNewsroom(folder);
  const toPlain = (value: unknown) => JSON.stringify(value);
  expect(toPlain(second.entries)).toBe(toPlain(entries));
  expect(toPlain(second.rejected)).toBe(toPlain(rejected));
  expect(second.problems).toEqual(problems);
});
