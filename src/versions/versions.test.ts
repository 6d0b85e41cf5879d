import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readFolder } from '../../tests/read-folder.ts';
import { makeFolder } from '../../tests/temporary-folder.ts';
import { OutdatedVersion } from './version.ts';
import { openVersions, type Versions } from './versions.ts';

/** Opens the versions of a folder, and closes them when the test ends. */
function open(folder = makeFolder()): Versions & { readonly folder: string } {
  const versions = openVersions(folder);
  onTestFinished(() => versions.close());
  return { ...versions, folder };
}

/** Publishes outputs, and removes those whose text is undefined. */
function publish(
  versions: Versions,
  outputs: Readonly<Record<string, string | undefined>>,
  time = 1000,
) {
  const next = versions.begin();
  for (const [path, text] of Object.entries(outputs))
    if (text === undefined) next.remove(path);
    else next.set(path, Buffer.from(text));
  return next.publish({ time, reason: 'publication' });
}

/** The files of the store. */
const listStored = ({ folder }: { readonly folder: string }) =>
  Object.keys(readFolder(join(folder, 'store')));

/** The site of a version, as text by path. */
const read = (versions: Versions, number = versions.getNewest()!.number) =>
  Object.fromEntries(
    [...versions.getOutputs(number)].map(([path, { digest }]) => [
      path,
      versions.store.read(digest)?.toString(),
    ]),
  );

