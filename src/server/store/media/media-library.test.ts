import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import {
  canary,
  makePhotograph,
  makeRevealingPdf,
  makeRevealingPhotograph,
  toPixels,
} from '../../../../tests/fixtures/media-samples.ts';
import { runGit } from '../../../../tests/git/git-command.ts';
import type { GitStore } from '../git-store.ts';
import {
  ana,
  ben,
  commit,
  openSampleNewsroom,
  release,
  saveEntry,
  setFields,
} from '../../../../tests/server/store-samples.ts';

const toAsset = (path: string, bytes: Uint8Array) => ({
  path,
  content: Buffer.from(bytes).toString('base64'),
  encoding: 'base64' as const,
});

const upload = (path: string, bytes: Uint8Array) => ({
  asset: toAsset(path, bytes),
  options: { commitMessage: 'Upload' },
});

/** Everything in the Git database, unpacked. */
function readDatabase(root: string): string {
  const args = ['cat-file', '--batch-all-objects', '--batch', '--unordered'];
  return runGit(root, args).toString('latin1');
}

test('stores a photograph with the same pixels and no metadata except its orientation', async () => {
  const { root, store, git, read } = await openSampleNewsroom();
  const sent = await makeRevealingPhotograph();
  const media = await store.persistMedia(upload('content/media/march.JPEG', sent), ana);
  expect(media).toMatchObject({ path: 'content/media/march.jpeg', name: 'march.jpeg' });
  const { bytes } = await store.readMedia(media.path);
  expect(Buffer.from(bytes).toString('latin1')).not.toContain(canary);
  expect(await toPixels(bytes)).toEqual(await toPixels(sent));
  expect(readDatabase(root)).not.toContain(canary);
  expect(read('content/media/march.jpeg')).not.toContain(canary);
  expect(git('status', '--porcelain')).toBe('');

  const turned = await makeRevealingPhotograph({ orientation: 6 });
  const saved = await store.persistMedia(upload('content/media/turned.jpg', turned), ana);
  const stored = (await store.readMedia(saved.path)).bytes;
  expect(await toPixels(stored)).toEqual(await toPixels(turned));
  expect((await sharp(stored).metadata()).orientation).toBe(6);
  expect(readDatabase(root)).not.toContain(canary);
});

test('cleans PNG, WebP and PDF, and converts AVIF to JPEG', async () => {
  const { root, store } = await openSampleNewsroom();
  const picture = makePhotograph(300, 200).withExif({ IFD0: { Artist: canary } });
  const files = {
    'a.png': await picture.clone().png().toBuffer(),
    'b.webp': await picture.clone().webp().toBuffer(),
    'c.avif': await picture.clone().avif({ effort: 0 }).toBuffer(),
    'd.pdf': await (await makeRevealingPdf()).save(),
  };
  for (const [name, bytes] of Object.entries(files))
    await store.persistMedia(upload(`content/media/${name}`, bytes), ana);
  const names = (await store.getMedia({ mediaFolder: 'content/media' })).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['a.png', 'b.webp', 'c.jpg', 'd.pdf']));
  expect(readDatabase(root)).not.toContain(canary);
  const { bytes } = await store.readMedia('content/media/b.webp');
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: 300 });
});

test('corrects a wrong extension, and rejects what can’t be published with a remedy', async () => {
  const { store } = await openSampleNewsroom();
  const png = await makePhotograph(200, 200).png().toBuffer();
  const saved = await store.persistMedia(upload('content/media/photo.jpg', png), ana);
  expect(saved.name).toBe('photo.png');

  const refused = {
    'drawing.svg': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    'phone.heic': Buffer.from('\0\0\0\x18ftypheic\0\0\0\0heic', 'latin1'),
    'page.jpg': Buffer.from('<!doctype html><script>1</script>'),
    'cut.jpg': (await makeRevealingPhotograph()).subarray(0, 20_000),
    'empty.png': Buffer.alloc(0),
    'note.txt': Buffer.from('text'),
  };
  for (const [name, bytes] of Object.entries(refused))
    await expect(
      store.persistMedia(upload(`content/media/${name}`, bytes), ana),
    ).rejects.toMatchObject({
      status: 422,
      code: 'media',
      details: { file: name, remedy: { text: expect.any(String) as string } },
    });
});

