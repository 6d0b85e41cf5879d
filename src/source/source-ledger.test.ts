import { cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, expect, test, vi } from 'vitest';
import { readNewsroom } from './newsroom-source.ts';
import type { Quotable } from './source-memory.ts';
import { openSourceMemory, readSourceMemory, sourceLedger } from './source-ledger.ts';
import { makeFolder } from '../../tests/temporary-folder.ts';

const release = 'releases/en/2011/governor-suspends.md';
const headline = 'Governor suspends';

let contentDir: string;
let cacheDir: string;
let ledger: string;

beforeEach(() => {
  contentDir = makeFolder();
  cpSync('tests/fixtures/newsroom', contentDir, { recursive: true });
  // Files that were written a moment ago are always read.
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 10_000);
  cacheDir = makeFolder();
  ledger = join(cacheDir, sourceLedger);
});

/** Reads the newsroom as a new process does. */
async function read(quotable: Quotable = 'everything') {
  const memory = openSourceMemory(contentDir, cacheDir);
  const source = await readNewsroom(contentDir, memory);
  memory.save(() => () => quotable);
  return { source, memory };
}

/** Replaces in what is remembered, to tell it from what is read. */
function changeRecords(from: string, to: string): void {
  const database = new DatabaseSync(ledger);
  database.prepare('UPDATE records SET record = replace(record, ?, ?)').run(from, to);
  database.close();
}

async function readHeadline(): Promise<string> {
  const { entries } = (await read()).source;
  const entry = entries.find(({ source }) => source.path === release);
  return (entry!.values as { headline: string }).headline;
}

test('another process remembers files that have not changed', async () => {
  await read();
  changeRecords(headline, 'Remembered:');
  expect(await readHeadline()).toMatch(/^Remembered:/);
});

test('what is remembered is what would be read, with bodies and lines', async () => {
  const { source } = await read();
  const { source: remembered } = await read();
  const toPlain = ({ entries }: typeof source) =>
    entries.map(({ source: { getLine, ...file }, ...entry }) => [entry, file, getLine('headline')]);
  expect(toPlain(remembered)).toEqual(toPlain(source));
});

test('a copy of the folder begins with what is remembered, and saves nothing', async () => {
  await read();
  changeRecords(headline, 'Remembered:');
  const before = readFileSync(ledger);
  const copyDir = makeFolder();
  cpSync(contentDir, copyDir, { recursive: true });
  rmSync(join(copyDir, 'topics/policing.yml'));
  const memory = readSourceMemory(copyDir, cacheDir);
  const { entries } = await readNewsroom(copyDir, memory);
  const entry = entries.find(({ source }) => source.path === release)!;
  expect((entry.values as { headline: string }).headline).toMatch(/^Remembered:/);
  expect(entry.source.body).toContain('The governor suspended');
  memory.save(() => () => 'everything');
  expect(readFileSync(ledger)).toEqual(before);
});

test('a file that has changed is read again', async () => {
  await read();
  changeRecords(headline, 'Remembered:');
  const file = join(contentDir, release);
  writeFileSync(file, readFileSync(file, 'utf8').replace(headline, 'Governor continues'));
  expect(await readHeadline()).toMatch(/^Governor continues/);
});

test('a body of a file that has changed is not mistaken for another', async () => {
  await read();
  const { source } = await read();
  const entry = source.entries.find(({ source: { path } }) => path === release)!;
  writeFileSync(join(contentDir, release), '---\nheadline: x\n---\nAnother body.');
  expect(() => entry.source.body).toThrow(`${release} has changed`);
});

test.each([0, 100, 5000])(
  'reads everything when the ledger ends after %i bytes',
  async (length) => {
    await read();
    changeRecords(headline, 'Remembered:');
    truncateSync(ledger, length);
    expect(await readHeadline()).toMatch(/^Governor suspends/);
  },
);

test('reads everything when a record is damaged', async () => {
  await read();
  changeRecords('{', '');
  expect(await readHeadline()).toMatch(/^Governor suspends/);
});

test('keeps of a body what was found in it, and none of the fields', async () => {
  const { memory } = await read('nothing');
  memory.set(release, { ...memory.get(release)!, inspection: ['found'] });
  memory.save(() => () => 'body');
  expect(readFileSync(ledger).includes(headline)).toBe(false);
  const { memory: remembered, source } = await read('body');
  expect(remembered.get(release)).toMatchObject({ inspection: ['found'] });
  expect(source.entries.map(({ source: { path } }) => path)).toContain(release);
});

test('keeps nothing that may not be kept, and forgets what is gone', async () => {
  await read();
  expect(readFileSync(ledger).includes(headline)).toBe(true);
  await read('nothing');
  expect(readFileSync(ledger).includes(headline)).toBe(false);
  await read();
  rmSync(join(contentDir, release));
  await read();
  expect(readFileSync(ledger).includes(headline)).toBe(false);
});

test('writes everything again when somebody has deleted the ledger', async () => {
  const { memory } = await read();
  rmSync(ledger);
  rmSync(join(contentDir, 'topics/policing.yml'));
  await readNewsroom(contentDir, memory);
  memory.save(() => () => 'everything');
  changeRecords(headline, 'Remembered:');
  expect(await readHeadline()).toMatch(/^Remembered:/);
});
