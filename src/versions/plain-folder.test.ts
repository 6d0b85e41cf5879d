import * as fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readFolder } from '../../tests/read-folder.ts';
import { makeFolder } from '../../tests/temporary-folder.ts';
import { toDigest } from './output-store.ts';
import type { ReadVersion } from './version.ts';
import { openVersions } from './versions.ts';

/** A site with versions, and a folder for a web server. */
function setUp() {
  const base = makeFolder();
  const [folder, temporary] = [join(base, 'dist'), join(base, 'dist.new')];
  const versions = openVersions(join(base, 'cache'));
  onTestFinished(() => versions.close());
  let time = 0;
  return {
    ...{ folder, temporary, base, versions },
    /** Publishes exactly these outputs, and writes the folder. @returns whether it was written to the end */
    async write(
      outputs: Readonly<Record<string, string>>,
      isUrgent?: () => boolean,
      former?: ReadVersion,
    ) {
      const next = versions.begin();
      for (const path of next.getOutputs().keys()) if (!(path in outputs)) next.remove(path);
      for (const [path, text] of Object.entries(outputs)) next.set(path, Buffer.from(text));
      next.publish({ time: (time += 1), reason: 'publication' });
      return (await versions.writeFolder(folder, temporary, { isUrgent, former })) !== undefined;
    },
    /** The same with the temporary folder in the folder, as on a disk of its own. */
    async writeInside(outputs: Readonly<Record<string, string>>) {
      await this.write(outputs);
      fs.rmSync(folder, { recursive: true });
      fs.mkdirSync(folder);
      const inode = fs.statSync(folder).ino;
      await versions.writeFolder(folder, join(folder, '.own.new'));
      // It stays the mounted one.
      expect(fs.statSync(folder).ino).toBe(inode);
    },
    /** Every file with its text. */
    read: () => readFolder(folder),
    /** Number of each file; a file that is written again has another. */
    getInode: (path: string) => fs.statSync(join(folder, path)).ino,
  };
}

const first = { 'index.html': 'one', 'a/index.html': 'a', 'b/c/index.html': 'c', 'x.css': 'x' };