describe('versions', () => {
  test('have what the newest had, and what changed', () => {
    const versions = open();
    expect(versions.getNewest()).toBeUndefined();
    publish(versions, { 'index.html': 'one', 'about/index.html': 'about', 'old.txt': 'old' }, 1000);
    publish(versions, { 'index.html': 'two', 'old.txt': undefined, 'new.txt': 'new' }, 2000);
    expect(read(versions)).toEqual({
      'index.html': 'two',
      'about/index.html': 'about',
      'new.txt': 'new',
    });
    expect(read(versions, 1)).toEqual({
      'index.html': 'one',
      'about/index.html': 'about',
      'old.txt': 'old',
    });
    expect(versions.list()).toEqual([
      { number: 2, time: 2000, reason: 'publication' },
      { number: 1, time: 1000, reason: 'publication' },
    ]);
    const { modified, size } = versions.getOutputs(2).get('about/index.html')!;
    expect([modified, size]).toEqual([1000, 5]);
    expect(() => versions.getOutputs(3)).toThrow('Version 3 is not kept.');
  });

  test.each([
    ['while the bytes of what is gone are there', true],
    ['after they were deleted', false],
  ])('are read by others after all former ones were forgotten, %s', (_, isFollowed) => {
    const versions = open();
    const both = { 'gone.html': 'vigil', 'same.html': 'vigil' };
    publish(versions, { 'index.html': 'one', 'about.html': 'about', 'old.html': 'old', ...both });
    const reader = open(versions.folder);
    expect(reader.readNewest()!.outputs.size).toBe(5);
    const next = versions.begin();
    for (const path of ['gone.html', 'old.html']) next.remove(path);
    next.set('index.html', Buffer.from('two'));
    next.publishAlone({ time: 2000, reason: 'takedown' }, isFollowed);
    expect(new Map(reader.readNewest()!.outputs)).toEqual(versions.getOutputs(2));
    expect([...reader.readNewest()!.outputs.keys()].sort()).toEqual([
      'about.html',
      'index.html',
      'same.html',
    ]);
    // Of two at once, the bytes of the first are gone already.
    publish(versions, { 'index.html': 'three' });
    const other = versions.begin();
    other.remove('about.html');
    other.publishAlone({ time: 3000, reason: 'takedown' }, isFollowed);
    publish(versions, { 'about.html': 'about' });
    expect(new Map(reader.readNewest()!.outputs)).toEqual(versions.getOutputs(5));
  });

  test('know where they differ, unless somebody else has published', () => {
    const versions = open();
    publish(versions, { 'index.html': 'one', 'about.html': 'about', 'old.txt': 'old' });
    publish(versions, { 'index.html': 'two' });
    publish(versions, { 'old.txt': undefined, 'new.txt': 'new' });
    const find = (former: number, number: number) =>
      [...(versions.findChangedPaths(former, number) ?? ['unknown'])].sort();
    expect(find(2, 3)).toEqual(['new.txt', 'old.txt']);
    expect(find(1, 3)).toEqual(['index.html', 'new.txt', 'old.txt']);
    expect(find(3, 3)).toEqual([]);
    expect(find(3, 2)).toEqual(['unknown']);
    publish(open(versions.folder), { 'index.html': 'three' });
    publish(versions, { 'index.html': 'four' });
    expect(find(3, 5)).toEqual(['unknown']);
    expect(find(4, 5)).toEqual(['index.html']);
  });

  test('say what one has that a former one did not', () => {
    const versions = open();
    publish(versions, { 'index.html': 'one', 'about.html': 'about', 'old.txt': 'old' });
    publish(versions, { 'index.html': 'two', 'old.txt': undefined, 'new.txt': 'new' });
    publish(versions, { 'index.html': 'one', 'old.txt': 'old', 'new.txt': undefined });
    const list = (former: number, number: number) =>
      versions.listChanged(former, number).map(({ path }) => path);
    expect(list(1, 2)).toEqual(['index.html', 'new.txt']);
    expect(list(2, 3)).toEqual(['index.html', 'old.txt']);
    expect(list(1, 3)).toEqual([]);
  });

  test('are the same for every process, which sees that something was published', () => {
    const [one, { folder }] = [open(), open()];
    const other = open(one.folder);
    expect(folder).not.toBe(one.folder);
    publish(one, { 'a.txt': 'a', 'b.txt': 'b' });
    const [mark, known] = [other.getMark(), other.readNewest()!];
    expect(other.getMark()).toBe(mark);
    expect(other.readNewest()).toBe(known);
    publish(one, { 'a.txt': 'changed', 'b.txt': undefined, 'c.txt': 'c' });
    expect(other.getMark()).not.toBe(mark);
    expect(other.readNewest()).toEqual(other.readNewest());
    expect(read(other)).toEqual({ 'a.txt': 'changed', 'c.txt': 'c' });
    expect([...known.outputs.keys()]).toEqual(['a.txt', 'b.txt']);
    // Nothing says any more what changed.
    const next = one.begin();
    next.remove('a.txt');
    next.publishAlone({ time: 3, reason: 'takedown' });
    expect([...other.readNewest()!.outputs.keys()]).toEqual(['c.txt']);
  });

  test('are not published when nothing changes', () => {
    const versions = open();
    publish(versions, { 'a.txt': 'a' }, 1000);
    expect(publish(versions, { 'a.txt': 'a', 'b.txt': undefined }, 2000)).toEqual(
      versions.getNewest(),
    );
    expect(versions.list().map(({ time }) => time)).toEqual([1000]);
  });

  test('are not published over another one', () => {
    const versions = open();
    publish(versions, { 'secret.txt': 'secret', 'index.html': 'secret' });
    const late = open(versions.folder).begin();
    late.set('index.html', Buffer.from('secret and more'));
    publish(versions, { 'secret.txt': undefined, 'index.html': 'clean' });
    expect(() => late.publish({ time: 1, reason: 'publication' })).toThrow(OutdatedVersion);
    expect(read(versions)).toEqual({ 'index.html': 'clean' });
  });

  test('are not published without the bytes of an output', () => {
    const versions = open();
    const next = versions.begin();
    next.set('index.html', Buffer.from('text'));
    open(versions.folder).sweep(Infinity);
    expect(() => next.publish({ time: 1, reason: 'publication' })).toThrow(OutdatedVersion);
    expect(versions.getNewest()).toBeUndefined();
  });

  test('can be published in steps', () => {
    const versions = open();
    const next = versions.begin();
    next.set('a.txt', Buffer.from('a'));
    expect(next.publish({ time: 1, reason: 'publication' }).number).toBe(1);
    next.set('b.txt', Buffer.from('b'));
    expect(next.publish({ time: 2, reason: 'publication' }).number).toBe(2);
    expect(read(versions)).toEqual({ 'a.txt': 'a', 'b.txt': 'b' });
  });

  test('are kept for 20 publications, each with the version that completes it, and their outputs with them', () => {
    const versions = open();
    for (let count = 1; count <= 25; count += 1) {
      publish(versions, { 'count.txt': `count ${count}`, 'same.txt': 'same' }, 10 * count);
      const next = versions.begin();
      next.set('search.txt', Buffer.from(`search ${count}`));
      next.publish({ time: 10 * count + 1, reason: 'search' });
    }
    expect(versions.list().map(({ number, time, reason }) => [number, time, reason])).toEqual(
      Array.from({ length: 20 }, (_, index) => [50 - 2 * index, 250 - 10 * index, 'publication']),
    );
    expect(read(versions, 12)).toEqual({
      'count.txt': 'count 6',
      'same.txt': 'same',
      'search.txt': 'search 6',
    });
    // The oldest has the search index of the one before it.
    expect(listStored(versions)).toHaveLength(42);
  });

  test('bring an output back that had another place before', () => {
    const versions = open();
    publish(versions, { 'a.txt': 'text' });
    publish(versions, { 'a.txt': undefined });
    publish(versions, { 'b.txt': 'text' });
    publish(versions, { 'a.txt': 'text' });
    expect(read(versions)).toEqual({ 'a.txt': 'text', 'b.txt': 'text' });
    expect(read(versions, 2)).toEqual({});
  });
});