test('stores an equal file once, and numbers a name that differs only in case', async () => {
  const { store } = await openSampleNewsroom();
  const save = async (path: string, size: number) => {
    const bytes = await makePhotograph(size, size).png().toBuffer();
    return (await store.persistMedia(upload(path, bytes), ana)).path;
  };
  expect(await save('content/media/2011/a.png', 200)).toBe('content/media/2011/a.png');
  const head = await store.getHead();
  expect(await save('content/media/2011/a.png', 200)).toBe('content/media/2011/a.png');
  expect(await store.getHead()).toBe(head);
  expect(await save('content/media/2011/A.png', 300)).toBe('content/media/2011/A-2.png');
  // Windows could not check out what it keeps for devices.
  expect(await save('content/media/con.png', 200)).toBe('content/media/con-2.png');
  expect(await save('content/media/con.png', 300)).toBe('content/media/con-2-2.png');
  expect(await save('content/media/nul.a.png', 200)).toBe('content/media/nul-2.a.png');
});

test('keeps uploads of a draft on its branch, and gives a taken name a number', async () => {
  const { root, store, git } = await openSampleNewsroom();
  const { data, version } = await store.getEntry(release);
  const picture = await makePhotograph(300, 300).png().toBuffer();
  const elsewhere = 'As at https://other.example/media/vigil.png';
  const raw = `${data}\n![A march](/media/vigil.png)\n\n![A cat](/media/vigil.png.jpg)\n${elsewhere}\n`;
  const assets = [toAsset('content/media/vigil.png', picture)];
  const save = (base: string) => saveEntry(store, raw, { base, assets });
  const saved = await save(version);
  expect(saved.renamed).toEqual({ 'content/media/vigil.png': 'content/media/vigil-2.png' });
  const text = saved.sources?.[release.path] ?? '';
  expect(text).toContain('![A march](/media/vigil-2.png)');
  expect(text).toContain('(/media/vigil.png.jpg)');
  expect(text).toContain(elsewhere);
  expect(readdirSync(join(root, 'content/media'))).not.toContain('vigil-2.png');
  expect(git('ls-tree', '--name-only', saved.version, 'content/media/')).toContain('vigil-2.png');
  const file = { ...release, path: 'content/media/vigil-2.png' };
  const id = git('rev-parse', `${saved.version}:content/media/vigil-2.png`).trim();
  expect(await store.unpublishedEntryMediaFile(file)).toMatchObject({
    name: 'vigil-2.png',
    url: `/admin/api/media/vigil-2.png?draft=releases-en%2F2011%2Fgovernor-suspends&id=${id}`,
  });
  await expect(store.readMedia('content/media/vigil-2.png')).rejects.toMatchObject({ status: 404 });
  expect((await store.readMedia('content/media/vigil-2.png', release)).id).toBe(id);

  const again = await save(saved.version);
  expect(again.version).toBe(saved.version);
  expect((await store.persistMedia(upload('content/media/vigil.png', picture), ana)).name).toBe(
    'vigil-2.png',
  );
});

test('stores a picture again that Git has removed since a save with it failed', async () => {
  const { store, git } = await openSampleNewsroom();
  const { data, version } = await store.getEntry(release);
  const assets = [
    toAsset('content/media/vigil-7.png', await makePhotograph(300, 300).png().toBuffer()),
  ];
  const raw = `${data}\n![A march](/media/vigil-7.png)\n`;
  const elsewhere = { ...release, path: 'content/releases/en/2011/other.md' };
  await expect(saveEntry(store, raw, { entry: elsewhere, assets })).rejects.toThrow();
  git('prune', '--expire=now');
  await saveEntry(store, raw, { base: version, assets });
  expect(git('fsck', '--no-dangling')).toBe('');
});

test('renames a picture when its name was taken by hand', async () => {
  const { root, store, git, read } = await openSampleNewsroom();
  const { data } = await store.getEntry(release);
  const picture = (width: number) => makePhotograph(width, 200).jpeg().toBuffer();
  const save = (slug: string, text: string, [name, bytes]: [string, Uint8Array]) =>
    saveEntry(store, text, {
      newEntry: true,
      entry: { ...release, slug, path: `content/releases/en/${slug}.md` },
      assets: [toAsset(`content/media/${name}`, bytes)],
    });
  const text = `${data}\n![A march](/media/march.jpg)\n`;
  const other = text.replace(/^aliases:\n.*\n/m, '').replace(/^headline: .*$/m, 'headline: Other');
  await save('2011/other', other, ['march.jpg', await picture(400)]);
  const third = other
    .replace('/march.jpg', '/MARCH.jpg')
    .replace(/^headline: .*$/m, 'headline: Third');
  await save('2011/third', third, ['MARCH.jpg', await picture(500)]);
  writeFileSync(join(root, 'content/media/march.jpg'), await picture(300));
  git('add', '--all');
  git('-c', 'user.name=E', '-c', 'user.email=e@example.org', 'commit', '-q', '-m', 'By hand');
  const first = git('rev-parse', 'main:content/media/march.jpg');

  const published = await store.publishUnpublishedEntry({ ...release, slug: '2011/other' }, ben);
  expect(published.renamed).toEqual({ 'content/media/march.jpg': 'content/media/march-3.jpg' });
  expect(git('rev-parse', 'main:content/media/march.jpg')).toBe(first);
  expect(git('rev-parse', 'main:content/media/march-3.jpg')).not.toBe(first);
  expect(read('content/releases/en/2011/other.md')).toBe(
    other.replace('/media/march.jpg', '/media/march-3.jpg'),
  );
  // Some file systems ignore case, so it was numbered when it was uploaded.
  const asItWas = await store.publishUnpublishedEntry({ ...release, slug: '2011/third' }, ben);
  expect(asItWas.renamed).toBeUndefined();
  expect(read('content/releases/en/2011/third.md')).toContain('/media/MARCH-2.jpg');
});

