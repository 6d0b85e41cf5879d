import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { StoreError } from '../../store-api/store-error.ts';
import {
  ana,
  ben,
  openDraft,
  openSampleNewsroom,
  release,
  saveEntry,
  setFields,
} from '../../../../tests/server/store-samples.ts';
import type { ConflictWordings } from './entry-merge.ts';

const draft = { id: 'releases-en/2011/governor-suspends' };

/** The error with which the store rejects. */
async function getStoreError(work: Promise<unknown>): Promise<StoreError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StoreError);
  return error as StoreError;
}

test('saves on the entry’s branch as the signed-in person, and does not change the work tree', async () => {
  const { store, git, read, data, text, saved } = await openDraft({ headline: 'A new headline' });

  expect(git('show', `cms/releases-en/2011/governor-suspends:${release.path}`)).toBe(text);
  expect(git('log', '-1', '--format=%an <%ae> %cn', saved.version).trim()).toBe(
    'Ana Ruiz <ana@example.org> Ana Ruiz',
  );
  expect(saved).not.toHaveProperty('sources');
  expect(read(release.path)).toBe(data);
  expect(git('status', '--porcelain')).toBe('');
  expect(await store.unpublishedEntries()).toEqual(['releases-en/2011/governor-suspends']);
  expect(await store.unpublishedEntry(draft)).toMatchObject({
    status: 'draft',
    pullRequestAuthor: 'Ana Ruiz',
    diffs: [{ path: release.path, newFile: false }],
  });
});

test('merges changes of two editors in different fields, and names the other editor', async () => {
  const { store, git, data, version } = await openDraft({ headline: 'Of Ana' });
  const saved = await saveEntry(store, setFields(data, { summary: 'Of Ben.' }), {
    base: version,
    author: ben,
  });

  const stored = git('show', `${saved.version}:${release.path}`);
  expect(stored).toContain('headline: Of Ana');
  expect(stored).toContain('summary: Of Ben.');
  expect(saved.sources).toEqual({ [release.path]: stored });
  expect(saved.merged).toMatchObject({ by: { name: 'Ana Ruiz' } });
  expect(git('log', '-1', '--format=%P', saved.version).trim().split(' ')).toHaveLength(2);
});

test('undoes nothing that was published between the beginning of a draft and what is merged into it', async () => {
  const { store, git, read, data } = await openDraft({ headline: 'Of Ana' });
  const other = 'content/pages/en/about.md';
  const changed = `${read(other)}\nAdded since.\n`;
  writeFileSync(join(git('rev-parse', '--show-toplevel').trim(), other), changed);
  git('commit', '-qam', 'Change another text');
  // As when a draft is restored while a colleague has the published text open.
  const base = git('rev-parse', 'HEAD').trim();
  const bens = setFields(data, { summary: 'Of Ben.' });
  await saveEntry(store, bens, { base, author: ben });
  await store.publishUnpublishedEntry(release, ana);

  expect(read(other)).toBe(changed);
  expect(read(release.path)).toBe(setFields(bens, { headline: 'Of Ana' }));
});

test('keeps a conflicting entry as a conflict draft, and names the other editor', async () => {
  const { store, git } = await openSampleNewsroom();
  const { data, version } = await store.getEntry(release);
  const theirs = setFields(data, { headline: 'Of Ana' });
  await saveEntry(store, theirs, { base: version });
  const mine = setFields(data, { headline: 'Of Ben' });
  const error = await getStoreError(saveEntry(store, mine, { base: version, author: ben }));

  const slug = '2011/governor-suspends-kept-1';
  expect(error.details).not.toHaveProperty('deleted');
  expect(error).toMatchObject({
    status: 409,
    code: 'conflict',
    details: {
      by: { name: 'Ana Ruiz' },
      conflictDraft: { collection: 'releases-en', slug },
      wordings: { sent: mine, stored: theirs, own: mine, other: theirs },
    },
  });
  const path = `content/releases/en/${slug}.md`;
  expect(git('show', `cms/releases-en/${slug}:${path}`)).toBe(mine);
  expect(await store.unpublishedEntry({ id: `releases-en/${slug}` })).toMatchObject({
    status: 'draft',
    pullRequestAuthor: 'Ben Okoye',
    keptFor: { slug: release.slug, by: { name: 'Ana Ruiz' } },
  });
  const entry = { collection: 'releases-en', slug, path };
  expect(await store.unpublishedEntryDataFile(entry)).toMatchObject({
    data: mine,
    keptFor: { slug: release.slug },
  });
  // Beside the other text, it would show what that withdraws or hides later.
  const refused = { code: 'set-aside', details: { keptFor: { slug: release.slug } } };
  await expect(store.checkPublication(entry)).rejects.toMatchObject(refused);
  await expect(store.publishUnpublishedEntry(entry, ben)).rejects.toMatchObject(refused);
});

