import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import {
  commit,
  now,
  openSampleNewsroom,
  release,
  type SampleNewsroom,
} from '../../../../tests/server/store-samples.ts';
import { Git } from '../git/git.ts';
import { ObjectReader } from '../git/object-reader.ts';
import { openRepository } from '../repository/open-repository.ts';
import { closeRepository } from '../git/repository.ts';
import { EntryIndex } from './entry-index.ts';
import { findEntries } from './entry-search.ts';

async function openIndex({ root }: SampleNewsroom, limit?: number) {
  const repository = await openRepository(join(root, 'content'), () => now);
  onTestFinished(() => closeRepository(repository));
  return { repository, index: new EntryIndex(repository, limit) };
}

/** Writes a page and commits it. */
function publish({ git, write }: SampleNewsroom, name: string, source: string): void {
  write(`content/pages/en/${name}.md`, source);
  commit(git, 'By hand');
}

const toPage = (headline: string, body = '') => `---\nheadline: ${headline}\n---\n\n${body}\n`;

/** The number of objects besides folders that some work reads. */
async function countReads(work: () => Promise<unknown>): Promise<number> {
  using reads = vi.spyOn(ObjectReader.prototype, 'find');
  await work();
  const objects = await Promise.all(
    reads.mock.results.map(({ value }) => value as ReturnType<ObjectReader['read']>),
  );
  return objects.filter((object) => object?.type !== 'tree').length;
}

test('after any commits it is as if it had read all entries then', async () => {
  const newsroom = await openSampleNewsroom();
  const { git, write } = newsroom;
  const { repository, index } = await openIndex(newsroom);
  const steps: (() => void)[] = [
    () => publish(newsroom, 'new', toPage('New')),
    () => publish(newsroom, 'new', toPage('Changed')),
    () => git('mv', 'content/pages/en/new.md', 'content/pages/en/moved.md'),
    () => write('content/pages/en/moved.md', toPage('[')),
    () => write('content/topics/policing.yml', 'name:\n  en: Police\n'),
    () => write('content/reports/en/2011/arrests.csv', 'year\n2011\n'),
    () => git('rm', '-q', '-f', 'content/pages/en/moved.md'),
    () => git('rm', '-q', '-r', 'content/testimonies'),
  ];
  await index.read();
  for (const step of steps) {
    step();
    git('add', '--all');
    git('commit', '-q', '--allow-empty', '-m', 'Step');
    const { version, entries } = await index.read();
    const fresh = await new EntryIndex(repository).read();
    expect(version).toBe(git('rev-parse', 'main').trim());
    expect(new Map([...entries].toSorted())).toEqual(new Map([...fresh.entries].toSorted()));
  }
});

test('also after the branch was rewritten and its old commits are gone', async () => {
  const newsroom = await openSampleNewsroom();
  const { git } = newsroom;
  const { repository, index } = await openIndex(newsroom);
  publish(newsroom, 'secret', toPage('Secret'));
  expect((await index.read()).entries.has('content/pages/en/secret.md')).toBe(true);
  git('reset', '-q', '--hard', 'HEAD~1');
  git('reflog', 'expire', '--expire=now', '--all');
  git('gc', '-q', '--prune=now');
  const { entries } = await index.read();
  expect(entries).toEqual((await new EntryIndex(repository).read()).entries);
  expect(entries.has('content/pages/en/secret.md')).toBe(false);
});

test('reads each entry once, and after a commit only what it changed', async () => {
  const newsroom = await openSampleNewsroom();
  const { git, read } = newsroom;
  const { index } = await openIndex(newsroom);
  const count = git('ls-files', 'content').match(/\.(md|mdx|yml)$/gm)!.length;
  // Besides the entries, the commit of the branch.
  expect(await countReads(() => Promise.all([index.read(), index.read()]))).toBe(count + 2);
  using programs = vi.spyOn(Git.prototype, 'run');
  expect(await countReads(() => index.read())).toBe(1);
  expect(programs).not.toHaveBeenCalled();
  newsroom.write(release.path, read(release.path).replace('The state', 'Zebra'));
  git('commit', '-qam', 'By hand');
  // The new commit, the old one, and the entry.
  expect(await countReads(() => index.read())).toBe(3);
});

test('keeps no more text than its limit, and a search reads the rest', async () => {
  const newsroom = await openSampleNewsroom();
  const { repository, index } = await openIndex(newsroom, 100_000);
  const find = async (words: string) =>
    (await findEntries(repository, index, { words })).entries.map(({ file }) => file.path);
  for (const word of ['zebra ', 'horse ']) {
    publish(newsroom, 'about', toPage('Long', word.repeat(10_000)));
    expect(await find(word)).toEqual(['content/pages/en/about.md']);
  }
  publish(newsroom, 'another', toPage('Long', 'donkey '.repeat(10_000)));
  expect(await find('donkey')).toEqual(['content/pages/en/another.md']);
  const { entries } = await index.read();
  expect(entries.get('content/pages/en/about.md')!.searched.text).toBeDefined();
  expect(entries.get('content/pages/en/another.md')!.searched.text).toBeUndefined();
});
