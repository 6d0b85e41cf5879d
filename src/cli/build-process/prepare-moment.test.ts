import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeEnvironment } from '../../../tests/fixture-environment.ts';
import { openBuildMemory } from '../../build/build-memory.ts';
import { readNewsroom } from '../../source/newsroom-source.ts';
import { publishPrepared } from './prepare-moment.ts';

const file = 'releases/en/2011/governor-suspends.md';
const [moment, end] = ['2026-12-01T09:00:00-05:00', '2026-12-01T12:00:00-05:00'].map(
  Date.parse,
) as [number, number];

/** A newsroom that has prepared the end of an embargo; the entry expires three hours later. */
async function setUp() {
  const environment = makeEnvironment();
  const { contentDir, cacheDir } = environment;
  const path = join(contentDir, file);
  const source = await readFile(path, 'utf8');
  const limits = `embargoedUntil: '${new Date(moment).toISOString()}'\nexpires: '${new Date(end).toISOString()}'\n`;
  await writeFile(path, source.replace(/^---\n/, `---\n${limits}`));
  const memory = openBuildMemory(environment);
  onTestFinished(() => memory.close());
  const versions = memory.getVersions(cacheDir);
  const add = (text: string) => {
    const next = versions.begin();
    next.set('index.html', Buffer.from(text));
    return next;
  };
  add('before').publish({ time: moment - 3_600_000, reason: 'publication' });
  add('after').prepare(moment);
  const made = { source: await readNewsroom(contentDir, memory.sources), moment };
  return {
    path,
    publishAt: (now: number) => publishPrepared({ ...environment, now }, memory, made),
    getReason: () => versions.getNewest()?.reason,
  };
}

test('publishes what was prepared when its moment has come', async () => {
  const { publishAt, getReason } = await setUp();
  expect([await publishAt(moment - 1), getReason()]).toEqual([false, 'publication']);
  expect([await publishAt(moment), getReason()]).toEqual([true, 'moment']);
});

test('does not publish it when the content is another, as after a look at a draft by hand', async () => {
  const { path, publishAt, getReason } = await setUp();
  await writeFile(
    path,
    (await readFile(path, 'utf8')).replace(/^headline: .*$/m, 'headline: Other'),
  );
  expect([await publishAt(moment), getReason()]).toEqual([false, 'publication']);
});

test('does not publish it when the machine has slept until something in it has ended', async () => {
  const { publishAt, getReason } = await setUp();
  expect([await publishAt(end), getReason()]).toEqual([false, 'publication']);
});