/** Begins the translation of a draft as the admin does: as a copy of the entry, without media. */
async function saveOriginalAndTranslation(store: GitStore, text: string, picture: Uint8Array) {
  const save = (language: string, assets: ReturnType<typeof toAsset>[]) => {
    const path = `content/releases/${language}/${quay}.md`;
    const entry = { collection: `releases-${language}`, slug: quay, path };
    return saveEntry(store, text, { newEntry: true, entry, assets });
  };
  const original = await save('en', [toAsset('content/media/march.jpg', picture)]);
  return { original, translate: () => save('es', []) };
}

const quay = '2011/quay';

const withPicture = (data: string) =>
  `${data.replace(/^aliases:\n.*\n/m, '').replace(/^headline: .*$/m, 'headline: Quay')}
![A march](/media/march.jpg)
`;

test('a translation borrows the pictures of its original, and publishing stores them once', async () => {
  const { store, git, read } = await openSampleNewsroom();
  const { data } = await store.getEntry(release);
  const text = withPicture(data);
  const picture = await makePhotograph(300, 200).jpeg().toBuffer();
  const { original, translate } = await saveOriginalAndTranslation(store, text, picture);
  const translation = await translate();
  expect(translation.renamed).toBeUndefined();
  const es = { collection: 'releases-es', slug: quay };
  const shown = await store.readMedia('content/media/march.jpg', es);
  expect(shown.id).toBe(git('rev-parse', `${original.version}:content/media/march.jpg`).trim());
  // A file that it does not show is not borrowed.
  expect(git('diff', '--name-only', 'main', translation.version).trim().split('\n')).toEqual([
    'content/media/march.jpg',
    'content/releases/es/2011/quay.md',
  ]);

  const first = await store.publishUnpublishedEntry({ ...es, collection: 'releases-en' }, ana);
  const second = await store.publishUnpublishedEntry(es, ana);
  expect([first.renamed, second.renamed]).toEqual([undefined, undefined]);
  expect(git('diff', '--name-only', `${first.version}^1`, 'main').trim().split('\n')).toEqual([
    'content/media/march.jpg',
    'content/releases/en/2011/quay.md',
    'content/releases/es/2011/quay.md',
  ]);
  expect(read('content/releases/es/2011/quay.md')).toBe(text);
});

test('a translation shows the picture of its original even if its name was taken', async () => {
  const { root, store, git, read } = await openSampleNewsroom();
  const { data } = await store.getEntry(release);
  const text = withPicture(data);
  const picture = await makePhotograph(300, 200).jpeg().toBuffer();
  const { translate } = await saveOriginalAndTranslation(store, text, picture);
  writeFileSync(
    join(root, 'content/media/march.jpg'),
    await makePhotograph(400, 200).jpeg().toBuffer(),
  );
  commit(git, 'By hand');
  const translation = await translate();
  const renamed = { 'content/media/march.jpg': 'content/media/march-2.jpg' };
  expect(translation.renamed).toEqual(renamed);

  const es = { collection: 'releases-es', slug: quay };
  const first = await store.publishUnpublishedEntry({ ...es, collection: 'releases-en' }, ana);
  expect(first.renamed).toEqual(renamed);
  expect((await store.publishUnpublishedEntry(es, ana)).renamed).toBeUndefined();
  for (const language of ['en', 'es'])
    expect(read(`content/releases/${language}/2011/quay.md`)).toContain('(/media/march-2.jpg)');
  expect(readdirSync(join(root, 'content/media'))).not.toContain('march-3.jpg');
});

