import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../../tests/temporary-folder.ts';
import { readNewsroom } from '../../source/newsroom-source.ts';
import { createSourceMemory } from '../../source/source-memory.ts';
import { isLasting } from './lasting-site.ts';

const moment = Date.parse('2026-11-24T12:00:00-05:00');
const hour = 3_600_000;
const release = 'releases/en/2011/governor-suspends.md';
const testimony = 'testimonies/en/2011/a-mother-speaks.md';

/** Changes a file of a newsroom after a site was made from it. */
async function setUp(path: string, change: (source: string) => string | undefined) {
  const contentDir = makeFolder();
  await cp('tests/fixtures/newsroom', contentDir, { recursive: true });
  const memory = createSourceMemory();
  const source = await readNewsroom(contentDir, memory);
  const file = join(contentDir, path);
  const changed = change(await readFile(file, 'utf8').catch(() => ''));
  if (changed === undefined) await rm(file);
  else await writeFile(file, changed);
  const after = await readNewsroom(contentDir, memory);
  return (now: number) => isLasting({ source, moment }, after, now);
}

const withField = (field: string) => (source: string) => source.replace('---\n', `---\n${field}\n`);
const same = (source: string) => source;
const headline = (source: string) =>
  source.replace(/^headline: .*$/m, 'headline: Another headline');

test.each([
  ['nothing changes', release, same],
  ['a headline changes', release, headline],
  ['a person changes', 'people/ana-ruiz.yml', (source: string) => `${source}\n`],
])('all of a site may stay when %s', async (_, path, change) => {
  expect((await setUp(path, change))(moment + hour)).toBe(true);
});

test('all of a site may stay when an entry is added', async () => {
  const source = await readFile(join('tests/fixtures/newsroom', release), 'utf8');
  const isStill = await setUp('releases/en/2011/another.md', () => source);
  expect(isStill(moment + hour)).toBe(true);
});

test.each([
  [
    'is withdrawn',
    release,
    withField("withdrawn:\n  date: '2026-11-24T12:00:00-05:00'\n  reason: An error."),
  ],
  ['becomes a draft', release, withField('draft: true')],
  ['is under embargo again', release, withField("embargoedUntil: '2027-01-01T09:00:00-05:00'")],
  ['has another address', release, withField('slug: another-address')],
  [
    'has lost a former address',
    release,
    (source: string) => source.replace('aliases:\n  - /news/42/\n', ''),
  ],
  ['is deleted', release, () => undefined],
  ['cannot be read', release, () => 'no fields'],
  [
    'is a person with another name',
    'people/ana-ruiz.yml',
    (source: string) => source.replace('Ana', 'Eva'),
  ],
  ['has a consent, and changes', testimony, headline],
  [
    'is a hearing, and changes',
    'testimonies/es/2011/a-mother-speaks.md',
    (source: string) => source.replace(/^kind: .*/m, 'kind: hearing'),
  ],
])('something may have to be taken down when an entry %s', async (_, path, change) => {
  expect((await setUp(path, change))(moment + hour)).toBe(false);
});

test('something may have to be taken down when a moment has come, or the clock was set back', async () => {
  const isStill = await setUp(release, same);
  expect(isStill(Date.parse('2041-03-01T12:00:00-05:00'))).toBe(false);
  expect(isStill(moment - hour)).toBe(false);
});

test('something may have to be taken down when the settings change', async () => {
  const isStill = await setUp('settings/languages.yml', (source) => `${source}\n`);
  expect(isStill(moment + hour)).toBe(false);
});