test('stores the entry as sent where both changed the same, if staff decided that over what is stored', async () => {
  const { store, git } = await openSampleNewsroom();
  const { data, version } = await store.getEntry(release);
  const theirs = setFields(data, { headline: 'Of Ana', summary: 'Of Ana.' });
  await saveEntry(store, theirs, { base: version });
  const mine = `${setFields(data, { headline: 'Of Ben' })}\nMore.\n`;
  const save = (over?: string) =>
    saveEntry(store, mine, { base: version, author: ben, ...(over && { over }) });
  const { details = {} } = await getStoreError(save());
  const { own, other } = details.wordings as ConflictWordings;
  expect(other).toBe(`${theirs}\nMore.\n`);
  // Decided over another revision than the one that is stored: ask again.
  expect(await getStoreError(save(version))).toMatchObject({ code: 'conflict' });

  const saved = await save(String(details.over));
  const stored = git('show', `${saved.version}:${release.path}`);
  expect(stored).toBe(own);
  expect(stored).toContain('headline: Of Ben');
  expect(stored).toContain('summary: Of Ana.');
  expect(git('log', '--patch', saved.version)).toContain('headline: Of Ana');
});

test('keeps a new entry whose path is taken as a conflict draft, but accepts the same entry twice', async () => {
  const { store } = await openSampleNewsroom();
  const { data } = await store.getEntry(release);
  const text = setFields(data, { headline: 'Another' });
  const error = await getStoreError(saveEntry(store, text, { newEntry: true }));
  expect(error).toMatchObject({ code: 'exists', details: { by: { name: 'Elena Marin' } } });

  const entry = {
    collection: 'releases-en',
    slug: '2012/new',
    path: 'content/releases/en/2012/new.md',
  };
  const first = await saveEntry(store, text, { newEntry: true, entry });
  expect(await saveEntry(store, text, { newEntry: true, entry })).toEqual(first);
});

test('keeps a conflict draft of an entry with the longest possible name', async () => {
  const { store, git } = await openSampleNewsroom();
  const { data } = await store.getEntry(release);
  const slug = `2012/${'a'.repeat(179)}-${'b'.repeat(17)}`;
  const entry = { ...release, slug, path: `content/releases/en/${slug}.md` };
  await saveEntry(store, data, { newEntry: true, entry });
  const text = `${data}\nMore.\n`;
  const error = await getStoreError(saveEntry(store, text, { newEntry: true, entry }));
  const kept = `2012/${'a'.repeat(179)}-kept-1`;
  expect(error).toMatchObject({ code: 'exists', details: { conflictDraft: { slug: kept } } });
  expect(git('show', `cms/releases-en/${kept}:content/releases/en/${kept}.md`)).toBe(text);
});

