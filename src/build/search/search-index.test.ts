import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as pagefind from 'pagefind';
import { readIndexFile } from './index-files.ts';
import {
  listFilesWithout,
  removeFromSearchIndex,
  updateSearchIndex,
  type UpdateOptions,
} from './search-index.ts';
import type { SearchPage } from './search-page.ts';
import { getCases } from '../../../tests/cases.ts';
import { toFindable } from '../../../tests/findable-index.ts';
import { makeSharedFolder } from '../../../tests/temporary-folder.ts';

const folder = makeSharedFolder();

const toPage = (name: string, text: string, language = 'en', day = 1): SearchPage => {
  const path = `/${language}/${name}/`;
  const time = 1307023200 + day * 86_400;
  const html = `<!doctype html><html lang="${language}"><body data-pagefind-body><h1 data-pagefind-meta="title">About ${name}</h1>
<p data-pagefind-weight="3" data-pagefind-meta="summary">${text.split(' ')[0]}</p><span data-pagefind-filter="topic[data-value]" data-value="${name}"></span><span data-pagefind-sort="date[data-value]" data-value="${time}"></span><p>${text}</p></body></html>`;
  return {
    path,
    language,
    digest: text + day,
    filters: [['topic', name]],
    time,
    getHtml: () => html,
  };
};

/** What can be found in an index that Pagefind makes from nothing. */
async function indexFromNothing(pages: readonly SearchPage[]) {
  const { index } = await pagefind.createIndex();
  for (const { path, getHtml } of pages)
    await index!.addHTMLFile({ url: path, content: await getHtml() });
  const { files } = await index!.getFiles();
  await pagefind.close();
  const byPath = new Map(files.map(({ path, content }) => [path, Buffer.from(content)]));
  return (language: string) => toFindable(language, (path) => byPath.get(path)!);
}

const indexInFolder = async (
  path: string,
  pages: readonly SearchPage[],
  options?: Omit<UpdateOptions, 'isUrgent'>,
) => await readIndex(path, (await updateSearchIndex(path, pages, options))!);

async function readIndex(path: string, files: readonly string[]) {
  const contents = new Map<string, Buffer>();
  for (const file of files) contents.set(file, await readFile(join(path, file)));
  return {
    files,
    contents,
    getFindable: (language: string) => toFindable(language, (file) => contents.get(file)!),
  };
}

const word = fc.constantFrom(
  'harbor',
  'vigil',
  'Ámbar',
  'ambar',
  'officers',
  '“silent',
  'ﬁnal',
  '😀',
  'the',
);
const text = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '));
const pages = fc
  .uniqueArray(
    fc.record({
      name: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      text,
      language: fc.constantFrom('en', 'es'),
    }),
    { selector: ({ name, language }) => name + language, minLength: 1 },
  )
  .map((list) =>
    list.map(({ name, text: content, language }) =>
      toPage(name, content, language, name.charCodeAt(0)),
    ),
  );

