import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { toRelease, toTestimony } from '../../tests/fixtures/bad-content/bad-content.ts';
import { makeContent } from '../../tests/fixtures/bad-content/folder.ts';
import { makeFolder as makeCache } from '../../tests/temporary-folder.ts';
import { sourceLedger } from '../source/source-ledger.ts';
import { readNewsroom } from '../source/newsroom-source.ts';
import { checkNewsroom } from './check-newsroom.ts';
import { noteSound, soundContentFile, toContentDigest } from './sound-content.ts';

const now = Date.parse('2026-11-24T12:00:00-05:00');

/** A newsroom with these files besides sound ones, and its cache. */
async function setUp(files: Readonly<Record<string, string>>) {
  const contentDir = await makeContent([{ name: '', files, expected: [] }]);
  const cacheDir = makeCache();
  const check = (options: { readonly now?: number; readonly siteUrl?: string } = {}) =>
    checkNewsroom({ contentDir, cacheDir, now, ...options });
  return { contentDir, cacheDir, check, ledger: join(cacheDir, sourceLedger) };
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

test('compares the files of the same content once, for any later moment', async () => {
  const path = 'releases/en/2011/one.md';
  const { contentDir, cacheDir, check } = await setUp({ [path]: toRelease({ slug: 'one' }) });
  expect(await check()).toEqual([]);
  const sound = readFileSync(join(cacheDir, soundContentFile));
  writeFileSync(join(contentDir, path), toRelease({ slug: 'one', related: ['releases/2011/no'] }));
  const findCodes = async (...options: Parameters<typeof check>) =>
    (await check(...options)).map(({ code }) => code);
  expect(await findCodes()).toEqual(['dangling-reference']);
  expect(readFileSync(join(cacheDir, soundContentFile))).toEqual(sound);

  // As if somebody had compared them.
  const digest = toContentDigest(await readNewsroom(contentDir), undefined);
  noteSound(cacheDir, digest, now);
  expect(await findCodes({ now: now + 1 })).toEqual([]);
  expect(await findCodes({ now: now - 1 })).toEqual(['dangling-reference']);
  expect(await findCodes({ siteUrl: 'https://example.org' })).toEqual(['dangling-reference']);
  writeFileSync(join(contentDir, path), toRelease({ slug: 'one', kind: 'x' }));
  expect(await findCodes()).not.toEqual([]);
});
