import { readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { toRelease, toTestimony } from '../../tests/fixtures/bad-content/bad-content.ts';
import { makeFolder } from '../../tests/fixtures/bad-content/folder.ts';
import { makeFolder as makeCache } from '../../tests/temporary-folder.ts';
import { sourceLedger } from '../source/source-ledger.ts';
import { checkNewsroom } from './check-newsroom.ts';

const now = Date.parse('2026-11-24T12:00:00-05:00');

/** A newsroom with these files besides sound ones, and its cache. */
async function setUp(files: Readonly<Record<string, string>>) {
  const contentDir = await makeFolder([{ name: '', files, expected: [] }]);
  onTestFinished(() => rm(contentDir, { recursive: true }));
  const cacheDir = makeCache();
  const check = () => checkNewsroom({ contentDir, cacheDir, now });
  return { contentDir, check, ledger: join(cacheDir, sourceLedger) };
}

test('does not parse a body again, except one that has changed', async () => {
  const { contentDir, check, ledger } = await setUp({
    'releases/en/2011/one.md': toRelease({}, '[So](/es/)'),
    'releases/en/2011/two.md': toRelease({ slug: 'two' }, '[So](/es/) two'),
  });
  expect(await check()).toEqual([]);
  const database = new DatabaseSync(ledger);
  database.exec(`UPDATE records SET record = replace(record, '"/es/"', '"/remembered/"')`);
  database.close();
  writeFileSync(join(contentDir, 'releases/en/2011/two.md'), toRelease({}, '[So](/nowhere/)'));
  expect((await check()).map(({ file, cause }) => [file, cause.values])).toEqual([
    ['releases/en/2011/one.md', { path: '/remembered/' }],
    ['releases/en/2011/two.md', { path: '/nowhere/' }],
  ]);
});

test.each([
  ['a draft', 'releases/en/2011/one.md', toRelease({ draft: true, headline: 'Canary' })],
  [
    'a withdrawn entry',
    'releases/en/2011/one.md',
    toRelease({ withdrawn: { date: '2011-07-01T00:00:00Z', reason: 'Canary' } }, 'Canary'),
  ],
  [
    'a testimony whose consent was revoked in another language',
    'testimonies/es/2011/her.md',
    toTestimony({ headline: 'Canary' }, { consent: { scopes: ['language'] } }),
  ],
  ['a file with problems', 'releases/en/2011/one.md', toRelease({ headline: 'Canary', kind: 'x' })],
  ['a person whom nothing public names', 'people/her.yml', 'name: Canary\n'],
  [
    'an internal field',
    'releases/en/2011/one.md',
    toRelease({ slug: 'one', notes: 'Ask Canary.' }),
  ],
  [
    'the name of a file that only something hidden has',
    'releases/en/2011/one.md',
    toRelease({ slug: 'one', related: ['releases/2011/canary'] }),
  ],
])('the cache never holds %s', async (_, path, source) => {
  const { check, ledger } = await setUp({
    'releases/en/2011/other.md': toRelease({ headline: 'Public' }),
    'releases/en/2011/canary.md': toRelease({ slug: 'hidden', draft: true }),
    'testimonies/en/2011/her.md': toTestimony(
      {},
      { consent: { scopes: ['language'], revoked: '2012-01-01T00:00:00Z' } },
    ),
    [path]: source,
  });
  await check();
  const bytes = readFileSync(ledger);
  expect(bytes.includes('Public')).toBe(true);
  expect(bytes.toString('latin1')).not.toMatch(/canary/i);
});
