import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defineProtectedWords } from './protected-words.ts';
import { findProtectedWordProblems } from './protected-word-problems.ts';
import { makeFolder } from '../../../tests/temporary-folder.ts';
import { writeFiles } from '../../../tests/write-files.ts';

const words = defineProtectedWords(['Rosa Quispe']);
const now = Date.parse('2026-11-24T12:00:00Z');

async function find(files: Readonly<Record<string, string>>) {
  const folder = makeFolder();
  writeFiles(folder, files);
  const search = () => findProtectedWordProblems(folder, Object.keys(files), words, now);
  return { folder, search, problems: await search() };
}

const toLocations = (problems: Awaited<ReturnType<typeof find>>['problems']) =>
  problems.map(({ code, file, field, line }) => [code, file, field ?? line]);

test('finds words in names, fields, comments, tables and files that cannot be parsed', async () => {
  const { problems } = await find({
    'media/Rosa_Quispe.txt': '',
    'people/a.yml': 'name: Rosa&nbsp;Quispe\nlinks:\n  - url: https://example.org/rosa%20quispe\n',
    'topics/b.yml': '# Rosa Quispe\nname: 1\n',
    'reports/en/2011/c.csv': 'a,b\nRosa,Quispe\n',
    'pages/en/d.md': 'No fields, and Rosa Quispe.',
  });
  expect(toLocations(problems)).toEqual([
    ['protected-name', 'media/Rosa_Quispe.txt', undefined],
    ['protected-words', 'people/a.yml', 'name'],
    ['protected-words', 'people/a.yml', 'links.0.url'],
    ['protected-words', 'topics/b.yml', 1],
    ['protected-words', 'reports/en/2011/c.csv', 2],
    ['protected-words', 'pages/en/d.md', 1],
  ]);
});

test('reports a file that it cannot search', async () => {
  const { problems } = await find({ 'media/a.pdf': '%PDF-1.7\nnothing', 'media/note': 'nothing' });
  expect(toLocations(problems)).toEqual([['protected-unread', 'media/a.pdf', undefined]]);
});

test.each<[string, number]>([
  ["withdrawn: { date: '2026-11-01T00:00:00Z', reason: It named her. }", 0],
  ["withdrawn: { date: '2026-11-01T00:00:00Z', reason: It named Rosa Quispe. }", 1],
  [
    `topics: [${'Rosa Quispe, '.repeat(12)}]\nwithdrawn: { date: '2026-11-01', reason: Rosa Quispe. }`,
    1,
  ],
  ["withdrawn: { date: '2026-12-01T00:00:00Z', reason: It named her. }", 1],
  ["consent: { revoked: '2026-11-01T00:00:00Z' }", 0],
  ["expires: '2026-11-01T00:00:00Z'", 0],
])('an entry that has ended may contain them until it is purged: %s', async (field, count) => {
  const { problems } = await find({
    'releases/en/2011/a.md': `---\n${field}\n---\n\nOf Rosa Quispe.\n`,
  });
  expect(problems).toHaveLength(count);
});

test('searches a file again once it has changed', async () => {
  const { folder, search, problems } = await find({ 'topics/a.yml': 'name: x\n' });
  expect(problems).toEqual([]);
  await writeFile(join(folder, 'topics/a.yml'), 'name: Rosa Quispe\n');
  expect(toLocations(await search())).toEqual([['protected-words', 'topics/a.yml', 'name']]);
});
