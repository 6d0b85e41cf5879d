import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, inflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import {
  commit,
  ana,
  defineGit,
  now,
  openSampleNewsroom,
  openStore,
  release,
  saveEntry,
  type SampleNewsroom,
} from '../../../tests/server/store-samples.ts';
import { purgeHistory } from './purge.ts';
import type { PurgeRequest } from './purge-plan.ts';
import { runGit } from '../../../tests/git/git-command.ts';
import { makeFolder } from '../../../tests/temporary-folder.ts';

/** Words that only the entry, its names and its media contain. */
const canaries = ['Zaqwerty', 'marisol-quill', 'first-named', 'Quilltown', 'face-of-marisol'];

const toText = (headline: string, body: string) => `---
kind: statement
headline: ${headline}
summary: A text about somebody who must not be found.
datePublished: '2011-06-02T10:00:00-04:00'
image:
  src: /media/face-of-marisol.png
  alt: Quilltown
---

${body} ![Candles](/media/vigil.png)
`;

const secret = {
  collection: 'releases-en',
  slug: '2011/marisol-quill',
  path: 'content/releases/en/2011/marisol-quill.md',
};
const request: PurgeRequest = {
  entry: 'releases/en/2011/marisol-quill.md',
  inAllLanguages: false,
  paths: [],
  kept: [],
  words: [],
};
const purge = (
  { root }: Pick<SampleNewsroom, 'root'>,
  isReal: boolean,
  more: Partial<PurgeRequest> = {},
) => purgeHistory(join(root, 'content'), { ...request, ...more }, { getNow: () => now, isReal });

const picture = (color: string) =>
  sharp({ create: { width: 1200, height: 800, channels: 3, background: color } })
    .png()
    .toBuffer();

/** A newsroom whose history contains the entry wherever Git and the store can keep it. */
async function setUp(): Promise<SampleNewsroom> {
  const newsroom = await openSampleNewsroom();
  const { root, store, git, write } = newsroom;
  writeFileSync(join(root, 'content/media/face-of-marisol.png'), await picture('#123456'));
  write('content/releases/en/2011/first-named.md', toText('Zaqwerty', 'Zaqwerty one.'));
  commit(git, 'Add first-named');
  git('mv', 'content/releases/en/2011/first-named.md', secret.path);
  commit(git, 'Call it marisol-quill');
  git('tag', '-a', 'about-marisol-quill', '-m', 'A tag about marisol-quill');
  git('tag', 'plain', 'HEAD~1');
  git('notes', 'add', '-m', 'About marisol-quill', 'HEAD');
  git('notes', '--ref=plain', 'add', '-m', 'About the first commit', 'HEAD~2');
  git('config', 'branch.cms/releases-en/2011/marisol-quill.remote', 'origin');
  git('config', 'branch.work.merge', 'refs/heads/cms/releases-en/2011/marisol-quill');
  git('config', 'branch.main.remote', 'origin');
  signHead(newsroom);
  git('gc', '-q');
  // In the store: a draft, a conflict draft, a discarded draft, and another entry’s draft.
  const entry = { ...secret };
  const { version } = await store.getEntry(secret);
  await saveEntry(store, toText('Zaqwerty', 'Zaqwerty two.'), { base: version, entry });
  await saveEntry(store, toText('Zaqwerty', 'Zaqwerty three.'), { base: version, entry }).catch(
    () => undefined,
  );
  await store.deleteUnpublishedEntry(secret, ana);
  const again = await store.getEntry(secret);
  await saveEntry(store, toText('Zaqwerty', 'Zaqwerty four.'), { base: again.version, entry });
  const other = await store.getEntry(release);
  await saveEntry(store, `${other.data}\nSomebody else’s.\n`, { base: other.version });
  // A site was built of it.
  await store.published.follow();
  // Objects that no ref reaches.
  git('commit-tree', 'HEAD^{tree}', '-m', 'Zaqwerty, forgotten');
  runGit(newsroom.root, ['hash-object', '-w', '--stdin'], { input: 'Zaqwerty' });
  git('fsck', '--lost-found', '--no-progress');
  return newsroom;
}

/** Adds a signature to the commit, which is not verified here. */
function signHead({ git }: SampleNewsroom): void {
  const [head = '', message = ''] = git('cat-file', 'commit', 'HEAD').split(/\n\n(.*)/s);
  const file = join(makeFolder(), 'commit');
  writeFileSync(
    file,
    `${head}\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n iQ\n -----END PGP SIGNATURE-----\n\n${message}`,
  );
  git('reset', '-q', '--soft', git('hash-object', '-t', 'commit', '-w', file).trim());
}