test('keeps an edit of an entry that was deleted meanwhile, and says who deleted it', async () => {
  const { store, git } = await openSampleNewsroom();
  const { data, version } = await store.getEntry(release);
  git('rm', '-q', release.path);
  git('commit', '-q', '-m', 'Delete by hand');
  // Another editor continues meanwhile.
  const person = { ...release, collection: 'people', slug: 'new', path: 'content/people/new.yml' };
  await saveEntry(store, 'name: New\n', { newEntry: true, entry: person, author: ben });
  const mine = `${data}\nMore.\n`;
  const error = await getStoreError(saveEntry(store, mine, { base: version }));
  const at = git('log', '-1', '--format=%aI').trim();
  const kept = { collection: 'releases-en', slug: '2011/governor-suspends-kept-1' };
  expect(error).toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('Elena Marin deleted') as string,
    details: { by: { name: 'Elena Marin' }, at, conflictDraft: kept },
  });
  expect(git('show', `cms/releases-en/${kept.slug}:content/releases/en/${kept.slug}.md`)).toBe(
    mine,
  );
  // As nothing is beside it, it is a draft as any, until the entry comes back because staff decide so.
  const id = `${kept.collection}/${kept.slug}`;
  expect((await store.unpublishedEntry({ id })).keptFor).toBeUndefined();
  const over = error.details!['over'] as string;
  await saveEntry(store, mine, { base: version, over });
  expect(git('show', `cms/releases-en/${release.slug}:${release.path}`)).toBe(mine);
  expect((await store.unpublishedEntry({ id })).keptFor).toMatchObject({ slug: release.slug });
});

test('keeps an edit of a draft that was published and deleted by others meanwhile', async () => {
  const { store } = await openSampleNewsroom();
  const { data } = await store.getEntry(release);
  const entry = { ...release, slug: '2099/new', path: 'content/releases/en/2099/new.md' };
  const text = data
    .replace(/^aliases:\n.*\n/m, '')
    .replace(/^datePublished: .*$/m, "datePublished: '2099-01-01T12:00:00Z'");
  const { version } = await saveEntry(store, text, { newEntry: true, entry });
  await store.publishUnpublishedEntry(entry, ana);
  await store.deleteFiles({ paths: [entry.path], options: { commitMessage: 'Delete' } }, ben);
  const error = await getStoreError(saveEntry(store, `${text}\nMore.\n`, { base: version, entry }));
  expect(error.message).toContain('Ben Okoye deleted');
});

test('keeps an entry whose base revision is unknown or missing', async () => {
  const { store, git } = await openSampleNewsroom();
  const { data } = await store.getEntry(release);
  const save = (base?: string, over?: string) =>
    saveEntry(store, `${data}\n${base ?? 'none'}\n`, {
      ...(base && { base }),
      ...(over && { over }),
    });
  for (const base of ['1'.repeat(40), undefined])
    expect((await getStoreError(save(base))).code).toBe('conflict');
  expect(await store.unpublishedEntries()).toHaveLength(2);
  // Staff may decide for it.
  const { version } = await save('1'.repeat(40), git('rev-parse', 'main').trim());
  expect(git('show', `${version}:${release.path}`)).toContain('1111');
});

const correct = (data: string) => setFields(data, { summary: 'Corrected.' });

test('begins no draft with what somebody else has published meanwhile', async () => {
  const { store, git, data, text, version } = await openDraft(correct);
  await store.publishUnpublishedEntry(release, ana);
  const main = git('rev-parse', 'main').trim();
  const saved = await saveEntry(store, text, { base: version, author: ben });
  expect(saved).toMatchObject({ version: main, isPublished: true });
  // Nor with what is published anyway, such as a revision that is restored.
  expect(await saveEntry(store, text, { base: main })).toMatchObject({ version: main });
  expect(await store.unpublishedEntries()).toEqual([]);
  expect(git('rev-parse', 'main').trim()).toBe(main);
  expect(await saveEntry(store, data, { base: main })).not.toHaveProperty('isPublished');
});

test('ends a draft that is saved as it is published, and keeps what was in it', async () => {
  const { store, git, data, text, saved, version } = await openDraft(correct);
  expect(await saveEntry(store, data, { base: saved.version, author: ben })).toMatchObject({
    version,
    isPublished: true,
  });
  expect(await store.unpublishedEntries()).toEqual([]);
  // Only what was written beside the published wording was discarded, and can be restored.
  const [discarded, ...others] = await store.listDeleted();
  expect(git('show', `${discarded!.version}:${release.path}`)).toBe(text);
  expect(others).toEqual([]);
  const revisions = await store.listRevisions(release);
  expect(revisions.filter(({ isDiscarded }) => isDiscarded)).toMatchObject([
    { version: saved.version },
  ]);
});