describe('the plain folder', () => {
  test('is written at once where there is none, or an empty one', async () => {
    for (const isThere of [false, true]) {
      const site = setUp();
      if (isThere) fs.mkdirSync(site.folder);
      await site.write(first);
      expect(site.read()).toEqual(first);
      expect(fs.readdirSync(site.base).toSorted()).toEqual(['cache', 'dist']);
    }
  });

  test('may be a disk, whose folder for lost files stays as it is', async () => {
    const site = setUp();
    const lost = 'lost+found/#12';
    await site.write({ 'other.html': 'x' });
    fs.mkdirSync(join(site.folder, 'lost+found'));
    fs.writeFileSync(join(site.folder, lost), 'x');
    await site.write(first);
    expect(site.read()).toEqual({ ...first, [lost]: 'x' });
  });

  test('is filled where it is on a disk of its own, and cleared of what a killed build left in it', async () => {
    const site = setUp();
    await site.writeInside(first);
    expect(site.read()).toEqual(first);
    fs.mkdirSync(join(site.folder, '.4711-dead.new'));
    fs.writeFileSync(join(site.folder, '.4711-dead.new', 'abc'), 'left');
    await site.write({ ...first, 'index.html': 'two' });
    expect(site.read()).toEqual({ ...first, 'index.html': 'two' });
    expect(fs.readdirSync(site.folder)).not.toContain('.4711-dead.new');
  });

  test('can be known as a site from the first files that are written into an empty disk', async () => {
    const site = setUp();
    const known = { '404.html': 'none', 'index.html': 'one' };
    await site.write({ 'a.css': 'a', 'b/index.html': 'b', ...known });
    fs.rmSync(site.folder, { recursive: true });
    fs.mkdirSync(site.folder);
    // The write ends at the third file.
    site.versions.store.delete(toDigest(Buffer.from('a')));
    const temporary = join(site.folder, '.own.new');
    await expect(site.versions.writeFolder(site.folder, temporary)).rejects.toThrow('a.css');
    expect(site.read()).toEqual(known);
  });

  test('has only what differs written again', async () => {
    const site = setUp();
    await site.write(first);
    const [same, other] = [site.getInode('a/index.html'), site.getInode('index.html')];
    const next = { 'index.html': 'two', 'a/index.html': 'a', 'x.css': 'x', 'y.css': 'y' };
    await site.write(next);
    expect(site.read()).toEqual(next);
    expect(site.getInode('a/index.html')).toBe(same);
    expect(site.getInode('index.html')).not.toBe(other);
    expect(fs.existsSync(join(site.folder, 'b'))).toBe(false);
  });

  test('is repaired where somebody changed it', async () => {
    const site = setUp();
    await site.write(first);
    fs.writeFileSync(join(site.folder, 'index.html'), 'ONE');
    fs.rmSync(join(site.folder, 'a'), { recursive: true });
    fs.writeFileSync(join(site.folder, 'notes.txt'), 'mine');
    fs.symlinkSync(site.base, join(site.folder, 'link'));
    fs.utimesSync(join(site.folder, 'x.css'), 1, 1);
    const inode = site.getInode('x.css');
    await site.write(first);
    expect(site.read()).toEqual(first);
    expect(fs.readdirSync(site.folder)).not.toContain('link');
    expect(site.getInode('x.css')).toBe(inode);
  });

  test.skipIf(process.platform === 'win32').each<[string, (folder: string) => void]>([
    ['rewritten', (folder) => fs.writeFileSync(join(folder, 'x.css'), 'y')],
    ['added', (folder) => fs.writeFileSync(join(folder, 'y.css'), 'y')],
    ['added as a link', (folder) => fs.symlinkSync('x.css', join(folder, 'y.css'))],
    ['deleted', (folder) => fs.rmSync(join(folder, 'b/c/index.html'))],
    ['closed to others', (folder) => fs.chmodSync(join(folder, 'x.css'), 0o600)],
    ['removed with all others', (folder) => fs.rmSync(folder, { recursive: true })],
  ])('is known to be equal to the newest version until a file is %s', async (_, change) => {
    const { versions, folder, write } = setUp();
    await write(first);
    expect(versions.findWritten(folder)?.number).toBe(1);
    change(folder);
    expect(versions.findWritten(folder)).toBeUndefined();
  });

  test.skipIf(process.platform === 'win32')(
    'may be read by all who may read the folder, also after a build with another umask',
    async () => {
      const site = setUp();
      const page = 'releases/vigil/index.html';
      await site.write({ 'index.html': 'a', [page]: 'a' });
      const getModes = () =>
        ['.', 'releases', 'releases/vigil', page, 'new', 'new/index.html'].map((path) =>
          (fs.statSync(join(site.folder, path)).mode & 0o777).toString(8),
        );
      fs.chmodSync(site.folder, 0o750);
      // As a build with umask 077 has left it.
      fs.chmodSync(join(site.folder, 'releases/vigil'), 0o700);
      fs.chmodSync(join(site.folder, page), 0o600);
      const umask = process.umask(0o077);
      await site.write({ 'index.html': 'a', [page]: 'a', 'new/index.html': 'a' });
      process.umask(umask);
      expect(getModes()).toEqual(['750', '755', '750', '640', '750', '640']);
    },
  );

  test('is left to the next time when something is urgent, which goes on where it was', async () => {
    const pages = Array.from({ length: 250 }, (_, page) => [`${page}.html`, `page ${page}`]);
    const outputs = Object.fromEntries(pages) as Record<string, string>;
    for (const isThere of [false, true]) {
      const site = setUp();
      if (isThere) await site.write({ 'a.css': 'former' });
      expect(await site.write(outputs, () => true)).toBe(false);
      // A folder that did not exist appears at once.
      expect(fs.existsSync(site.folder)).toBe(isThere);
      const begun = isThere ? site.folder : site.temporary;
      expect(fs.readdirSync(begun).filter((name) => name.endsWith('.html'))).toHaveLength(99);
      const inode = fs.statSync(join(begun, '0.html')).ino;
      const { '1.html': _, ...others } = outputs;
      const next = { ...others, '2.html': 'other', '1.html/index.html': 'moved', 'b.css': 'b' };
      expect(await site.write(next, () => false)).toBe(true);
      expect(site.read()).toEqual(next);
      expect(site.getInode('0.html')).toBe(inode);
      expect(fs.readdirSync(site.base).toSorted()).toEqual(['cache', 'dist']);
    }
  });

  test('is written to the end when few files of a known folder have changed', async () => {
    const site = setUp();
    const toPages = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, page) => [`${page}.html`, `${page}`]));
    await site.write(first);
    const former = site.versions.readNewest();
    expect(await site.write(toPages(250), () => true, former)).toBe(true);
    expect(site.read()).toEqual(toPages(250));
    const next = site.versions.readNewest();
    expect(await site.write(toPages(1300), () => true, next)).toBe(false);
  });

  test('turns a file into a folder, and a folder into a file', async () => {
    const site = setUp();
    await site.write({ ...first, 'story.html': 'page' });
    await site.write({ ...first, 'story.html/index.html': 'redirect' });
    expect(site.read()).toEqual({ ...first, 'story.html/index.html': 'redirect' });
    await site.write({ ...first, 'story.html': 'page' });
    expect(site.read()).toEqual({ ...first, 'story.html': 'page' });
  });
});