async function withdraw({ store }: SampleNewsroom): Promise<void> {
  await store.deleteFiles({ paths: [secret.path], options: { commitMessage: 'Delete' } }, ana);
  await store.close();
}

/** Everything in a repository: every object, and every other file of the Git folder, as it is and with what is compressed in it. */
function readAll({ root, git }: Pick<SampleNewsroom, 'root' | 'git'>): string {
  const objects = runGit(root, ['cat-file', '--batch-all-objects', '--batch', '--unordered']);
  const files = readdirSync(join(root, '.git'), { recursive: true, withFileTypes: true });
  const sources = files
    .filter((file) => file.isFile() && !file.parentPath.includes('/objects/'))
    .flatMap(({ name, parentPath }) => {
      const bytes = readFileSync(join(parentPath, name));
      return [name, bytes.toString('latin1'), ...(name.endsWith('.ref') ? inflateAll(bytes) : [])];
    });
  return [objects.toString('latin1'), git('for-each-ref'), ...sources].join('\n');
}

/** What is compressed in a reftable, wherever that begins. */
const inflateAll = (bytes: Buffer) =>
  [...bytes.keys()].flatMap((start) => {
    try {
      const options = { finishFlush: constants.Z_SYNC_FLUSH };
      return [inflateSync(bytes.subarray(start), options).toString('latin1')];
    } catch {
      return [];
    }
  });