test('ends a draft whose changes somebody else has published', async () => {
  const { store, root, git, text, saved } = await openDraft(correct);
  writeFileSync(join(root, release.path), text);
  writeFileSync(join(root, 'content/pages/en/about.md'), '---\ntitle: About\n---\n');
  git('commit', '-qam', 'By hand');
  expect(await saveEntry(store, text, { base: saved.version })).toMatchObject({
    isPublished: true,
    version: git('rev-parse', 'main').trim(),
  });
  expect(await store.unpublishedEntries()).toEqual([]);
});

test('reopens a discarded draft when somebody still edits it', async () => {
  const { store, git, data, saved: draft } = await openDraft((data) => `${data}\nOne.\n`);
  await store.deleteUnpublishedEntry(release, ben);
  expect(await store.unpublishedEntries()).toEqual([]);
  expect(git('for-each-ref', 'refs/dateline/discarded')).toContain('governor-suspends');

  const saved = await saveEntry(store, `${data}\nOne.\n\nTwo.\n`, { base: draft.version });
  expect(saved.reopened).toMatchObject({ by: { name: 'Ben Okoye' } });
  expect(git('log', '--format=%H', saved.version)).toContain(draft.version);
});

test('reopens a draft without conflicts with discarded changes', async () => {
  const { store, git, data, saved: draft } = await openDraft((data) => `${data}\nOne.\n`);
  await saveEntry(store, `${data}\nOf Ben.\n`, { base: draft.version, author: ben });
  await store.deleteUnpublishedEntry(release, ben);

  const own = `${data}\nOf Ana.\n`;
  const saved = await saveEntry(store, own, { base: draft.version, author: ana });
  expect(saved.reopened).toMatchObject({ by: { name: 'Ben Okoye' } });
  expect(git('show', `${saved.version}:${release.path}`)).toBe(own);
  expect(await store.unpublishedEntries()).toHaveLength(1);
  expect(git('log', '--all', '--patch')).toContain('Of Ben.');
});

test('reopens a discarded draft with what has been published since, such as a withdrawal', async () => {
  const { store, git, read, version, text, saved } = await openDraft({ headline: 'Of the draft' });
  await store.deleteUnpublishedEntry(release, ana);
  const other = setFields(read(release.path), { headline: 'Of Ana', summary: 'Of Ana.' });
  await saveEntry(store, other, { base: version });
  await store.publishUnpublishedEntry(release, ana);
  const withdrawal = { commitMessage: 'Withdraw', reason: 'It was wrong.' };
  await store.deleteFiles({ paths: [release.path], options: withdrawal }, ben);

  const again = await saveEntry(store, text, { base: saved.version });
  expect(again).toMatchObject({ updated: { by: { name: ben.name } }, isWithdrawn: true });
  const stored = git('show', `${again.version}:${release.path}`);
  expect(again.sources).toEqual({ [release.path]: stored });
  for (const part of ['headline: Of the draft', 'summary: Of Ana.', 'reason: It was wrong.'])
    expect(stored).toContain(part);
  // So does a revision of it that is restored from the history, over another draft.
  const later = await saveEntry(store, stored.replace('Of Ana.', 'Of Ben.'), {
    base: again.version,
  });
  const restored = await saveEntry(store, text, {
    base: later.version,
    discarded: saved.version,
  });
  expect(restored).toMatchObject({ updated: { by: { name: ben.name } }, isWithdrawn: true });
  expect(git('show', `${restored.version}:${release.path}`)).toBe(stored);
  // Only about what both changed does the publication ask, and it has nothing to add.
  await expect(store.publishUnpublishedEntry(release, ana)).rejects.toMatchObject({
    code: 'conflict',
    details: { conflicts: [{ path: release.path }] },
  });
  const resolve = [release.path];
  const published = await store.publishUnpublishedEntry({ ...release, resolve }, ana);
  expect(published).not.toHaveProperty('merged');
  expect(read(release.path)).toBe(stored);
});

