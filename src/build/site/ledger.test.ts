import { readFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  forgetSubjects,
  ledgerFile,
  openLedger,
  type MadeSubject,
  type SubjectRecord,
} from './ledger.ts';
import { makeFolder } from '../../../tests/temporary-folder.ts';

const record: SubjectRecord = {
  outputs: [{ path: 'releases/vigil/index.html', key: 'b', digest: 'c', size: 1 }],
  contribution: {
    others: [{ api: 'https://news.example.org/api/v1/en/people/x.json', digest: 'd' }],
  },
};

const made: MadeSubject = { ...record, reads: new Map([['["site"]', 'a']]) };

async function makeCache(): Promise<string> {
  const cacheDir = makeFolder();
  return cacheDir;
}

function write(cacheDir: string, names: readonly string[]): void {
  const ledger = openLedger(cacheDir, 'one');
  ledger.write(new Map(names.map((name) => [name, made])), []);
  ledger.close();
}

function read(cacheDir: string, software = 'one'): ReadonlyMap<string, SubjectRecord> {
  const ledger = openLedger(cacheDir, software);
  const known = ledger.read();
  ledger.close();
  return known;
}

test('remembers subjects until they are gone', async () => {
  const cacheDir = await makeCache();
  write(cacheDir, ['front page', 'releases en 2011/vigil']);
  expect(read(cacheDir)).toEqual(
    new Map([
      ['front page', record],
      ['releases en 2011/vigil', record],
    ]),
  );
  const ledger = openLedger(cacheDir, 'one');
  ledger.write(new Map(), ['front page']);
  ledger.close();
  expect([...read(cacheDir).keys()]).toEqual(['releases en 2011/vigil']);
});

test('of other software it remembers nothing', async () => {
  const cacheDir = await makeCache();
  write(cacheDir, ['front page']);
  expect(read(cacheDir, 'two').size).toBe(0);
  expect(read(cacheDir, 'one').size).toBe(0);
});

test.each([0, 100, 5000])(
  'counts as missing when it was cut off after %i bytes',
  async (length) => {
    const cacheDir = await makeCache();
    write(cacheDir, ['front page']);
    await truncate(join(cacheDir, ledgerFile), length);
    expect(read(cacheDir).size).toBe(0);
  },
);

test('keeps no byte of what it has forgotten', async () => {
  const cacheDir = await makeCache();
  const kept = 'testimonies en 2011/vigil';
  write(cacheDir, ['front page', kept, 'testimonies en 2011/canary']);
  forgetSubjects(cacheDir, (subject) => subject.includes('canary'));
  expect([...read(cacheDir).keys()]).toEqual([kept]);
  expect((await readFile(join(cacheDir, ledgerFile))).includes('canary')).toBe(false);
});

test('forgets a subject that has read what is forgotten, and what only such subjects have read', async () => {
  const cacheDir = await makeCache();
  const ledger = openLedger(cacheDir, 'one');
  const toMade = (...reads: string[]): MadeSubject => ({
    ...record,
    reads: new Map(reads.map((read) => [JSON.stringify([read]), 'a'])),
  });
  ledger.write(
    new Map([
      ['releases en one', toMade('site', 'entry canary', 'topics')],
      ['releases en two', toMade('site')],
      ['front page', toMade('site', 'topics hidden')],
    ]),
    [],
  );
  ledger.close();
  forgetSubjects(cacheDir, (text) => text.includes('canary'));
  const bytes = await readFile(join(cacheDir, ledgerFile), 'latin1');
  expect(bytes).not.toMatch(/canary|topics/);
  const left = openLedger(cacheDir, 'one');
  expect([...left.read().keys()]).toEqual(['releases en two']);
  expect(await left.reads.findChanges({ get: () => 'b' })).toEqual(
    new Map([['releases en two', '["site"]']]),
  );
  left.close();
});

test('finds in another process what has changed for a subject', async () => {
  const cacheDir = await makeCache();
  const [one, two] = [openLedger(cacheDir, 'one'), openLedger(cacheDir, 'one')];
  const toReads = (site: string) => ({ ...made, reads: new Map([['["site"]', site]]) });
  one.write(new Map([['front page', toReads('a')]]), []);
  two.read();
  const find = async (site: string) => [
    ...(await two.reads.findChanges({ get: () => site })).keys(),
  ];
  expect(await find('a')).toEqual([]);
  one.write(new Map([['front page', toReads('b')]]), []);
  two.read();
  expect(await find('a')).toEqual(['front page']);
  expect(await find('b')).toEqual([]);
  // Both write what is new to each, without having read what the other wrote.
  one.write(new Map([['one', toReads('c')]]), []);
  two.write(new Map([['two', toReads('d')]]), []);
  two.read();
  expect(await find('c')).toEqual(['front page', 'two']);
  expect(await find('d')).toEqual(['front page', 'one']);
  for (const ledger of [one, two]) ledger.close();
});

test('that is cut off while it is open knows nothing, and remembers again', async () => {
  const cacheDir = await makeCache();
  write(
    cacheDir,
    Array.from({ length: 500 }, (_, index) => `releases en ${index}`),
  );
  const ledger = openLedger(cacheDir, 'one');
  await truncate(join(cacheDir, ledgerFile), 5000);
  expect(ledger.read().size).toBe(0);
  ledger.write(new Map([['front page', made]]), []);
  expect(ledger.read()).toEqual(new Map([['front page', record]]));
  await truncate(join(cacheDir, ledgerFile), 100);
  ledger.write(new Map([['front page', made]]), []);
  ledger.close();
  expect(read(cacheDir).size).toBeLessThanOrEqual(1);
});