test('a picture that was replaced is not published again by a translation that has a copy of it', async () => {
  const { store, git, read } = await openSampleNewsroom();
  const { data } = await store.getEntry(release);
  const picture = await makePhotograph(300, 200).jpeg().toBuffer();
  const { translate } = await saveOriginalAndTranslation(store, withPicture(data), picture);
  await translate();
  const es = { collection: 'releases-es', slug: quay };
  await store.publishUnpublishedEntry({ ...es, collection: 'releases-en' }, ana);
  const blurred = await makePhotograph(310, 200).jpeg().toBuffer();
  const path = 'content/media/march.jpg';
  const { id } = await store.replaceMedia(upload(path, blurred), ana);
  // One that is begun now borrows from the other.
  const entry = { collection: 'releases-fr', slug: quay, path: `content/releases/fr/${quay}.md` };
  const begun = await saveEntry(store, withPicture(data), { newEntry: true, entry });
  expect(begun.renamed).toBeUndefined();
  expect(git('rev-parse', `${begun.version}:${path}`).trim()).toBe(id);

  expect((await store.publishUnpublishedEntry(es, ana)).renamed).toBeUndefined();
  expect(read(`content/releases/es/${quay}.md`)).toContain('(/media/march.jpg)');
  expect(git('ls-tree', 'main', 'content/media/').match(/\S+\tcontent\/media\/march.*/g)).toEqual([
    `${id}\tcontent/media/march.jpg`,
  ]);
});

test('a picture that was taken out of a draft is not published with it', async () => {
  const { store, git } = await openSampleNewsroom();
  const { data, version } = await store.getEntry(release);
  const toText = (name: string) => `${data}\n![People](/media/${name})\n`;
  const save = async (name: string, address: string, width: number, base: string) => {
    const bytes = await makePhotograph(width, 200).jpeg().toBuffer();
    const assets = [toAsset(`content/media/${name}`, bytes)];
    return saveEntry(store, toText(address), { base, assets });
  };
  const first = await save('face.jpg', 'face.jpg', 300, version);
  await save('the crowd (2).jpg', 'the%20crowd%20%282%29.jpg', 310, first.version);
  await store.publishUnpublishedEntry(release, ana);
  expect(git('diff', '--name-only', 'main^1', 'main').trim().split('\n')).toEqual([
    'content/media/the crowd (2).jpg',
    release.path,
  ]);
});

test('keeps apart two pictures of one name in drafts that are published together', async () => {
  const { root, store, git, read, write } = await openSampleNewsroom();
  const toEntry = (language: string) => ({
    path: `content/testimonies/${language}/2011/a-mother-speaks.md`,
    collection: `testimonies-${language}`,
    slug: '2011/a-mother-speaks',
  });
  const drafts = ['en', 'es'].map(toEntry);
  for (const { path } of drafts)
    write(
      path,
      read(path)
        .replace('Marta\n  pseudonym: true', 'Maria Lopez')
        .replace('- language', '- name\n    - photo\n    - language'),
    );
  git('commit', '-qam', 'By hand');
  for (const [index, entry] of drafts.entries()) {
    const { data, version } = await store.getEntry(entry);
    const text = data.replace('Maria Lopez', 'Rosa\n  pseudonym: true').replace('    - name\n', '');
    const picture = '\n![A march](/media/march.png)\n';
    await saveEntry(store, text + picture, { entry, base: version });
    git('switch', '-q', `cms/${entry.collection}/${entry.slug}`);
    const bytes = await makePhotograph(300 + index, 200)
      .png()
      .toBuffer();
    writeFileSync(join(root, 'content/media/march.png'), bytes);
    commit(git, 'With a picture');
    git('switch', '-q', 'main');
    await store.updateUnpublishedEntryStatus({ ...entry, newStatus: 'pending_publish' }, ana);
  }
  const { together: agreed = [] } = await store.checkPublication(drafts[0]!);
  const { together } = await store.publishUnpublishedEntry(
    { ...drafts[0]!, together: [...agreed] },
    ana,
  );
  expect(together).toMatchObject([{ collection: 'testimonies-es' }]);
  const names = drafts.map(({ path }) => /\/media\/(march.*\.png)/.exec(read(path))![1]!);
  const widths = names.map((name) => sharp(join(root, 'content/media', name)).metadata());
  expect((await Promise.all(widths)).map(({ width }) => width)).toEqual([300, 301]);
});