describe('former outputs', () => {
  test('are found until their version ended too long ago', () => {
    const versions = open();
    publish(versions, { 'a.css': 'first' }, 1000);
    publish(versions, { 'a.css': 'second' }, 2000);
    publish(versions, { 'a.css': undefined }, 3000);
    const find = (moment: number) => versions.findFormer('a.css', moment)?.size;
    expect([find(1000), find(3000), find(3001)]).toEqual([6, 6, undefined]);
  });

  test('leave no byte and no name when they are forgotten', async () => {
    const versions = open();
    publish(versions, { 'releases/canary-page.html': 'canary text', 'index.html': 'one' });
    const base = makeFolder();
    await versions.writeFolder(join(base, 'dist'), join(base, 'dist.new'));
    versions.store.put(Buffer.from('canary of a version that was never published'));
    const next = versions.begin();
    next.remove('releases/canary-page.html');
    next.set('index.html', Buffer.from('two'));
    next.publishAlone({ time: 2, reason: 'takedown' });
    expect(versions.list().map(({ number }) => number)).toEqual([2]);
    expect(versions.findFormer('releases/canary-page.html', 0)).toBeUndefined();
    expect(() => versions.getOutputs(1)).toThrow();
    expect(read(versions)).toEqual({ 'index.html': 'two' });
    expect(findText(versions.folder, 'canary')).toEqual([]);
  });
});

/** Files below a folder that contain a text. */
const findText = (folder: string, text: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => path.includes(text) || readFileSync(path).includes(text));

describe('what is prepared for a moment', () => {
  const prepare = (versions: Versions) => {
    publish(versions, { 'index.html': 'before', 'notice.html': 'soon' });
    const next = versions.begin();
    next.set('index.html', Buffer.from('after'));
    next.remove('notice.html');
    next.prepare(5000);
  };
  const moment = (time: number) => ({ time, reason: 'moment' }) as const;

  test('is in no version before, and is published by the first attempt from then on', () => {
    const versions = open();
    prepare(versions);
    expect(versions.publishPrepared(moment(4999))).toBeUndefined();
    expect(read(versions)).toEqual({ 'index.html': 'before', 'notice.html': 'soon' });
    versions.sweep(Infinity);
    expect(versions.publishPrepared(moment(7000))?.number).toBe(2);
    expect(read(versions)).toEqual({ 'index.html': 'after' });
    expect(versions.publishPrepared(moment(8000))).toBeUndefined();
  });

  test.each([
    ['published', (versions: Versions) => void publish(versions, { 'a.txt': 'a' })],
    ['published that changes nothing', (versions: Versions) => void publish(versions, {})],
    [
      'prepared',
      (versions: Versions) => {
        const next = versions.begin();
        next.set('index.html', Buffer.from('later'));
        next.prepare(9000);
      },
    ],
    [
      'taken down',
      (versions: Versions) => void versions.begin().publishAlone({ time: 1, reason: 'takedown' }),
    ],
  ])('is forgotten with its bytes when something else is %s', (_, change) => {
    const versions = open();
    prepare(versions);
    change(versions);
    expect(versions.publishPrepared(moment(7000))).toBeUndefined();
    expect(findText(versions.folder, 'after')).toEqual([]);
  });
});

