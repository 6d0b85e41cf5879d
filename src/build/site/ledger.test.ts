import { mkdtemp, readFile, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { forgetSubjects, ledgerFile, openLedger, type SubjectRecord } from './ledger.ts';

const record: SubjectRecord = {
  reads: new Map([['["site"]', 'a']]),
  outputs: [{ path: 'releases/vigil/index.html', key: 'b', digest: 'c', size: 1 }],
  contribution: {
    others: [{ api: 'https://news.example.org/api/v1/en/people/x.json', digest: 'd' }],
  },
};

async function makeCache(): Promise<string> {
  const cacheDir = await mkdtemp(join(tmpdir(), 'dateline-ledger-'));
  onTestFinished(() => rm(cacheDir, { recursive: true }));
  return cacheDir;
}

function write(cacheDir: string, names: readonly string[]): void {
  const ledger = openLedger(cacheDir, 'one');
  ledger.write(new Map(names.map((name) => [name, record])), []);
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

test('that is cut off while it is open knows nothing, and remembers again', async () => {
  const cacheDir = await makeCache();
  write(
    cacheDir,
    Array.from({ length: 500 }, (_, index) => `releases en ${index}`),
  );
  const ledger = openLedger(cacheDir, 'one');
  await truncate(join(cacheDir, ledgerFile), 5000);
  expect(ledger.read().size).toBe(0);
  ledger.write(new Map([['front page', record]]), []);
  expect(ledger.read()).toEqual(new Map([['front page', record]]));
  await truncate(join(cacheDir, ledgerFile), 100);
  ledger.write(new Map([['front page', record]]), []);
  ledger.close();
  expect(read(cacheDir).size).toBeLessThanOrEqual(1);
});