test('merges an edit of a discarded draft into a new draft that another editor began', async () => {
  const { store, git, data, version, text, saved } = await openDraft({ summary: 'Of Ana.' });
  await store.deleteUnpublishedEntry(release, ben);
  const other = setFields(data, { headline: 'Of Ben' });
  await saveEntry(store, other, { base: version, author: ben });

  const more = await saveEntry(store, `${text}\nMore of Ana.\n`, { base: saved.version });
  expect(more.merged).toMatchObject({ by: { name: 'Ben Okoye' } });
  const stored = git('show', `${more.version}:${release.path}`);
  for (const part of ['headline: Of Ben', 'summary: Of Ana.', 'More of Ana.'])
    expect(stored).toContain(part);
});

test('undoes no commits made after a draft was merged by hand', async () => {
  const { store, git, read, write } = await openDraft((data) => `${data}\nOne.\n`);
  // As a Git host does, or another newsroom that pulls from this one.
  git('merge', '-q', '--no-ff', '-m', 'Merge', 'cms/releases-en/2011/governor-suspends');
  write(release.path, setFields(read(release.path), { headline: 'Mended' }));
  git('commit', '-qam', 'Mend');
  expect(await store.unpublishedEntries()).toEqual([]);

  const opened = await store.getEntry(release);
  const own = `${opened.data}\nTwo.\n`;
  const saved = await saveEntry(store, own, { base: opened.version });
  expect(saved).not.toHaveProperty('merged');
  await store.publishUnpublishedEntry(release, ana);
  expect(read(release.path)).toBe(own);
});

test('records a draft’s status and who set it in the history', async () => {
  const { store, git, data } = await openDraft((data) => `${data}\nMore.\n`);
  await store.updateUnpublishedEntryStatus({ ...release, newStatus: 'pending_review' }, ben);
  const reviewed = await store.unpublishedEntry(draft);
  // The person who changes the status is not its author.
  expect(reviewed).toMatchObject({ status: 'pending_review', pullRequestAuthor: 'Ana Ruiz' });
  expect(
    git('log', '-1', '--format=%an %(trailers:key=Status,valueonly)', reviewed.version),
  ).toContain('Ben Okoye pending_review');
  await saveEntry(store, `${data}\nMore and more.\n`, { base: reviewed.version, author: ana });
  expect((await store.unpublishedEntry(draft)).status).toBe('pending_review');
});

test('keeps a conflicting edit of the settings in their history, where no list looks for an entry', async () => {
  const { store, git } = await openSampleNewsroom();
  const entry = { collection: 'settings', slug: 'site', path: 'content/settings/site.yml' };
  const { data, version } = await store.getEntry(entry);
  const name = (by: string) => setFields(data, { timeZone: by });
  await saveEntry(store, name('Of/Ana'), { base: version, entry });
  const save = () => saveEntry(store, name('Of/Ben'), { base: version, author: ben, entry });
  for (const error of [await getStoreError(save()), await getStoreError(save())]) {
    expect(error).toMatchObject({ code: 'conflict', details: { by: { name: 'Ana Ruiz' } } });
    expect(error.details).not.toHaveProperty('conflictDraft');
  }
  expect(await store.unpublishedEntries()).toEqual(['settings/site']);
  expect(git('for-each-ref', '--format=%(refname)', 'refs/heads/cms')).not.toContain('kept');
  const [revision] = (await store.listRevisions(entry)).filter(({ by }) => by === ben.name);
  expect(await store.readRevision({ ...entry, version: revision!.version })).toEqual({
    data: name('Of/Ben'),
  });
});

test('writes only the entry’s file', async () => {
  const { store, git } = await openSampleNewsroom();
  const before = git('for-each-ref');
  for (const path of [
    'content/people/ana-ruiz.yml',
    'content/releases/es/2011/governor-suspends.md',
    'content/settings/site.yml',
    'content/media/vigil.png',
    '.git/config',
  ])
    await expect(
      saveEntry(store, 'text', { newEntry: true, entry: { ...release, path } }),
    ).rejects.toMatchObject({ code: 'path' });
  expect(git('for-each-ref')).toBe(before);
});