test('a translation does not borrow what it does not show or already has', async () => {
  const { store, git } = await openSampleNewsroom();
  const { data } = await store.getEntry(release);
  const picture = await makePhotograph(300, 200).jpeg().toBuffer();
  const unlike = withPicture(data).replace('/media/march.jpg', '/media/march.jpg.png');
  const { translate } = await saveOriginalAndTranslation(store, unlike, picture);
  const { version } = await translate();
  expect(git('ls-tree', '--name-only', version, 'content/media/')).not.toContain('march');

  // Added to the entry later, it is borrowed with that save.
  const es = { collection: 'releases-es', slug: quay, path: `content/releases/es/${quay}.md` };
  const later = await saveEntry(store, withPicture(data), { base: version, entry: es });
  expect(git('ls-tree', '--name-only', later.version, 'content/media/')).toContain('march.jpg');
  const again = `${withPicture(data)}\nMore.\n`;
  const last = await saveEntry(store, again, { base: later.version, entry: es });
  expect(last.renamed).toBeUndefined();
  expect(git('diff', '--name-only', later.version, last.version).trim()).toBe(es.path);
});

test('keeps a conflict draft with the pictures of its draft', async () => {
  const { store, git } = await openSampleNewsroom();
  const { data, version } = await store.getEntry(release);
  const text = `${data}\n![A march](/media/march.jpg)\n`;
  const picture = await makePhotograph(300, 200).jpeg().toBuffer();
  const assets = [toAsset('content/media/march.jpg', picture)];
  const draft = await saveEntry(store, text, { base: version, assets });
  const name = (headline: string) => setFields(text, { headline });
  await saveEntry(store, name('Of Ana'), { base: draft.version });
  const saving = saveEntry(store, name('Of Ben'), { base: draft.version, author: ben });
  await expect(saving).rejects.toMatchObject({ code: 'conflict' });

  const kept = 'cms/releases-en/2011/governor-suspends-kept-1';
  expect(git('diff', '--name-only', 'main', kept).trim().split('\n')).toEqual([
    'content/media/march.jpg',
    'content/releases/en/2011/governor-suspends-kept-1.md',
  ]);
});

test('a second draft gets the pictures of a discarded one that somebody still edits, or restores', async () => {
  const { store, git } = await openSampleNewsroom();
  const { data, version } = await store.getEntry(release);
  const text = `${data}\n![A march](/media/march.jpg)\n`;
  const picture = await makePhotograph(300, 200).jpeg().toBuffer();
  const assets = [toAsset('content/media/march.jpg', picture)];
  const draft = await saveEntry(store, text, { base: version, assets });
  await store.deleteUnpublishedEntry(release, ben);
  const other = setFields(data, { headline: 'Of Ben' });
  await saveEntry(store, other, { base: version, author: ben });
  // An editor sends each picture once.
  const more = await saveEntry(store, `${text}\nMore.\n`, { base: draft.version });
  const hasPicture = (commit: string) =>
    git('ls-tree', '--name-only', commit, 'content/media/').includes('march.jpg');
  expect(hasPicture(more.version)).toBe(true);
  await store.deleteUnpublishedEntry(release, ben);
  const third = await saveEntry(store, other, { base: version, author: ben });
  expect(hasPicture(third.version)).toBe(false);
  const order = { base: third.version, discarded: draft.version };
  expect(hasPicture((await saveEntry(store, text, order)).version)).toBe(true);
});

test('two drafts and the library can have different pictures with the same name', async () => {
  const { store } = await openSampleNewsroom();
  const save = async (slug: string, width: number) =>
    saveEntry(store, `---\nheadline: ${slug}\n---\n\n![A march](/media/photo.png)\n`, {
      newEntry: true,
      entry: { ...release, slug, path: `content/releases/en/${slug}.md` },
      assets: [
        toAsset('content/media/photo.png', await makePhotograph(width, 300).png().toBuffer()),
      ],
    });
  expect((await save('2011/first', 300)).renamed).toBeUndefined();
  const second = await save('2011/second', 400);
  expect(second.renamed).toEqual({ 'content/media/photo.png': 'content/media/photo-2.png' });
  const third = await makePhotograph(500, 300).png().toBuffer();
  expect((await store.persistMedia(upload('content/media/photo.png', third), ana)).name).toBe(
    'photo-3.png',
  );
});

test('lists the latest uploads first, and what was there before by name', async () => {
  const { store } = await openSampleNewsroom();
  const before = (await store.getMedia({ mediaFolder: 'content/media' })).map(({ name }) => name);
  const bytes = await makePhotograph(200, 150).jpeg().toBuffer();
  for (const name of ['zinc.jpg', 'alder.jpg'])
    await store.persistMedia(upload(`content/media/${name}`, bytes), ana);
  const after = (await store.getMedia({ mediaFolder: 'content/media' })).map(({ name }) => name);
  expect(after).toEqual(['alder.jpg', 'zinc.jpg', ...before]);
  expect(before).toEqual(before.toSorted());
});
