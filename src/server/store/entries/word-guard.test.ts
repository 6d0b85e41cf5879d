import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test, vi } from 'vitest';
import { makePhotograph } from '../../../../tests/fixtures/media-samples.ts';
import { runGit } from '../../../../tests/git/git-command.ts';
import {
  ana,
  editEntry,
  openSampleNewsroom,
  openStore,
  release,
  saveEntry,
} from '../../../../tests/server/store-samples.ts';
import { makeFolder } from '../../../../tests/temporary-folder.ts';

/** The protected words, in any spelling. */
const word = /mar[ií]a|quispe/i;

/** A newsroom that protects “María Quispe” and the number “A 123-456”. */
async function openGuardedNewsroom() {
  const sample = await openSampleNewsroom();
  const list = join(makeFolder(), 'words');
  writeFileSync(list, 'María Quispe\nA 123-456\n', { mode: 0o600 });
  const protectedWords = { file: list, outside: [sample.root] };
  const store = await openStore(join(sample.root, 'content'), { protectedWords });
  return { ...sample, store, list };
}

/** Everything in the Git database, unpacked. */
const readDatabase = (root: string) =>
  runGit(root, ['cat-file', '--batch-all-objects', '--batch', '--unordered']).toString();

/** The error as the browser gets it. */
async function getStoreError(action: Promise<unknown>) {
  const error = (await action.then(
    () => undefined,
    (caught: unknown) => caught,
  )) as Error & {
    code: string;
    details: { problems: { file: string; field?: string; body?: object; code: string }[] };
  };
  expect(error?.message + JSON.stringify(error)).not.toMatch(word);
  return error;
}

const upload = (path: string, bytes: Uint8Array, commitMessage = 'Upload') => ({
  asset: { path, content: Buffer.from(bytes).toString('base64'), encoding: 'base64' as const },
  options: { commitMessage },
});

test.each<[string, (text: string) => string, object]>([
  [
    'a field',
    (text) => text.replace('Governor suspends', 'MARIA QUISPE and'),
    { field: 'headline' },
  ],
  [
    'an alternative text',
    (text) => text.replace('alt: People', 'alt: Maria-Quispe'),
    { field: 'image.alt' },
  ],
  ['an alias', (text) => text.replace('/news/42/', '/news/maria-quispe/'), { field: 'aliases.0' }],
  [
    'the body',
    (text) => `${text}\n\nShe is Ma**ría** [Quispe](/reports/the-count/).\n`,
    { body: { paragraph: 3 } },
  ],
  ['a comment', (text) => text.replace('kind:', '# Quispe, María\nkind:'), { line: 2 }],
])(
  'a save with a protected word in %s stores nothing and reports the location',
  async (_, edit, location) => {
    const { root, store, git } = await openGuardedNewsroom();
    const { data, version } = await store.getEntry(release);
    const error = await getStoreError(saveEntry(store, edit(data), { base: version }));
    expect(error).toMatchObject({
      status: 422,
      code: 'protected',
      details: { problems: [{ file: 'releases/en/2011/governor-suspends.md', ...location }] },
    });
    expect(git('for-each-ref', 'refs/heads/cms')).toBe('');
    expect(readDatabase(root)).not.toMatch(word);
  },
);

test('a new entry cannot have a protected word in its name', async () => {
  const { root, store } = await openGuardedNewsroom();
  const { data } = await store.getEntry(release);
  const entry = {
    collection: 'releases-en',
    slug: '2011/maria-quispe-speaks',
    path: 'content/releases/en/2011/maria-quispe-speaks.md',
  };
  const error = await getStoreError(saveEntry(store, data, { entry, newEntry: true }));
  expect(error.details.problems.map(({ code, file }) => [code, file])).toEqual([
    ['protected-name', 'releases/en/2011/….md'],
  ]);
  expect(readDatabase(root)).not.toMatch(word);
});

test('an entry with a protected word in its file name can still be withdrawn', async () => {
  const { store, list, git } = await openGuardedNewsroom();
  const { data, version } = await store.getEntry(release);
  writeFileSync(list, 'Governor suspends\n');
  const withdrawn = (text: string, reason: string) =>
    text.replace(
      'kind:',
      `withdrawn:\n  date: '2026-11-24T06:00:00-05:00'\n  reason: ${reason}\nkind:`,
    );
  await getStoreError(saveEntry(store, data, { base: version }));
  await getStoreError(
    saveEntry(store, withdrawn(data, 'The governor suspends it.'), { base: version }),
  );
  await saveEntry(store, withdrawn(data, 'It named somebody.'), { base: version });
  await store.publishUnpublishedEntry(release, ana);
  expect(git('show', `main:${release.path}`)).toContain('reason: It named somebody.');
});