describe('what is damaged', () => {
  test.each<[string, (file: string) => void]>([
    ['no database', (file) => writeFileSync(file, 'something else entirely'.repeat(100))],
    [
      'a database of other software',
      (file) => {
        const other = new DatabaseSync(file);
        other.exec('CREATE TABLE notes (text TEXT)');
        other.close();
      },
    ],
    [
      'cut off',
      (file) => {
        const versions = openVersions(join(file, '..'));
        const next = versions.begin();
        for (let count = 0; count < 500; count += 1)
          next.set(`${count}.txt`, Buffer.from(`${count}`));
        next.publish({ time: 1, reason: 'publication' });
        versions.close();
        truncateSync(file, 20_000);
      },
    ],
  ])('is dropped when the file is %s', (_, damage) => {
    const folder = makeFolder();
    damage(join(folder, 'versions.sqlite'));
    const versions = open(folder);
    expect(versions.list()).toEqual([]);
    publish(versions, { 'a.txt': 'a' });
    expect(read(versions)).toEqual({ 'a.txt': 'a' });
  });

  test('is missing, if it is an output', async () => {
    const { store, folder } = open();
    const digest = store.put(Buffer.from('text'));
    const file = join(folder, 'store', digest.slice(0, 2), digest.slice(2));
    writeFileSync(file, 'tex');
    expect(await store.readLater(digest)).toBeUndefined();
    expect([existsSync(file), store.has({ digest, size: 4 })]).toEqual([false, false]);
    writeFileSync(file, '');
    store.put(Buffer.from('text'));
    expect(store.read(digest)?.toString()).toBe('text');
    writeFileSync(file, 'tex');
    expect(store.lend({ digest, size: 4 })).toBeUndefined();
    expect([existsSync(file), store.lend({ digest, size: 4 })]).toEqual([false, undefined]);
  });
});

test.each([0, 4, 2 ** 20, 2 ** 20 + 1])('the store lends %i bytes', (size) => {
  const { store } = open();
  const bytes = Buffer.alloc(size, 'news');
  const digest = store.put(bytes);
  expect(store.lend({ digest, size })?.equals(bytes)).toBe(true);
});

test('outputs that are lent one after another share a buffer', () => {
  const { store } = open();
  const lend = (text: string) => store.lend({ digest: store.put(Buffer.from(text)), size: 4 })!;
  const [first, second] = [lend('news'), lend('text')];
  expect([first.buffer === second.buffer, first.toString()]).toEqual([true, 'text']);
});

test('bytes of forgotten versions that a process has left are deleted by the next, or when readers wait no more', () => {
  const versions = open();
  publish(versions, { 'a.txt': 'former' });
  const { digest } = versions.readNewest()!.outputs.get('a.txt')!;
  const next = versions.begin();
  next.set('a.txt', Buffer.from('new'));
  next.publishAlone({ time: 2, reason: 'takedown' }, true);
  const other = openVersions(versions.folder, true);
  onTestFinished(() => other.close());
  expect(other.store.read(digest)?.toString()).toBe('former');
  other.deleteDropped();
  expect(other.store.read(digest)).toBeUndefined();
});

test('a process that is killed while it publishes leaves the newest version as it was', () => {
  const versions = open();
  publish(versions, { 'index.html': 'old', 'a.txt': 'a' });
  const script = `
    import { openVersions } from ${JSON.stringify(new URL('versions.ts', import.meta.url).href)};
    const next = openVersions(${JSON.stringify(versions.folder)}).begin();
    next.set('index.html', Buffer.from('new'));
    process.kill(process.pid, 'SIGKILL');`;
  expect(() => execFileSync(process.execPath, ['--input-type=module', '-e', script])).toThrow();
  expect(read(versions)).toEqual({ 'index.html': 'old', 'a.txt': 'a' });
  expect(listStored(versions)).toHaveLength(3);
  versions.sweep(Infinity);
  expect(listStored(versions)).toHaveLength(2);
});