describe('purge-history', () => {
  test('removes every trace of an entry from the repository and changes nothing else', async () => {
    const newsroom = await setUp();
    const { root, git, has } = newsroom;
    const { version: base } = await newsroom.store.getEntry(secret);
    const format = '--format=%an %ae %ad %cn %cd';
    await withdraw(newsroom);
    const before = readAll(newsroom);
    for (const canary of canaries) expect(before.includes(canary), canary).toBe(true);
    const log = git('log', '--reverse', '--first-parent', format, 'main');
    const tree = git('ls-tree', '-r', 'main').replace(/.*(marisol-quill|face-of-marisol).*\n/g, '');

    const planned = await purge(newsroom, false);
    expect(git('ls-tree', '-r', 'main')).toContain('marisol-quill');
    const done = await purge(newsroom, true);
    expect(done).toEqual(planned);
    expect([...done.paths].sort()).toEqual([
      'content/media/face-of-marisol.png',
      'content/releases/en/2011/first-named.md',
      'content/releases/en/2011/marisol-quill-kept-1.md',
      'content/releases/en/2011/marisol-quill.md',
    ]);
    expect(done.signatures).toBe(1);
    expect(done.remarks).toEqual([
      'content/media/vigil.png is named by content/releases/en/2011/governor-suspends.md too, and stays. If it must go, name it with --path.',
    ]);

    const after = readAll(newsroom);
    for (const canary of canaries) expect(after.includes(canary), canary).toBe(false);
    expect(git('fsck', '--unreachable', '--no-progress')).toBe('');
    expect(git('status', '--porcelain')).toBe('');
    expect(has(secret.path)).toBe(false);
    expect(git('ls-tree', '-r', 'main')).toBe(tree);
    expect(git('log', '--reverse', '--first-parent', format, 'main~1')).toBe(log);
    expect(git('log', '-1', '--format=%B', 'main')).toMatch(
      /^Remove an entry from the whole history\n\n4 files were removed\. \d+ commits .*\n\nDateline: purge\n/,
    );
    expect(git('log', '--format=%s', 'main~1')).toBe(
      'Delete\nCall it removed\nAdd removed\nFixture\n',
    );
    expect(git('tag')).toMatch(/^about-removed-[0-9a-f]{8}\nplain\n$/);
    expect(git('for-each-ref', '--format=%(refname)', 'refs/notes')).toBe('refs/notes/plain\n');
    expect(git('config', '--get-regexp', '^branch')).toBe('branch.main.remote origin\n');
    const again = await openStore(join(root, 'content'));
    expect(await again.unpublishedEntries()).toEqual(['releases-en/2011/governor-suspends']);
    expect(git('log', '-p', 'cms/releases-en/2011/governor-suspends')).toContain(
      'Somebody else’s.',
    );
    await again.publishUnpublishedEntry(release, ana);
    // Somebody still has it open.
    const picture = { path: 'content/media/face.png', content: '', encoding: 'base64' } as const;
    const late = { base, entry: secret, assets: [picture] };
    await expect(saveEntry(again, toText('Zaqwerty', 'Five.'), late)).rejects.toMatchObject({
      code: 'purged',
    });
    await again.close();
    for (const canary of canaries) expect(readAll(newsroom).includes(canary), canary).toBe(false);
    expect((await purge(newsroom, true)).paths).toEqual(new Set());
  });

  test('remarks that a former name is a guess, and keeps it if it is another entry', async () => {
    const newsroom = await openSampleNewsroom();
    await newsroom.store.close();
    const { git, root, write } = newsroom;
    const other = 'content/releases/en/2011/another.md';
    write(other, toText('Another', 'A vigil was held, and nobody was named.'));
    commit(git, 'Add another');
    rmSync(join(root, other));
    const withdrawn = "withdrawn:\n  date: '2011-06-03T10:00:00-04:00'\n  reason: Wrong.\n---\n\n";
    write(secret.path, toText('Zaqwerty', 'A vigil was held.').replace('---\n\n', withdrawn));
    commit(git, 'One for the other');
    const guess = `${other} is only a guess: one commit removed it and added ${secret.path}, which reads much alike. If it is another entry, keep it with --keep releases/en/2011/another.md.`;

    const planned = await purge(newsroom, false);
    expect([...planned.paths]).toEqual([other, secret.path]);
    expect(planned.remarks).toContain(guess);
    const kept = ['releases/en/2011/another.md'];
    await expect(
      purge(newsroom, true, { kept: [...kept, 'releases/en/2011/x.md'] }),
    ).rejects.toThrow(
      '“content/releases/en/2011/x.md” is not taken for a former name of the entry. Give --keep only files that are listed under “Please check”.',
    );
    const done = await purge(newsroom, true, { kept });
    expect([...done.paths]).toEqual([secret.path]);
    expect(done.remarks).not.toContain(guess);
    expect(git('log', '-p', '--', other)).toContain('nobody was named');
  });

  test('reports a setting of Git that names it', async () => {
    const newsroom = await setUp();
    await withdraw(newsroom);
    newsroom.git('config', 'remote.origin.url', 'https://git.example.org/marisol-quill.git');
    expect((await purge(newsroom, true)).remarks).toContain(
      'The setting “remote.origin.url” of Git names it, and stays.',
    );
  });

  test('reports objects in a pack marked .keep, and finishes once the mark is gone', async () => {
    const newsroom = await setUp();
    await withdraw(newsroom);
    const packs = join(newsroom.root, '.git/objects/pack');
    const kept = readdirSync(packs)
      .filter((name) => name.endsWith('.pack'))
      .map((name) => join(packs, name.replace(/pack$/, 'keep')));
    for (const file of kept) writeFileSync(file, '');
    await expect(purge(newsroom, true)).rejects.toThrow('Something is left of it: ');
    for (const file of kept) rmSync(file);
    expect((await purge(newsroom, true)).paths).toEqual(new Set());
    const left = readAll(newsroom);
    for (const canary of canaries) expect(left.includes(canary), canary).toBe(false);
  });

  test('removes translations, more files and words if requested', async () => {
    const newsroom = await openSampleNewsroom();
    const { store, git, read, write } = newsroom;
    const path = 'content/testimonies/es/2011/a-mother-speaks.md';
    for (const language of ['en', 'es']) {
      const file = path.replace('/es/', `/${language}/`);
      await store.deleteFiles(
        { paths: [file], options: { commitMessage: 'Told by Zaqwerty' } },
        ana,
      );
    }
    await store.close();
    const more = {
      entry: 'testimonies/en/2011/a-mother-speaks.md',
      inAllLanguages: true,
      words: ['Zaqwerty'],
      paths: ['media/vigli.png'],
    };
    await expect(purge(newsroom, true, more)).rejects.toThrow(
      'Another entry needs it. releases/en/2011/governor-suspends.md: ',
    );
    write(release.path, read(release.path).replace(/^.*a-mother-speaks.*\n/gm, ''));
    git('commit', '-qam', 'No link');
    const report = await purge(newsroom, true, more);
    expect([...report.paths].filter((one) => one.endsWith('.md'))).toEqual([
      'content/testimonies/en/2011/a-mother-speaks.md',
      path,
    ]);
    expect(git('log', '--format=%s', 'main~1')).toBe(
      'No link\nTold by removed\nTold by removed\nFixture\n',
    );
    expect(readAll(newsroom).includes('Zaqwerty')).toBe(false);
    expect(report.remarks).toContain(
      'content/releases/en/2011/governor-suspends.md names it, now or in an older version, and stays.',
    );
    expect(report.remarks).toContain('No commit contains content/media/vigli.png. Check its name.');
  });

  const hasReftables = spawnSync('git', ['clone', '-h']).stdout.includes('ref-format');
  test.skipIf(!hasReftables)('removes messages from the reflogs of reftables', async () => {
    const { root: source, git: gitThere } = await openSampleNewsroom();
    const root = join(source, '../reftables');
    gitThere('clone', '-q', '--ref-format=reftable', source, root);
    const git = defineGit(root);
    git('config', 'user.name', 'Elena Marin');
    git('config', 'user.email', 'elena@example.org');
    writeFileSync(join(root, secret.path), toText('Zaqwerty', 'Zaqwerty one.'));
    commit(git, 'Zaqwerty speaks');
    git('rm', '-q', secret.path);
    git('commit', '-q', '-m', 'Zaqwerty taken down');
    expect(readAll({ root, git })).toContain('commit: Zaqwerty taken down');
    await purge({ root }, true, { words: ['Zaqwerty'] });
    expect(readAll({ root, git })).not.toContain('Zaqwerty');
  });

  test.each([
    ['testimonies-en', '2011/maria', 'testimonies/en/2011/maria.md'],
    ['people', 'maria', 'people/maria.yml'],
  ])(
    'removes a name of one word from the messages of the store: %s/%s',
    async (list, slug, file) => {
      const newsroom = await openSampleNewsroom();
      const { store, git, write } = newsroom;
      const entry = { collection: list, slug, path: `content/${file}` };
      write(
        entry.path,
        file.endsWith('.md') ? '---\ndraft: true\n---\n\nBody.\n' : 'name: Somebody\n',
      );
      commit(git, `Publish ${list}/${slug}`);
      const { data, version } = await store.getEntry(entry);
      await store.persistEntry(
        {
          dataFiles: [{ path: entry.path, slug, raw: data.replace('o', 'ó'), base: version }],
          assets: [],
          options: { commitMessage: `Update “${slug}”`, collectionName: list },
        },
        ana,
      );
      await store.updateUnpublishedEntryStatus({ ...entry, newStatus: 'pending_review' }, ana);
      const options = { commitMessage: `Delete “${slug}”` };
      await store.deleteFiles({ paths: [entry.path], options }, ana);
      await store.close();
      expect(git('log', '--all', '--format=%s%d')).toMatch(/“(2011\/)?maria”/);
      await purge(newsroom, true, { entry: file });
      expect(git('log', '--all', '--format=%B%d')).not.toMatch(/maria/);
    },
  );

  test('does not begin while the entry is public or the newsroom is running', async () => {
    const newsroom = await setUp();
    await expect(purge(newsroom, true)).rejects.toThrow('The newsroom is running');
    await newsroom.store.close();
    await expect(purge(newsroom, true)).rejects.toThrow(
      `“${secret.path}” is public. Withdraw it first (in the admin: “Withdraw or delete …”), wait`,
    );
    await withdraw({ ...newsroom, store: await openStore(join(newsroom.root, 'content')) });
    await purge(newsroom, false);
  });

  test('does not begin if a translation would be public again without the consent of the entry', async () => {
    const newsroom = await openSampleNewsroom();
    const { store, git, read, write } = newsroom;
    const entry = 'testimonies/en/2011/a-mother-speaks.md';
    const path = `content/${entry}`;
    await store.close();
    write(path, read(path).replace('topics:', "  revoked: '2026-11-01T00:00:00Z'\ntopics:"));
    write(release.path, read(release.path).replace(/^.*a-mother-speaks.*\n/gm, ''));
    git('commit', '-qam', 'Revoke');
    const spanish = path.replace('/en/', '/es/');
    await expect(purge(newsroom, true, { entry })).rejects.toThrow(
      `“${spanish}” is not public because of the consent in “${path}”.`,
    );

    // The same if the translation is only a draft.
    const draft = { path: spanish, collection: 'testimonies-es', slug: '2011/a-mother-speaks' };
    const text = read(spanish);
    git('rm', '-q', spanish);
    git('commit', '-qm', 'Not translated yet');
    const again = await openStore(join(newsroom.root, 'content'));
    await saveEntry(again, text, { entry: draft, newEntry: true });
    await again.close();
    await expect(purge(newsroom, true, { entry })).rejects.toThrow(
      `The draft of “${spanish}” would be public without the consent in “${path}”.`,
    );
    await purge(newsroom, true, { entry, inAllLanguages: true });
  });

  test.each([
    ['staged', 'Changes are staged', (git: SampleNewsroom['git']) => git('add', '--all')],
    ['stashed', 'There are stashed changes', (git: SampleNewsroom['git']) => git('stash', '-q')],
    [
      'another work tree',
      'more than one work tree',
      (git: SampleNewsroom['git']) => git('worktree', 'add', '-q', makeFolder()),
    ],
  ])('does not begin if something would be lost or left over: %s', async (_, message, make) => {
    const newsroom = await openSampleNewsroom();
    await newsroom.store.close();
    newsroom.write(
      'content/pages/en/about.md',
      newsroom.read('content/pages/en/about.md') + '\nMore.\n',
    );
    make(newsroom.git);
    await expect(purge(newsroom, true)).rejects.toThrow(message);
  });
});