test('an upload is rejected for its name, its pages, its title and its commit message', async () => {
  const { root, store } = await openGuardedNewsroom();
  const picture = await makePhotograph(300, 200).png().toBuffer();
  const page = await PDFDocument.create();
  page.addPage([400, 200]);
  page.addPage([400, 200]).drawText('File a123456 of the court', { x: 20, y: 100 });
  const marked = await PDFDocument.create();
  const field = marked.getForm().createTextField('field');
  field.setText('María Quispe');
  field.addToPage(marked.addPage([400, 200]));
  const table = Buffer.from('name,age\nMaría;Quispe,44\n');

  const named = await getStoreError(
    store.persistMedia(upload('content/media/Maria Quispe.png', picture), ana),
  );
  expect(named).toMatchObject({
    code: 'protected',
    details: { problems: [{ file: 'media/….png' }] },
  });
  const said = await getStoreError(
    store.persistMedia(upload('content/media/a.png', picture, 'Upload “maria quispe”'), ana),
  );
  expect(said).toMatchObject({
    code: 'protected',
    details: { problems: [{ file: 'media/a.png' }] },
  });
  const paged = await getStoreError(
    store.persistMedia(upload('content/media/a.pdf', await page.save()), ana),
  );
  expect(paged.message).toContain('Page 2 of this document');
  const filled = await getStoreError(
    store.persistMedia(upload('content/media/b.pdf', await marked.save()), ana),
  );
  expect(filled).toMatchObject({
    code: 'protected',
    details: { problems: [{ file: 'media/b.pdf' }] },
  });
  const listed = await getStoreError(store.persistMedia(upload('content/media/a.csv', table), ana));
  expect(listed).toMatchObject({
    code: 'protected',
    details: { problems: [{ file: 'media/a.csv', line: 2 }] },
  });
  expect(readDatabase(root)).not.toMatch(word);
  await store.persistMedia(upload('content/media/a.png', picture), ana);
});

test('an entry with a newly listed word cannot be published, but can still be withdrawn', async () => {
  const { store, list, git } = await openGuardedNewsroom();
  await editEntry(store, (data) => data.replace('Governor', 'Governor Smith'));
  writeFileSync(list, 'Governor Smith\nsuspended the program\n');
  const error = (await store
    .publishUnpublishedEntry(release, ana)
    .catch((error: unknown) => error)) as Error;
  expect(error).toMatchObject({
    code: 'content',
    details: {
      problems: [{ code: 'protected-words', field: 'headline' }, { body: { paragraph: 1 } }],
    },
  });
  expect(error.message + JSON.stringify(error)).not.toMatch(/Governor Smith|suspended the program/);
  const options = { commitMessage: 'Delete', reason: 'It contained a name.' };
  await store.deleteFiles({ paths: [release.path], options }, ana);
  expect(git('show', `main:${release.path}`)).toContain('reason: It contained a name.');
  const again = { ...options, reason: 'It named Governor Smith.' };
  expect(
    await getStoreError(store.deleteFiles({ paths: [release.path], options: again }, ana)),
  ).toMatchObject({ code: 'protected' });
});

test('while the list cannot be read, nothing is stored but takedowns; without a list, everything is', async () => {
  const { store, list, git } = await openGuardedNewsroom();
  const consoleError = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  rmSync(list);
  const { data, version } = await store.getEntry(release);
  const text = data.replace('Governor', 'María Quispe');
  await expect(saveEntry(store, text, { base: version })).rejects.toMatchObject({
    status: 500,
    code: 'guard',
  });
  expect(consoleError.mock.calls.flat().join('\n')).toContain(`${list} is not a readable file`);
  const held = data.replace('---\n', '---\ndraft: true\n');
  await expect(saveEntry(store, `${held}\nMore.`, { base: version })).rejects.toMatchObject({
    code: 'guard',
  });
  await saveEntry(store, held, { base: version });
  await store.checkPublication(release);
  await store.publishUnpublishedEntry(release, ana);
  expect(git('show', `main:${release.path}`)).toContain('draft: true');
  const report = 'content/reports/en/2011/the-count.mdx';
  const options = { commitMessage: 'Delete', reason: 'It named María Quispe.' };
  const deleted = await store.deleteFiles({ paths: [report], options }, ana);
  expect(deleted).toMatchObject({ isReasonLost: true });
  expect(git('show', `main:${report}`)).toMatch(/^withdrawn:\n.*\n {2}reason: (?!.*María)/m);
  const open = await openSampleNewsroom();
  await expect(saveEntry(open.store, text, { base: version })).resolves.toBeDefined();
});