describe('the search index', () => {
  it('finds after any changes, in batches too, what Pagefind finds in an index from nothing', async () => {
    let run = 0;
    const versions = fc.array(pages, { minLength: 2, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(versions, fc.constantFrom(2, 3000), async (all, atOnce) => {
        run += 1;
        const path = join(folder, `random-${run}`);
        const options = { memory: {}, atOnce };
        for (const version of all) {
          const [{ getFindable }, getExpected] = [
            await indexInFolder(path, version, options),
            await indexFromNothing(version),
          ];
          for (const language of ['en', 'es'])
            expect(getFindable(language)).toEqual(getExpected(language));
        }
      }),
      { numRuns: getCases(2), endOnFailure: true },
    );
  });

  const many = Array.from({ length: 60 }, (_, number) =>
    toPage(
      `page-${number}`,
      `harbor ${Array.from({ length: 200 }, (__, at) => `word${(number * 131 + at * 17) % 997}`).join(' ')}`,
      'en',
      number,
    ),
  );

  it.each([
    ['when its page is not wanted any more', (path: string) => updateSearchIndex(path, many)],
    [
      'when it is removed by its address',
      (path: string) => removeFromSearchIndex(path, (address) => address === '/en/gone/'),
    ],
    [
      'when it is removed by its text',
      (path: string) => removeFromSearchIndex(path, (_, text) => text.includes('Xochiquetzal')),
    ],
  ])('leaves nothing of an entry %s, and all others as they are', async (name, remove) => {
    const path = join(folder, name);
    const secret = toPage('gone', 'a name that nobody else has: Xochiquetzal', 'en', 100);
    const before = await indexInFolder(path, [...many.slice(0, 30), secret, ...many.slice(30)]);
    const after = await readIndex(path, (await remove(path))!);
    expect(after.getFindable('en')).toEqual((await indexFromNothing(many))('en'));
    const all = [...after.contents].map(([file, content]) =>
      /\.pf_/.test(file) ? readIndexFile(content).toString('utf8') : content.toString('utf8'),
    );
    expect(all.join('\n').toLowerCase()).not.toMatch(/xochiquetzal|\/en\/gone\//);
    const kept = await readdir(path, { recursive: true, withFileTypes: true });
    const unpublished = kept.filter((file) => file.isFile() && !/\.pf_/.test(file.name));
    for (const file of unpublished)
      expect(
        (await readFile(join(file.parentPath, file.name), 'latin1')).toLowerCase(),
      ).not.toContain('xochiquetzal');
    const fragments = before.files.filter((file) => file.startsWith('fragment/'));
    expect(fragments.filter((file) => after.files.includes(file))).toHaveLength(60);
  });

  it('tells which of its files have nothing of an entry, also from memory', async () => {
    const [path, memory] = [join(folder, 'told'), {}];
    const secret = toPage('gone', 'a name that nobody else has: Xochiquetzal', 'en', 100);
    const pages = [...many.slice(0, 30), secret, ...many.slice(30)];
    const files = (await updateSearchIndex(path, pages, { memory }))!;
    const isGone = (address: string) => address === '/en/gone/';
    const without = listFilesWithout(path, isGone);
    expect(listFilesWithout(path, isGone, memory)).toEqual(without);
    expect(without.isSubsetOf(new Set(files))).toBe(true);
    const contents = await Promise.all(
      Array.from(without, async (file) => readIndexFile(await readFile(join(path, file)))),
    );
    expect(contents.join('\n').toLowerCase()).not.toMatch(/xochiquetzal|\/en\/gone\//);
    const ofOthers = [...without].map((file) => file.split('/')[0]!);
    expect(ofOthers.filter((name) => name === 'fragment')).toHaveLength(60);
    expect(ofOthers.filter((name) => name === 'index').length).toBeGreaterThan(3);
    expect(new Set(ofOthers)).toEqual(new Set(['fragment', 'index']));
    await rm(join(path, 'page-words'), { recursive: true });
    expect(listFilesWithout(path, isGone).size).toBe(0);
    await writeFile(join(path, 'state.json'), 'damaged');
    expect(listFilesWithout(path, () => false, memory).size).toBe(0);
  });

  it('writes only the chunks with words that a changed page has elsewhere than before', async () => {
    const path = join(folder, 'changed');
    const before = await indexInFolder(path, many);
    const toChunks = (files: readonly string[]) =>
      files.filter((file) => file.startsWith('index/'));
    expect(toChunks(before.files).length).toBeGreaterThan(5);
    const text = /harbor word.*(?=<\/p><\/body>)/.exec(await many[0]!.getHtml())![0];
    const changed = [...many.slice(1), toPage('page-0', `${text} xochitl`, 'en', 0)];
    const after = await indexInFolder(path, changed);
    expect(after.getFindable('en')).toEqual((await indexFromNothing(changed))('en'));
    const written = toChunks(after.files).filter((file) => !before.files.includes(file));
    // That of the new word, and that of a part of the word that was the last: Pagefind indexes it at the end of a text only.
    expect(written).toHaveLength(2);
  });

  it('is not written again when nothing changed', async () => {
    const path = join(folder, 'same');
    const before = await indexInFolder(path, many);
    const getInode = async () => (await stat(join(path, 'state.json'))).ino;
    const inode = await getInode();
    const update = async () => (await indexInFolder(path, many.toReversed())).contents;
    expect(await update()).toEqual(before.contents);
    expect(await getInode()).toBe(inode);
  });

  it('stays as it is while something is urgent', async () => {
    const path = join(folder, 'urgent');
    const memory = {};
    const { contents } = await indexInFolder(path, many, { memory });
    const files = await readdir(path, { recursive: true });
    const changed = [...many.slice(1), toPage('new', 'xochitl', 'en', 100)];
    const options = { memory, isUrgent: () => true };
    expect(await updateSearchIndex(path, changed, options)).toBeUndefined();
    expect(await readdir(path, { recursive: true })).toEqual(files);
    expect((await indexInFolder(path, many, { memory })).contents).toEqual(contents);
    const { getFindable } = await indexInFolder(path, changed, { memory });
    expect(getFindable('en')).toEqual((await indexFromNothing(changed))('en'));
  });

  it('is read again by a process that remembers it when another has changed it', async () => {
    const path = join(folder, 'two processes');
    const memory = {};
    await indexInFolder(path, many, { memory });
    removeFromSearchIndex(path, (address) => address === '/en/page-0/');
    const { getFindable } = await indexInFolder(path, many, { memory });
    expect(getFindable('en')).toEqual((await indexFromNothing(many))('en'));
  });

  it.each([
    ['pagefind.js', 'is empty', (file: string) => writeFile(file, '')],
    ['fragment/', 'is missing', rm],
    ['page-words/', 'is missing', rm],
  ])('is made from nothing when %s %s, though nothing changed', async (name, _, damage) => {
    const path = join(folder, `whole-${name}`);
    const before = await indexInFolder(path, many);
    const all = await readdir(path, { recursive: true });
    await damage(
      join(
        path,
        all.find((file) => file.startsWith(name) && file !== name.slice(0, -1))!,
      ),
    );
    const after = await indexInFolder(path, many);
    // To print how they differ would take minutes.
    expect(isDeepStrictEqual(after.contents, before.contents)).toBe(true);
    expect(await readdir(path, { recursive: true })).toEqual(all);
  });

  it('is made from nothing when a file of it is damaged or missing', async () => {
    const path = join(folder, 'damaged');
    const { files } = await indexInFolder(path, many);
    await writeFile(
      join(
        path,
        files.find((file) => file.startsWith('index/'))!,
      ),
      'x',
    );
    await rm(
      join(
        path,
        files.find((file) => file.startsWith('fragment/'))!,
      ),
    );
    const { getFindable } = await indexInFolder(path, many.slice(1));
    expect(getFindable('en')).toEqual((await indexFromNothing(many.slice(1)))('en'));
  });
});
