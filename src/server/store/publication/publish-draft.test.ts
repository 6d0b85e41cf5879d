import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { GitStore } from '../git-store.ts';
import type { FileConflict } from './branch-merge.ts';
import {
  ana,
  ben,
  commit,
  editEntry,
  openDraft,
  openSampleNewsroom,
  openStore,
  release,
  type SampleNewsroom,
  saveEntry,
  setFields,
} from '../../../../tests/server/store-samples.ts';

test('publishes a draft: a merge commit, updated working files, a clean status', async () => {
  const { store, git, read, version, text, saved } = await openDraft({
    headline: 'A new headline',
  });
  const published = await store.publishUnpublishedEntry(release, ben);

  expect(published.version).toBe(git('rev-parse', 'main').trim());
  expect(git('log', '-1', '--format=%P %an').trim()).toBe(`${version} ${saved.version} Ben Okoye`);
  expect(read(release.path)).toBe(text);
  expect(git('status', '--porcelain')).toBe('');
  expect(await store.unpublishedEntries()).toEqual([]);
  expect(git('for-each-ref', 'refs/heads/cms')).toBe('');
});

test('publishes a new entry, and merges a change of the same entry on the branch', async () => {
  const { store, git, read, write, data } = await openDraft({ headline: 'In the draft' });
  write(release.path, setFields(data, { summary: 'On the branch.' }));
  git('commit', '-qam', 'By hand');
  const published = await store.publishUnpublishedEntry(release, ben);
  expect(published.merged).toMatchObject({ by: { name: 'Elena Marin' } });
  expect(read(release.path)).toContain('headline: In the draft');
  expect(read(release.path)).toContain('summary: On the branch.');
  expect(git('status', '--porcelain')).toBe('');
});

test('publishes an entry that exists in a language other than the default one only', async () => {
  const { store, read } = await openSampleNewsroom();
  const { data } = await store.getEntry(release);
  const spanish = {
    path: 'content/releases/es/2011/sin-miedo.md',
    collection: 'releases-es',
    slug: '2011/sin-miedo',
  };
  const text = setFields(data, { headline: 'Sin miedo' })
    .replace(/^slug: .*\n/m, '')
    .replace(/^aliases:\n( .*\n)*/m, '');
  await saveEntry(store, text, { entry: spanish });
  expect((await store.publishUnpublishedEntry(spanish, ana)).version).toBeTruthy();
  expect(read(spanish.path)).toContain('headline: Sin miedo');
});

test('names the other texts of the language with the headline that a text gets, unless readers see them no more', async () => {
  const { store, git, write, read } = await openDraft({ headline: 'A vígil' });
  const name = (file: string, more = '') =>
    write(`content/releases/${file}`, `---\nheadline: A vigil\n${more}---\n`);
  name('en/2011/vigil.md', 'datePublished: 2011-06-02T10:00:00-04:00\n');
  name('en/2011/over.md', "expires: '2012-01-01T00:00:00Z'\n");
  name('es/2011/vigil.md');
  commit(git, 'Write others');
  const other = { path: 'content/releases/en/2011/vigil.md', title: 'A vigil' };
  const { sameHeadline } = await store.checkPublication(release);
  expect(sameHeadline).toMatchObject([{ ...other, date: '2011-06-02T10:00:00-04:00' }]);
  write(release.path, setFields(read(release.path), { headline: 'A vigil' }));
  commit(git, 'Give it the same headline');
  expect(await store.checkPublication(release)).not.toHaveProperty('sameHeadline');
});

test('does not publish invalid content, and reports the problems with their location', async () => {
  const { store, git, version } = await openDraft((data) => data.replace(/^summary: .*\n/m, ''));
  const expected = {
    status: 422,
    code: 'content',
    details: { problems: [{ file: 'releases/en/2011/governor-suspends.md', field: 'summary' }] },
  };
  await expect(store.checkPublication(release)).rejects.toMatchObject(expected);
  await expect(store.publishUnpublishedEntry(release, ana)).rejects.toMatchObject(expected);
  expect(git('rev-parse', 'main').trim()).toBe(version);
  expect(await store.unpublishedEntries()).toHaveLength(1);
});

test('publishes only what takes a text off the site if the rest of the draft is refused, which stays a draft', async () => {
  const { store, git, data, text } = await openDraft((data) =>
    data.replace('summary:', 'draft: true\nsummary:').replace(/^topics:\n/m, '$&  - new-topic\n'),
  );
  const kept = [{ file: 'releases/en/2011/governor-suspends.md', field: 'topics.0' }];
  expect(await store.checkPublication(release)).toMatchObject({ kept });
  expect(await store.publishUnpublishedEntry(release, ana)).toMatchObject({ kept });
  const published = git('show', `main:${release.path}`);
  expect(published.replace('draft: true\n', '')).toBe(data);
  expect(published).toContain('draft: true');
  const draft = git('show', `cms/${release.collection}/${release.slug}:${release.path}`);
  expect(draft).toBe(text);
  const shown = text.replace('draft: true\n', '').replace('  - new-topic\n', '');
  const version = git('rev-parse', `cms/${release.collection}/${release.slug}`).trim();
  await saveEntry(store, shown, { base: version });
  expect(await store.publishUnpublishedEntry(release, ana)).not.toHaveProperty('kept');
  expect(git('show', `main:${release.path}`)).toBe(data);
});

test('checks its own candidate, not that of another server on the repository', async () => {
  const { root, store } = await openSampleNewsroom();
  const other = await openStore(join(root, 'content'));
  await editEntry(store, (data) => data.replace(/^summary: .*\n/m, ''));
  const broken = { status: 422, code: 'content' };
  await expect(store.publishUnpublishedEntry(release, ana)).rejects.toMatchObject(broken);
  const policing = { path: 'content/topics/policing.yml', collection: 'topics', slug: 'policing' };
  const topic = await other.getEntry(policing);
  await saveEntry(other, `${topic.data}# Looked through\n`, {
    base: topic.version,
    entry: policing,
  });
  await other.publishUnpublishedEntry(policing, ben);
  await expect(store.publishUnpublishedEntry(release, ana)).rejects.toMatchObject(broken);
});

test('publishes despite old problems in other files', async () => {
  const { store, git, write } = await openSampleNewsroom();
  write('content/topics/broken.yml', 'name: 7\n');
  commit(git, 'A mistake by hand');
  await editEntry(store, (data) => `${data}\nOne more sentence.\n`);
  await store.publishUnpublishedEntry(release, ana);
  expect(await store.unpublishedEntries()).toEqual([]);
});

test('does not publish if the published entry conflicts or was deleted', async () => {
  for (const change of ['edit', 'delete']) {
    const { store, git, write, data, text } = await openDraft({ headline: 'Draft' });
    const byHand = setFields(data, { headline: 'By hand' });
    if (change === 'edit') write(release.path, byHand);
    else git('rm', '-q', release.path);
    git('commit', '-qam', 'By hand');
    await expect(store.publishUnpublishedEntry(release, ana)).rejects.toMatchObject({
      code: 'conflict',
      details: {
        conflicts: [
          {
            by: { name: 'Elena Marin' },
            path: release.path,
            deleted: change === 'delete',
            ...(change === 'edit' && { wordings: { sent: text, stored: byHand } }),
          },
        ],
      },
    });
    expect(await store.unpublishedEntries()).toHaveLength(1);
  }
});

test('resolves conflicts for the draft if requested, and merges the rest', async () => {
  const { store, git, read, write } = await openSampleNewsroom();
  const { data, version } = await store.getEntry(release);
  const change = (headline: string) => setFields(data, { headline });
  const saved = await saveEntry(store, `${change('Draft')}\nOf the draft.\n`, { base: version });
  const byHand = change('By hand').replace(/^summary: .*$/m, 'summary: On the branch.');
  write(release.path, `${byHand}\nBy hand.\n`);
  git('commit', '-qam', 'By hand');
  const asked = { ...release, seen: saved.version };
  // The check passes, since staff may still decide, and moves nothing.
  await store.checkPublication(asked);
  expect(await store.unpublishedEntries()).toHaveLength(1);
  expect(git('log', '-1', '--format=%s', 'main').trim()).toBe('By hand');
  const { details } = (await store
    .publishUnpublishedEntry(asked, ana)
    .catch((error: unknown) => error)) as { details: { conflicts: [FileConflict] } };
  const [{ wordings }] = details.conflicts;
  const resolve = [release.path];
  const published = await store.publishUnpublishedEntry({ ...asked, resolve }, ana);
  expect(published.merged).toMatchObject({ by: { name: 'Elena Marin' } });
  const draft = change('Draft').replace(/^summary: .*$/m, 'summary: On the branch.');
  expect(read(release.path)).toBe(`${draft}\nOf the draft.\n`);
  // As staff were shown.
  expect(wordings).toMatchObject({ own: read(release.path), other: `${byHand}\nBy hand.\n` });
  expect(git('log', '--format=%s', 'main', '--', release.path)).toContain('By hand');
  expect(git('status', '--porcelain')).toBe('');
});

test('resolves for the draft only against the commit that was shown', async () => {
  const { store, git, read, write } = await openSampleNewsroom();
  const { data, version } = await store.getEntry(release);
  const change = (headline: string) => setFields(data, { headline });
  await saveEntry(store, change('Draft'), { base: version });
  write(release.path, change('First by hand'));
  git('commit', '-qam', 'First');
  const over = git('rev-parse', 'main').trim();
  await expect(store.publishUnpublishedEntry(release, ana)).rejects.toMatchObject({
    details: { conflicts: [{ wordings: { stored: change('First by hand') } }], over },
  });
  write(release.path, change('Second by hand'));
  git('commit', '-qam', 'Second');
  const asked = { ...release, resolve: [release.path], over };
  await expect(store.publishUnpublishedEntry(asked, ana)).rejects.toMatchObject({
    code: 'conflict',
    details: { over: git('rev-parse', 'main').trim() },
  });
  expect(read(release.path)).toBe(change('Second by hand'));
});

test('restores a deleted entry if requested', async () => {
  const { store, git, read, text } = await openDraft((data) => `${data}\nOf the draft.\n`);
  git('rm', '-q', release.path);
  git('commit', '-qm', 'Delete by hand');
  await store.publishUnpublishedEntry({ ...release, resolve: [release.path] }, ana);
  expect(read(release.path)).toBe(text);
  expect(git('status', '--porcelain')).toBe('');
});

test('publishes what was seen, and nothing that was added since', async () => {
  const { store, git, data, version, saved } = await openDraft((data) => `${data}\nFirst.\n`);
  const second = await saveEntry(store, `${data}\nFirst.\n\nSecond.\n`, {
    base: saved.version,
    author: ben,
  });
  for (const resolve of [undefined, [release.path]]) {
    const shown = { ...release, seen: saved.version, ...(resolve && { resolve }) };
    await expect(store.publishUnpublishedEntry(shown, ana)).rejects.toMatchObject({
      status: 409,
      code: 'conflict',
      details: { by: { name: 'Ben Okoye' }, version: second.version },
    });
  }
  expect(git('rev-parse', 'main').trim()).toBe(version);
  // A change of the status changes nothing of what was seen.
  await store.updateUnpublishedEntryStatus({ ...release, newStatus: 'pending_review' }, ben);
  await store.publishUnpublishedEntry({ ...release, seen: second.version }, ana);
  expect(git('show', `main:${release.path}`)).toContain('Second.');
});

test('does not publish an entry that was saved during the check', async () => {
  const { store, git, data, saved } = await openDraft((data) => `${data}\nFirst.\n`);
  const publishing = store.publishUnpublishedEntry(release, ana);
  await saveEntry(store, `${data}\nFirst.\n\nSecond.\n`, { base: saved.version, author: ben });
  const outcome = await publishing.then(
    () => 'published',
    (error: { code: string }) => error.code,
  );
  // Either it was published before the second save, which then begins a draft, or it was rejected.
  const published = git('show', `main:${release.path}`);
  expect(published).not.toContain('Second.');
  expect(outcome).toBe(published.includes('First.') ? 'published' : 'conflict');
  expect(await store.unpublishedEntries()).toHaveLength(1);
});

test('does not overwrite a file that was edited or staged by hand', async () => {
  for (const staged of [false, true]) {
    const { store, git, read, write, data, version } = await openDraft(
      (data) => `${data}\nFrom the admin.\n`,
    );
    write(release.path, `${data}\nBy hand.\n`);
    if (staged) {
      git('add', release.path);
      write(release.path, data);
    }
    const mine = read(release.path);
    const expected = { status: 423, code: 'hand-edited', details: { path: release.path } };
    await expect(store.checkPublication(release)).rejects.toMatchObject(expected);
    await expect(store.publishUnpublishedEntry(release, ana)).rejects.toMatchObject(expected);
    expect(read(release.path)).toBe(mine);
    expect(git('rev-parse', 'main').trim()).toBe(version);
    git('checkout', '-q', 'HEAD', '--', release.path);
    await store.publishUnpublishedEntry(release, ana);
    expect(git('status', '--porcelain')).toBe('');
  }
});

test('updates the files of a checked-out draft, and does not delete its branch', async () => {
  const { store, git, read, data, saved } = await openDraft((data) => `${data}\nFirst.\n`);
  git('switch', '-q', 'cms/releases-en/2011/governor-suspends');
  await saveEntry(store, `${data}\nFirst.\n\nSecond.\n`, { base: saved.version });
  expect(read(release.path)).toContain('Second.');
  expect(git('status', '--porcelain')).toBe('');
  await expect(store.publishUnpublishedEntry(release, ana)).rejects.toMatchObject({
    code: 'checked-out',
  });
});

test('gives a build no files of a checked-out draft', async () => {
  const { store, git, read, version } = await openDraft(
    (data) => `${data}\nNot for readers yet.\n`,
  );
  git('switch', '-q', 'cms/releases-en/2011/governor-suspends');
  expect(read(release.path)).toContain('Not for readers yet.');
  expect(await store.getHead()).toBe(version);
  const path = 'releases/en/2011/governor-suspends.md';
  const readPublished = async () => {
    await store.published.follow();
    return readFile(join(store.published.path, path), 'utf8');
  };
  expect(await readPublished()).toBe(git('show', `main:content/${path}`));
  git('switch', '-q', 'main');
  expect(await readPublished()).toBe(read(`content/${path}`));
  expect(await store.getHead()).toBe(version);
});

test('rejects a draft that changes files that the admin does not manage', async () => {
  const { store, git, write } = await openDraft((data) => `${data}\nMore.\n`);
  git('switch', '-q', 'cms/releases-en/2011/governor-suspends');
  write('package.json', '{}');
  commit(git, 'Something else', 'package.json');
  git('switch', '-q', 'main');
  await expect(store.publishUnpublishedEntry(release, ana)).rejects.toMatchObject({
    code: 'foreign',
  });
});

test('publishes no text but its own, also where the published branch was rewritten', async () => {
  const { root, store, git, read, write, has } = await openSampleNewsroom();
  const other = 'content/releases/en/2011/x.md';
  const picture = 'content/media/mistake.png';
  cpSync(join(root, 'content/media/vigil.png'), join(root, picture));
  commit(git, 'A picture', picture);
  write(other, `${read(release.path)}\n![X](/media/mistake.png)\n`);
  commit(git, 'By mistake', other);
  await editEntry(store, (data) => `${data}\nMore.\n`);
  git('reset', '-q', '--hard', 'HEAD~1');

  const { diffs } = await store.unpublishedEntry({ id: 'releases-en/2011/governor-suspends' });
  expect(diffs).toMatchObject([{ path: release.path }]);
  await store.deleteFiles({ paths: [picture], options: { commitMessage: 'Delete it' } }, ana);
  await store.publishUnpublishedEntry(release, ben);
  expect(read(release.path)).toContain('More.');
  expect(has(other)).toBe(false);
});

test('redirects from the old address of a public entry to its new one, and back again', async () => {
  const { store, read } = await openSampleNewsroom();
  const publish = async (slug: string) => {
    await editEntry(store, (data) =>
      data.replace(/^slug: .*\n/m, '').replace(/^summary/m, `slug: ${slug}\nsummary`),
    );
    return store.publishUnpublishedEntry(release, ana);
  };
  await publish('new-address');
  expect(read(release.path)).toContain(
    'aliases:\n  - /news/42/\n  - /releases/governor-suspends/\n',
  );
  await publish('governor-suspends');
  expect(read(release.path)).toContain('aliases:\n  - /news/42/\n  - /releases/new-address/\n');
});

test('does not merge with a source that is not UTF-8, whose letters would be lost', async () => {
  const { root, store, git } = await openSampleNewsroom();
  const entry = {
    collection: 'people',
    slug: 'ana-ruiz',
    path: 'content/people/ana-ruiz.yml',
  };
  const text = (await store.getEntry(entry)).data.replace(/^name: .*$/m, 'name: Ana Núñez');
  writeFileSync(join(root, entry.path), text);
  git('commit', '-qam', 'Marry');
  const { version } = await store.getEntry(entry);
  const draft = text.replace('  en: Press officer', '  en: Speaker');
  await saveEntry(store, draft, { base: version, entry });
  const mail = setFields(text, { email: 'ana@example.org' });
  writeFileSync(join(root, entry.path), Buffer.from(mail, 'latin1'));
  git('commit', '-qam', 'Written by an old editor');

  await expect(store.publishUnpublishedEntry(entry, ana)).rejects.toMatchObject({
    code: 'conflict',
  });
  await store.publishUnpublishedEntry({ ...entry, resolve: [entry.path] }, ana);
  expect(git('show', `main:${entry.path}`)).toBe(draft);
});

/** Publishes a release without a date, and then the changes of later saves. */
async function openUndated(newsroom: SampleNewsroom, name: string, line = '') {
  const { store, read } = newsroom;
  const path = `content/releases/en/2026/${name}.md`;
  const entry = { path, collection: 'releases-en', slug: `2026/${name}` };
  const { data } = await store.getEntry(release);
  const text = data
    .replace(/^datePublished: .*\n/m, line)
    .replace(/^aliases:\n( .*\n)+/m, '')
    .replace(/^summary/m, `slug: ${name}\nsummary`);
  const publish = async (change?: (text: string) => string, by = store) => {
    const now = change && (await by.getEntry(entry));
    await saveEntry(by, now ? change(now.data) : text, {
      entry,
      ...(now ? { base: now.version } : { newEntry: true }),
    });
    await by.checkPublication(entry);
    await by.publishUnpublishedEntry(entry, ana);
    return /^datePublished: '(.*)'$/m.exec(read(path))?.[1];
  };
  return { publish, first: await publish() };
}

test('dates an entry that has no date: now, or when its embargo ends', async () => {
  const newsroom = await openSampleNewsroom();
  expect((await openUndated(newsroom, 'now')).first).toBe('2026-11-24T07:00:00-05:00');
  const until = '2026-11-27T06:00:00-05:00';
  const embargo = `embargoedUntil: '${until}'\n`;
  const { first, publish } = await openUndated(newsroom, 'later', embargo);
  expect(first).toBe(until);
  // As the form shows it, and the dialog before the publication.
  expect(await publish((text) => text.replace(embargo, ''))).toBe(until);
});

test('dates an entry that was held back when readers first see it, unless staff chose its date', async () => {
  const newsroom = await openSampleNewsroom();
  const later = await openStore(join(newsroom.root, 'content'), {
    at: Date.parse('2026-12-24T12:00:00Z'),
  });
  const held = await openUndated(newsroom, 'held-back', 'draft: true\n');
  expect(held.first).toBe('2026-11-24T07:00:00-05:00');
  expect(await held.publish((text) => `${text}\nMore.\n`, later)).toBe(held.first);
  const show = (text: string) => text.replace('draft: true\n', '');
  expect(await held.publish(show, later)).toBe('2026-12-24T07:00:00-05:00');

  const chosen = "datePublished: '2026-06-02T10:00:00-04:00'\ndraft: true\n";
  const { publish } = await openUndated(newsroom, 'chosen', chosen);
  expect(await publish(show, later)).toBe('2026-06-02T10:00:00-04:00');
});

test('keeps the date of an entry that readers have seen when it is shown again, in each language', async () => {
  const newsroom = await openSampleNewsroom();
  const { store, read } = newsroom;
  const english = await openUndated(newsroom, 'seen');
  const path = 'content/releases/es/2026/seen.md';
  const spanish = { path, collection: 'releases-es', slug: '2026/seen' };
  const undated = read('content/releases/en/2026/seen.md').replace(/^datePublished: .*\n/m, '');
  await saveEntry(store, undated, { entry: spanish, newEntry: true });
  await store.publishUnpublishedEntry(spanish, ana);
  const later = await openStore(join(newsroom.root, 'content'), {
    at: Date.parse('2027-12-24T12:00:00Z'),
  });
  const hold = (text: string) => text.replace('summary:', 'draft: true\nsummary:');
  const show = (text: string) => text.replace('draft: true\n', '');
  expect(await english.publish(hold, later)).toBe(english.first);
  expect(read(path)).toContain('draft: true');
  expect(await english.publish(show, later)).toBe(english.first);
  await editEntry(later, show, { entry: spanish });
  await later.publishUnpublishedEntry(spanish, ana);
  expect(read(path)).toContain(`datePublished: '${english.first!}'`);
});

test('says when an event changed that readers see, so that calendars take the change', async () => {
  const event = "event:\n  start: '2026-12-01T10:00:00-05:00'\n  place: City Hall\n";
  const { store, read } = await openDraft((data) =>
    data.replace('mediaContacts', `${event}mediaContacts`),
  );
  const publish = () => store.publishUnpublishedEntry(release, ana);
  await publish();
  // Nobody had it before.
  expect(read(release.path)).not.toContain('dateModified');
  await editEntry(store, (data) => data.replace('City Hall', 'Harbor House'));
  await publish();
  expect(read(release.path)).toContain("dateModified: '2026-11-24T07:00:00-05:00'");
});

test('says of a topic that is only a draft that it has to be published first', async () => {
  const { store } = await openDraft((data) =>
    data.replace(/^topics:.*\n/m, (line) => `${line}  - gardens\n`),
  );
  const topic = { path: 'content/topics/gardens.yml', collection: 'topics', slug: 'gardens' };
  const source = 'name:\n  en: Gardens\ndescription:\n  en: Where things grow.\n';
  await saveEntry(store, source, { entry: topic });
  const text = 'it names {path}, which is saved as a draft and not published yet';
  await expect(store.checkPublication(release)).rejects.toMatchObject({
    details: {
      problems: [
        {
          field: 'topics.0',
          draft: 'topics/gardens.yml',
          cause: { text },
        },
      ],
    },
  });
  await store.publishUnpublishedEntry(topic, ana);
  await store.checkPublication(release);
});

test.each([
  ['another first', 'default-language', (items: string[]) => items.toReversed()],
  ['one less', 'language-in-use', (items: string[]) => items.slice(0, 1)],
])(
  'gives one reason for which a newsroom that has published keeps its languages: %s',
  async (_, code, change) => {
    const { store } = await openSampleNewsroom();
    const entry = {
      path: 'content/settings/languages.yml',
      collection: 'settings',
      slug: 'languages',
    };
    const { data, version: base } = await store.getEntry(entry);
    const [list = '', ...items] = data.split(/(?=^ {2}- )/m);
    await saveEntry(store, [list, ...change(items)].join(''), { entry, base });
    await expect(store.checkPublication(entry)).rejects.toMatchObject({
      details: { problems: [{ code }] },
    });
  },
);

const testimony = (language: string) => ({
  path: `content/testimonies/${language}/2011/a-mother-speaks.md`,
  collection: `testimonies-${language}`,
  slug: '2011/a-mother-speaks',
});

/** Publishes a testimony in both languages, then saves drafts of it. */
async function openTestimony(
  edit: (data: string) => string,
  change: (data: string, language: string) => string,
  languages: readonly string[] = ['en', 'es'],
) {
  const newsroom = await openSampleNewsroom();
  const { git, read, write, store } = newsroom;
  for (const { path } of ['en', 'es'].map(testimony)) write(path, edit(read(path)));
  git('commit', '-qam', 'By hand', '--allow-empty');
  for (const language of languages)
    await editEntry(store, (data) => change(data, language), { entry: testimony(language) });
  return newsroom;
}

test('renews a consent in one language for all, and publishes no other change of their drafts', async () => {
  const renew = (data: string) => `${data.replace('2041-03', '2051-03')}\nUnfinished.\n`;
  const { store, read, git } = await openTestimony((data) => data, renew);
  const spanish = read(testimony('es').path);
  const fields = ['consent.reviewBy'];
  await expect(store.checkPublication(testimony('en'))).resolves.toEqual({
    checked: expect.any(String) as string,
    aligned: [{ language: 'es', fields, removed: [] }],
    formerNames: [],
  });
  await store.publishUnpublishedEntry(testimony('en'), ana);
  expect(read(testimony('es').path)).toBe(spanish.replace('2041-03', '2051-03'));
  expect(git('status', '--porcelain')).toBe('');
  await expect(store.checkPublication(testimony('es'))).resolves.toMatchObject({ aligned: [] });
  await store.publishUnpublishedEntry(testimony('es'), ana);
  expect(read(testimony('es').path)).toBe(renew(spanish));
});

test('shows no language more of a person than the consent that was narrowed in another', async () => {
  const agreed = (data: string) =>
    data
      .replace('displayName: Marta\n  pseudonym: true', 'displayName: Maria Lopez\n  place: Ohio')
      .replace('    - language', '    - name\n    - place\n    - language');
  const narrow = (data: string) =>
    data
      .replace(/displayName: .*\n  place: Ohio/, 'displayName: Rosa\n  pseudonym: true')
      .replace('    - name\n    - place\n', '');
  const { store, read } = await openTestimony(agreed, narrow);
  await store.publishUnpublishedEntry(testimony('es'), ana);
  const english = read(testimony('en').path);
  expect(english).toContain('person:\n  displayName: Rosa\n  pseudonym: true\nconsent:');
  expect(english).toContain('  scopes:\n    - language\n');
  await store.publishUnpublishedEntry(testimony('en'), ana);
  expect(read(testimony('en').path)).toBe(english);
});

const named = (data: string) =>
  data
    .replace('displayName: Marta\n  pseudonym: true', 'displayName: Maria Lopez')
    .replace('    - language', '    - name\n    - language')
    .replace(/^summary: .*$/m, 'summary: What Maria saw.')
    .concat('\nMrs. López spoke.\n');
const hidden = (data: string) =>
  data
    .replace('displayName: Maria Lopez', 'displayName: Rosa\n  pseudonym: true')
    .replace('    - name\n', '');
const mended = (data: string) =>
  data.replace('What Maria saw', 'What Rosa saw').replace('Mrs. López', 'Rosa');

test('finds where a name that became a pseudonym is left, in each language, and stops no publication', async () => {
  const { store } = await openTestimony(named, hidden, ['en']);
  const find = async () => (await store.checkPublication(testimony('en'))).formerNames;
  const places = ['en', 'es'].flatMap((language) => {
    const file = testimony(language).path.replace('content/', '');
    return [
      { code: 'former-name', file, field: 'summary', words: 'What Maria saw.' },
      { code: 'former-name', file, field: 'body', words: 'Mrs. López spoke.' },
    ];
  });
  expect(await find()).toMatchObject(places);
  await store.publishUnpublishedEntry(testimony('en'), ana);

  // A name that was only saved in the draft, with all its places in a paragraph.
  const { data, version } = await store.getEntry(testimony('en'));
  const entry = testimony('en');
  const other = data.replace('displayName: Rosa', 'displayName: Noor Haddad');
  const saved = await saveEntry(store, other, { entry, base: version });
  const words = ['Noor told us her story in the kitchen', 'and Mrs. Haddad is an invented person.'];
  const back = `${data.replace('What Maria saw', 'What Noor saw')}\n${words.join(' of a house by the river, ')}\n`;
  await saveEntry(store, back, { entry, base: saved.version });
  expect(await find()).toEqual(
    expect.arrayContaining(
      [
        { field: 'summary', words: 'What Noor saw.' },
        { field: 'body', words: 'Noor told us her story in the kitchen …' },
        { field: 'body', words: '… house by the river, and Mrs. Haddad is an invented person.' },
      ].map((place): unknown => expect.objectContaining(place)),
    ),
  );
});

test('keeps no old address that names a person whom a pseudonym hides', async () => {
  const { store, read } = await openTestimony(
    (data) => named(data).replace(/^summary/m, 'slug: maria-lopez\nsummary'),
    (data) => mended(hidden(data)).replace('slug: maria-lopez', 'slug: a-story'),
    ['en'],
  );
  const entry = testimony('en');
  await store.publishUnpublishedEntry(entry, ana);
  expect(read(entry.path)).not.toContain('aliases');

  await editEntry(store, (data) => data.replace('slug: a-story', 'slug: at-the-pier'), { entry });
  await store.publishUnpublishedEntry(entry, ana);
  expect(read(entry.path)).toContain('aliases:\n  - /testimonies/a-story/\n');
});

test('finds the whole name of a person who has a pseudonym in other texts, their addresses and file names too, and each former name in texts that refer to the testimony', async () => {
  const { store, git, read, write } = await openTestimony(named, (data) => mended(hidden(data)), [
    'en',
  ]);
  const release = 'content/releases/en/2011/governor-suspends.md';
  write(release, `${read(release)}\nMaria came. María López spoke.\n`);
  const page = '---\nheadline: What she saw\n';
  write('content/pages/en/maria-lopez-speaks.md', `${page}---\n`);
  const former = 'aliases:\n  - /who-we-are/\n  - /maria-lopez-speaks-out/\n';
  write('content/pages/en/moved.md', `${page}slug: what-she-saw\n${former}---\n`);
  write('content/pages/en/slug.md', `${page}slug: the-story-of-maria-lopez\n---\n`);
  const picture = 'image:\n  src: /media/maria-lopez.jpg\n  alt: A woman\n';
  write('content/releases/en/2011/pictured.md', `${page}${picture}---\n`);
  write('content/pages/en/first.md', '---\nheadline: One mother and her son\n---\n');
  const story = '[Her story](/testimonies/a-mother-speaks/)';
  write('content/pages/en/links.md', `---\nheadline: One mother and Maria\n---\n\n${story}\n`);
  const related = 'related:\n  - testimonies/2011/a-mother-speaks\n';
  write('content/releases/es/2011/related.md', `---\nheadline: Of Maria\n${related}---\n`);
  commit(git, 'Name the person');
  // The words of a former pseudonym may be in any text.
  const { path } = testimony('en');
  const shown = read(path);
  for (const text of [shown.replace(': Maria Lopez', ': One mother\n  pseudonym: true'), shown]) {
    write(path, text);
    git('commit', '-qam', 'By hand');
  }
  const find = async () =>
    (await store.checkPublication(testimony('en'))).formerNames
      .filter(({ code }) => code === 'named-elsewhere')
      .map(({ file, field, words }) => [file, field, words]);
  const found = await find();
  expect(found).toHaveLength(7);
  expect(new Set(found)).toEqual(
    new Set([
      ['releases/en/2011/governor-suspends.md', 'body', 'Maria came. María López spoke.'],
      ['pages/en/maria-lopez-speaks.md', 'slug', 'maria-lopez-speaks'],
      ['pages/en/moved.md', 'aliases.1', '/maria-lopez-speaks-out/'],
      ['pages/en/slug.md', 'slug', 'the-story-of-maria-lopez'],
      ['releases/en/2011/pictured.md', 'image.src', '/media/maria-lopez.jpg'],
      ['pages/en/links.md', 'headline', 'One mother and Maria'],
      ['releases/es/2011/related.md', 'headline', 'Of Maria'],
    ]),
  );
});

test('finds a name that a testimony hides where somebody newly writes it in another text', async () => {
  const { root, store } = await openTestimony(named, (data) => mended(hidden(data)), ['en']);
  await store.publishUnpublishedEntry(testimony('en'), ana);
  const content = readFileSync(join(root, 'content/media/vigil.png'), 'base64');
  // A picture is no text in which a name could be.
  const assets = [{ path: 'content/media/new.png', content, encoding: 'base64' as const }];
  const find = async (edit: (data: string) => string) => {
    await editEntry(store, edit, { assets });
    const { formerNames } = await store.checkPublication(release);
    return formerNames.map(({ code, field, words }) => [code, field, words]);
  };
  expect(
    await find(
      (data) => `${data}\nRosa called. María López called.\n\n![A vigil](/media/new.png)\n`,
    ),
  ).toEqual([['hidden-name', 'body', 'Rosa called. María López called.']]);
  await store.publishUnpublishedEntry(release, ana);
  // Staff have agreed to the first one.
  expect(await find((data) => `${data}\nMore.\n`)).toEqual([]);
  expect(await find((data) => setFields(data, { summary: 'Maria Lopez.' }))).toEqual([
    ['hidden-name', 'summary', 'Maria Lopez.'],
  ]);
});

test('finds where a name stays that another one replaces, which may be a pseudonym, or that of somebody in People', async () => {
  const { store, git, read, write } = await openTestimony(
    named,
    (data) => data.replace('displayName: Maria Lopez', 'displayName: Rosa'),
    ['en'],
  );
  write(release.path, `${read(release.path)}\nMaria López spoke.\n`);
  git('commit', '-qam', 'Name the person');
  const find = async (entry: typeof release) =>
    (await store.checkPublication(entry)).formerNames.map(({ code, file, field }) => [
      code,
      file.split('/')[0],
      field,
    ]);
  expect(await find(testimony('en'))).toEqual(
    expect.arrayContaining([
      ['former-name', 'testimonies', 'summary'],
      ['former-name', 'testimonies', 'body'],
      ['named-elsewhere', 'releases', 'body'],
    ]),
  );
  const path = 'content/people/ana-ruiz.yml';
  const person = { collection: 'people', slug: 'ana-ruiz', path };
  await editEntry(store, { name: 'Lin Zhao' }, { entry: person });
  expect(await find(person)).toContainEqual(['former-name', 'people', 'slug']);
});

test('finds a former name that an old revision brings back, or that another language was left with', async () => {
  const { store, git, read, write } = await openTestimony(named, (data) => mended(hidden(data)), [
    'en',
  ]);
  const old = read(testimony('en').path);
  await store.publishUnpublishedEntry(testimony('en'), ana);
  const find = async (edit: (data: string) => string) => {
    const entry = testimony('en');
    await editEntry(store, edit, { entry });
    const { formerNames } = await store.checkPublication(entry);
    const ready = await store.updateUnpublishedEntryStatus(toReady('en'), ben);
    const own = formerNames.filter(({ file }) => entry.path.endsWith(file));
    expect(ready.formerNames).toEqual(own);
    await store.deleteUnpublishedEntry(entry, ana);
    return formerNames.map(({ file, words }) => `${file.slice(12, 14)}: ${words}`);
  };
  const spanish = ['es: What Maria saw.', 'es: Mrs. López spoke.'];
  expect(await find((data) => `${data}\nMore.\n`)).toEqual(spanish);
  write(testimony('es').path, mended(read(testimony('es').path)));
  git('commit', '-qam', 'Mend by hand');
  expect(await find(() => hidden(old))).toEqual(['en: What Maria saw.', 'en: Mrs. López spoke.']);
  // A name that only a discarded draft had.
  await find((data) => data.replace('Rosa\n', 'Noor Haddad\n'));
  expect(await find((data) => data.replace('What Rosa', 'What Noor'))).toEqual([
    'en: What Noor saw.',
  ]);
  expect(await find((data) => `${data}\nMore.\n`)).toEqual([]);
});

test.each([
  ['es', 'en'],
  ['en', 'es'],
])('shows no two names of a person when %s is published before %s', async (own, other) => {
  const { store, read } = await openTestimony(named, mended, ['es']);
  await editEntry(store, (data) => mended(hidden(data)), { entry: testimony('en') });
  const file = testimony('es').path.replace('content/', '');
  const code = own === 'en' ? 'former-name' : 'coming-name';
  const check = () => store.checkPublication(testimony(own));
  expect(await check()).toMatchObject({
    formerNames: ['summary', 'body'].map((field) => ({ code, file, field })),
  });

  const asked = await store.updateUnpublishedEntryStatus(toReady(other), ben);
  // The English text has no such name itself.
  const isAsked = other === 'es';
  expect(asked.formerNames).toMatchObject(
    isAsked ? ['summary', 'body'].map((field) => ({ code: 'coming-name', file, field })) : [],
  );
  const status = isAsked ? 'draft' : 'pending_publish';
  expect(await store.findDraft(testimony(other))).toMatchObject({ status });
  await setReady(store, other);
  // The Spanish draft follows the English one: it does not name the person itself.
  const fields = ['consent.scopes', 'person.displayName', 'person.pseudonym'];
  const aligned = [{ language: 'es', fields }];
  const checked = await check();
  expect(checked).toMatchObject({
    aligned,
    formerNames: [],
    together: [{ collection: `testimonies-${other}` }],
  });
  const publish = ({ together = [] }: typeof checked) =>
    store.publishUnpublishedEntry({ ...testimony(own), together: [...together] }, ana);
  // What is published with it is what staff agreed to.
  const moved = { code: 'conflict', details: { by: { name: 'Ben Okoye' } } };
  await expect(publish({ ...checked, together: [] })).rejects.toMatchObject(moved);
  const before = await store.unpublishedEntryDataFile(testimony(other));
  const later = before.data.replace(/^headline: .*$/m, 'headline: Saved later');
  const again = { entry: testimony(other), base: before.version, author: ben };
  await saveEntry(store, later, again);
  await expect(publish(checked)).rejects.toMatchObject(moved);
  const changed = await check();
  await store.updateUnpublishedEntryStatus({ ...testimony(other), newStatus: 'draft' }, ben);
  await expect(publish(changed)).rejects.toMatchObject({ code: 'conflict' });
  await setReady(store, other);
  const answer = await publish(changed);
  const { collection, slug } = testimony(other);
  expect(answer.together).toEqual([{ collection, slug }]);
  expect(await store.unpublishedEntries()).toEqual([]);
  for (const { path } of ['en', 'es'].map(testimony)) {
    expect(read(path)).toMatch(/displayName: Rosa\n {2}pseudonym: true/);
    expect(read(path)).not.toMatch(/Maria|L[oó]pez/);
  }
});

const toReady = (language: string) =>
  ({ ...testimony(language), newStatus: 'pending_publish' }) as const;

/** Publishes the English draft with all that have to be published with it, as staff agree to it. */
async function publishAll(
  store: GitStore,
  decided: { readonly resolve?: string[]; readonly over?: string } = {},
) {
  const { together = [] } = await store.checkPublication(testimony('en'));
  const agreed = { ...testimony('en'), together: [...together], ...decided };
  return store.publishUnpublishedEntry(agreed, ana);
}

/** Staff know where a former name is. */
const setReady = (store: GitStore, language: string) =>
  store.updateUnpublishedEntryStatus({ ...toReady(language), isKnown: true }, ben);

test('publishes drafts with a pseudonym in each language in one step, and says what it does to the others', async () => {
  const pseudonyms: Readonly<Record<string, string>> = {
    en: 'A woman from Ohio',
    es: 'Una mujer de Ohio',
  };
  const embargo = "embargoedUntil: '2026-12-10T09:00:00-05:00'\n";
  const hide = (data: string, language: string) =>
    mended(hidden(data))
      .replace('Rosa\n', `${pseudonyms[language]!}\n`)
      .replace('topics:', language === 'en' ? `${embargo}topics:` : 'topics:');
  const { store, git, read } = await openTestimony(named, hide);
  await setReady(store, 'es');
  const heads = [
    'main',
    ...['en', 'es'].map((one) => `cms/testimonies-${one}/2011/a-mother-speaks`),
  ];
  const parents = heads.map((ref) => git('rev-parse', ref).trim()).join(' ');
  expect(await store.checkPublication(testimony('en'))).toEqual({
    checked: expect.any(String) as string,
    aligned: [{ language: 'es', fields: ['embargoedUntil'], removed: [] }],
    formerNames: [],
    together: [
      {
        collection: 'testimonies-es',
        slug: '2011/a-mother-speaks',
        version: git('rev-parse', heads.at(-1)!).trim(),
      },
    ],
    visibility: [{ language: 'es', isPublic: false }],
  });
  await publishAll(store);
  expect(git('log', '-1', '--format=%P', 'main').trim()).toBe(parents);
  for (const language of ['en', 'es']) {
    expect(read(testimony(language).path)).toContain(`displayName: ${pseudonyms[language]!}\n`);
    expect(read(testimony(language).path)).toContain(embargo);
  }
  expect(await store.unpublishedEntries()).toEqual([]);
  const { path } = testimony('es');
  expect(await store.listRevisions({ path })).toMatchObject([
    { by: 'Ana Ruiz', isPublished: true },
    { by: 'Ana Ruiz', isPublished: false },
    { by: 'Elena Marin', isPublished: true },
    { by: 'Elena Marin', isPublished: true },
  ]);
});

test('asks about what somebody else published in each language, and overwrites only what was shown', async () => {
  const headline = (words: string) => (data: string) => setFields(data, { headline: words });
  const { store, git, read, write } = await openTestimony(named, (data, language) =>
    headline(`Of the draft (${language})`)(mended(hidden(data))),
  );
  const publishByHand = (language: string) => {
    const { path } = testimony(language);
    write(path, headline(`By hand (${language})`)(read(path)));
    git('commit', '-qam', 'By hand');
    return git('rev-parse', 'main').trim();
  };
  const by = { name: 'Elena Marin' };
  const conflict = (language: string) => ({
    ...{ language, path: testimony(language).path, by, deleted: false },
    wordings: { stored: read(testimony(language).path) },
  });
  const publish = (...shown: string[]) => {
    const resolve = shown.map((language) => testimony(language).path);
    const over = git('rev-parse', 'main').trim();
    const decided = resolve.length > 0 && { resolve, over };
    return publishAll(store, decided || {});
  };
  publishByHand('es');
  const main = publishByHand('en');
  await expect(publish()).rejects.toMatchObject({ details: { conflicts: [conflict('en')] } });
  await setReady(store, 'es');
  await expect(publish('en')).rejects.toMatchObject({
    code: 'conflict',
    details: { conflicts: [conflict('es')], over: main },
  });
  await expect(publish()).rejects.toMatchObject({
    details: { conflicts: [conflict('en'), conflict('es')], over: main },
  });
  await publish('en', 'es');
  for (const language of ['en', 'es'])
    expect(read(testimony(language).path)).toContain(`headline: Of the draft (${language})`);
});

test('dates a new translation that follows the embargo of the text it is published with', async () => {
  const until = '2026-12-10T09:00:00-05:00';
  const { store, git, read } = await openTestimony(named, (data) => data, []);
  const { path } = testimony('es');
  const begun = mended(read(path)).replace(/^datePublished: .*\n/m, '');
  git('rm', '-q', path);
  git('commit', '-qm', 'Not translated yet');
  const entry = testimony('es');
  await saveEntry(store, begun, { entry, newEntry: true });
  await setReady(store, 'es');
  await editEntry(
    store,
    (data) => mended(hidden(data)).replace('topics:', `embargoedUntil: '${until}'\ntopics:`),
    { entry: testimony('en') },
  );
  await publishAll(store);
  expect(read(path)).toContain(`datePublished: '${until}'`);
});

test('moves an event in all languages, each with a moment by which calendars take it', async () => {
  const { store, git, read, write } = await openSampleNewsroom();
  const translated = release.path.replace('/en/', '/es/');
  for (const path of [release.path, translated]) {
    const event = `event:\n  start: '2026-12-24T18:00:00-05:00'\n  place: ${path.slice(17, 19)}\n`;
    write(path, read(path).replace('topics:', `${event}topics:`));
  }
  git('commit', '-qam', 'Invite');
  await editEntry(store, (data) => data.replace('2026-12-24', '2026-12-25'));
  await store.publishUnpublishedEntry(release, ana);
  expect(read(translated)).toMatch(/start: '2026-12-25T18:00:00-05:00'\n {2}place: es\n/);
  const [english, spanish] = [release.path, translated].map(
    (path) => /^dateModified: .*$/m.exec(read(path))?.[0],
  );
  expect(spanish).toBeDefined();
  expect(spanish).toBe(english);
});

test('leaves each language its own pseudonym, and finds where one that is replaced is still shown', async () => {
  const call = (name: string) => (data: string) =>
    data.replace(/displayName: .*/, `displayName: ${name}`);
  const { store, read, git } = await openTestimony(call('A woman from Ohio'), (data) => data, []);
  const { path } = testimony('es');
  const spanish = call('Una mujer de Ohio')(read(path));
  git('rm', '-q', path);
  git('commit', '-qm', 'Not translated yet');
  const begun = { entry: testimony('es'), newEntry: true };
  const { version: base } = await saveEntry(store, read(testimony('en').path), begun);
  await saveEntry(store, spanish, { entry: testimony('es'), base });
  await expect(store.checkPublication(testimony('es'))).resolves.toEqual({
    checked: expect.any(String) as string,
    aligned: [],
    formerNames: [],
  });
  await store.publishUnpublishedEntry(testimony('es'), ana);
  expect(read(path)).toBe(spanish);

  const change = async (language: string, name: string) => {
    await editEntry(store, (data) => call(name)(data), { entry: testimony(language) });
    const checked = await store.checkPublication(testimony(language));
    await store.publishUnpublishedEntry(testimony(language), ana);
    return checked;
  };
  expect(await change('en', 'Una mujer de Ohio')).toMatchObject({ aligned: [], formerNames: [] });
  const file = testimony('en').path.replace('content/', '');
  expect(await change('es', 'Una maestra')).toMatchObject({
    aligned: [],
    formerNames: [{ file, field: 'person.displayName', code: 'kept-name' }],
  });
});

test('finds a former name in the draft of a translation, which is not public yet', async () => {
  const { store, git, read } = await openTestimony(named, (data) => data, []);
  const entry = testimony('es');
  const spanish = read(entry.path);
  git('rm', '-q', entry.path);
  git('commit', '-qm', 'Not translated yet');
  await saveEntry(store, spanish, { entry, newEntry: true });
  await editEntry(store, (data) => mended(hidden(data)), { entry: testimony('en') });
  const file = entry.path.replace('content/', '');
  const { formerNames } = await store.checkPublication(testimony('en'));
  expect(formerNames).toMatchObject([
    { code: 'named-in-draft', file, field: 'summary', words: 'What Maria saw.' },
    { code: 'named-in-draft', file, field: 'body', words: 'Mrs. López spoke.' },
  ]);
});

test('finds the name of a witness who became a person with a pseudonym, or has another name', async () => {
  const personal = /^person:\n( .*\n)*^consent:\n( .*\n)*/m;
  const hearing =
    "hearing:\n  body: City council\n  start: '2011-04-01T18:00:00-04:00'\n  witness: Maria Lopez\n";
  const { store, git, read, write } = await openSampleNewsroom();
  const entry = testimony('en');
  const hidden = read(entry.path);
  const named = hidden
    .replace('kind: personal', 'kind: hearing')
    .replace(personal, hearing)
    .replace(/^summary: .*$/m, 'summary: What Maria saw.');
  write(entry.path, named);
  git('rm', '-q', testimony('es').path);
  git('commit', '-qam', 'By hand');
  const find = async (draft: string) => {
    const { version: base } = await store.getEntry(entry);
    await saveEntry(store, draft, { entry, base });
    const { formerNames } = await store.checkPublication(entry);
    await store.deleteUnpublishedEntry(entry, ana);
    return formerNames;
  };
  const places = [{ field: 'summary' }];
  expect(await find(setFields(hidden, { summary: 'What Maria saw.' }))).toMatchObject(places);
  const renamed = named.replace('witness: Maria Lopez', 'witness: A farmworker');
  expect(await find(renamed)).toMatchObject(places);
  expect(await find(named.replace('witness: Maria Lopez', 'witness: María López'))).toEqual([]);

  write(entry.path, renamed.replace('What Maria', 'What she'));
  git('commit', '-qam', 'By hand');
  expect(await find(`${read(entry.path)}\nMore.\n`)).toEqual([]);
  expect(await find(renamed)).toMatchObject(places);
});

test('brings a narrowed consent and a pseudonym into the drafts of translations too', async () => {
  const agreed = (data: string) =>
    data
      .replace('displayName: Marta\n  pseudonym: true', 'displayName: Maria Lopez\n  place: Ohio')
      .replace('    - language', '    - name\n    - place\n    - language');
  const rosa = (data: string) =>
    data
      .replace(/displayName: .*\n  place: Ohio/, 'displayName: Rosa\n  pseudonym: true')
      .replace('    - name\n    - place\n', '');
  const { store, read, git } = await openTestimony(agreed, (data) => data, []);
  const begun = await store.getEntry(testimony('es'));
  git('rm', '-q', testimony('es').path);
  git('commit', '-qm', 'Not translated yet');
  const isNew = { entry: testimony('es'), newEntry: true, author: ben };
  const saved = await saveEntry(store, begun.data, isNew);
  await editEntry(store, rosa, { entry: testimony('en') });
  const fields = ['consent.scopes', 'person.displayName', 'person.pseudonym', 'person.place'];
  await expect(store.checkPublication(testimony('en'))).resolves.toEqual({
    checked: expect.any(String) as string,
    aligned: [{ language: 'es', fields, removed: ['person.place'] }],
    formerNames: [],
  });
  await store.publishUnpublishedEntry(testimony('en'), ana);

  const draft = await store.unpublishedEntryDataFile(testimony('es'));
  expect(draft.data).toBe(rosa(begun.data));
  expect(await store.findDraft(testimony('es'))).toMatchObject({ savedBy: ana });
  const newStatus = 'pending_review';
  await store.updateUnpublishedEntryStatus({ ...testimony('es'), newStatus }, ben);
  await expect(
    store.checkPublication({ ...testimony('es'), seen: saved.version }),
  ).rejects.toMatchObject({ code: 'conflict', details: { by: { name: 'Ana Ruiz' } } });
  const id = `${testimony('es').collection}/${testimony('es').slug}`;
  expect(await store.unpublishedEntry({ id })).toMatchObject({ pullRequestAuthor: 'Ben Okoye' });
  await expect(store.checkPublication(testimony('es'))).resolves.toMatchObject({ aligned: [] });
  await store.publishUnpublishedEntry(testimony('es'), ben);
  expect(read(testimony('es').path)).toBe(rosa(begun.data));
  expect(git('status', '--porcelain')).toBe('');
});

test('publishes a translation that was begun from a wider consent with the narrower one in force', async () => {
  const agreed = (data: string) =>
    data
      .replace('displayName: Marta\n  pseudonym: true', 'displayName: Maria Lopez\n  place: Ohio')
      .replace('    - language', '    - name\n    - place\n    - language');
  const { store, read, git } = await openTestimony((data) => data, agreed, []);
  const english = read(testimony('en').path);
  git('rm', '-q', testimony('en').path);
  git('commit', '-qm', 'Not translated yet');
  const begun = { entry: testimony('en'), newEntry: true };
  const { version: base } = await saveEntry(store, agreed(english), begun);
  const fields = ['consent.scopes', 'person.displayName', 'person.pseudonym', 'person.place'];
  await expect(store.checkPublication(testimony('en'))).resolves.toEqual({
    checked: expect.any(String) as string,
    aligned: [{ language: 'en', fields, removed: ['person.place'] }],
    formerNames: [],
  });
  // What shows less than the published text is left as it is, and refused.
  const narrower = english.replace('2041-03', '2031-03');
  await saveEntry(store, narrower, { entry: testimony('en'), base });
  await expect(store.checkPublication(testimony('en'))).rejects.toMatchObject({
    details: { problems: [{ code: 'consent-differs' }] },
  });
  const now = await store.unpublishedEntryDataFile(testimony('en'));
  await saveEntry(store, agreed(english), { entry: testimony('en'), base: now.version });
  await store.publishUnpublishedEntry(testimony('en'), ana);
  expect(read(testimony('en').path)).toBe(english);
});

test('publishes a translation with the consent to it, which only its draft has, and changes nothing else elsewhere', async () => {
  const agreed = (data: string) =>
    data
      .replace('    - language', '    - place\n    - language')
      .replace('  pseudonym: true', '  pseudonym: true\n  place: Ohio');
  const alone = (data: string) => agreed(data).replace('    - language\n', '');
  const open = async () => {
    const newsroom = await openTestimony(
      (data) => data,
      (data) => data,
      [],
    );
    const { store, read, write, git } = newsroom;
    const spanish = agreed(read(testimony('es').path));
    git('rm', '-q', testimony('es').path);
    write(testimony('en').path, alone(read(testimony('en').path)));
    git('commit', '-qam', 'Not translated yet');
    const copy = spanish.replace('    - language\n', '');
    const { version } = await saveEntry(store, copy, { entry: testimony('es'), newEntry: true });
    const held = spanish.replace('summary:', 'draft: true\nsummary:');
    return { ...newsroom, version, spanish: held };
  };
  const aligned = [{ language: 'en', fields: ['consent.scopes'], removed: [] }];
  const first = await open();
  await expect(first.store.checkPublication(testimony('es'))).rejects.toMatchObject({
    code: 'content',
  });
  const { version: base } = first;
  await saveEntry(first.store, first.spanish, { entry: testimony('es'), base });
  await expect(first.store.checkPublication(testimony('es'))).resolves.toMatchObject({ aligned });
  const english = first.read(testimony('en').path);
  await first.store.publishUnpublishedEntry(testimony('es'), ana);
  expect(first.read(testimony('es').path)).toBe(first.spanish);
  expect(first.read(testimony('en').path)).toBe(
    english.replace('    - place\n', '    - place\n    - language\n'),
  );

  // What was narrowed meanwhile stays so.
  const { store, read, version: copied, spanish } = await open();
  await saveEntry(store, spanish, { entry: testimony('es'), base: copied });
  const { data, version } = await store.getEntry(testimony('en'));
  const narrowed = data.replace('    - place\n', '').replace('  place: Ohio\n', '');
  await saveEntry(store, narrowed, { entry: testimony('en'), base: version });
  await store.publishUnpublishedEntry(testimony('en'), ana);
  await expect(store.checkPublication(testimony('es'))).rejects.toMatchObject({ code: 'content' });
  expect(read(testimony('en').path)).toBe(narrowed);
});

test('leaves in the draft of a translation what it has changed itself', async () => {
  const agreed = (data: string) =>
    data.replace('    - language', '    - voice\n    - photo\n    - language');
  const newsroom = await openTestimony(agreed, (data) => data.replace('    - photo\n', ''), ['en']);
  const { store } = newsroom;
  const { data, version } = await store.getEntry(testimony('es'));
  const narrowed = data.replace('    - voice\n    - photo\n', '');
  await saveEntry(store, narrowed, { entry: testimony('es'), base: version });
  await store.publishUnpublishedEntry(testimony('en'), ana);
  expect((await store.unpublishedEntryDataFile(testimony('es'))).data).toBe(narrowed);
  await store.publishUnpublishedEntry(testimony('es'), ana);
  expect((await store.getEntry(testimony('en'))).data).not.toContain('voice');
});

test('narrows a consent in all languages that is also revoked from a later day', async () => {
  const agreed = (data: string) =>
    data
      .replace('pseudonym: true', 'pseudonym: true\n  place: Ohio')
      .replace('    - language', '    - place\n    - language');
  const narrow = (data: string) =>
    data
      .replace('  place: Ohio\n', '')
      .replace('    - place\n', '')
      .replace(/(  reviewBy: .*\n)/, "$1  revoked: '2026-12-31T00:00:00-05:00'\n");
  const { store, read } = await openTestimony(agreed, narrow, ['en']);
  await expect(store.checkPublication(testimony('en'))).resolves.toEqual({
    checked: expect.any(String) as string,
    aligned: [
      { language: 'es', fields: ['consent.scopes', 'person.place'], removed: ['person.place'] },
    ],
    formerNames: [],
    visibility: [{ language: 'es', isPublic: true, until: '2026-12-31T00:00:00-05:00' }],
  });
  await store.publishUnpublishedEntry(testimony('en'), ana);
  expect(read(testimony('es').path)).not.toContain('place');
});

test('publishes a revocation in spite of other problems, and none that the draft adds', async () => {
  const link = '\n[Gone](/reports/no-such-report/)\n';
  const broken = await openTestimony((data) => data + link, revoke);
  await broken.store.checkPublication(testimony('es'));
  await broken.store.publishUnpublishedEntry(testimony('es'), ana);
  expect(broken.read(testimony('es').path)).toContain('  revoked:');

  const sound = await openTestimony(
    (data) => data,
    (data) => revoke(data) + link,
  );
  const before = sound.read(testimony('es').path);
  const { kept } = await sound.store.publishUnpublishedEntry(testimony('es'), ana);
  expect(kept).toMatchObject([{ code: 'broken-link' }]);
  expect(sound.read(testimony('es').path)).toBe(revoke(before));
});

test('publishes only a revocation for a moment to come if the rest of the draft is refused', async () => {
  const link = '\n[Gone](/reports/no-such-report/)\n';
  const revokeNext = (data: string) => revoke(data).replace('2026-11-24', '2026-12-24');
  const { store, read } = await openTestimony(
    (data) => data,
    (data) => revokeNext(data) + link,
  );
  const before = read(testimony('es').path);
  const until = '2026-12-24T06:00:00-05:00';
  const { visibility } = await store.checkPublication(testimony('es'));
  expect(visibility).toEqual([{ language: 'en', isPublic: true, until }]);
  const { kept } = await store.publishUnpublishedEntry(testimony('es'), ana);
  expect(kept).toMatchObject([{ code: 'broken-link' }]);
  expect(read(testimony('es').path)).toBe(revokeNext(before));
});

const revoke = (data: string) =>
  data.replace(/(  reviewBy: .*\n)/, "$1  revoked: '2026-11-24T06:00:00-05:00'\n");

test('finds where a picture of a person stays public whose consent is revoked, or who no longer agrees to it', async () => {
  const picture = (name: string) => `image:\n  src: /media/${name}.png\n  alt: A woman\n`;
  const portrait = picture('portrait');
  const pictured = (data: string) =>
    data
      .replace('    - language', '    - photo\n    - language')
      .replace('topics:', `${portrait}topics:`)
      .concat('\n![Her hands](/media/hands.png)\n');
  const { store, git, write, root } = await openTestimony(pictured, revoke, ['es']);
  const entry = (name: string, fields: string, text = '') =>
    write(
      `content/releases/en/2011/${name}.md`,
      `---\nheadline: ${name}\n${fields}---\n\n${text}\n`,
    );
  for (const name of ['portrait', 'hands'])
    cpSync(join(root, 'content/media/vigil.png'), join(root, `content/media/${name}.png`));
  entry('portrait', portrait);
  entry('hands', '', '![Hands](/media/hands.png)');
  entry('other', picture('portrait-2'));
  entry('over', `${portrait}expires: '2012-01-01T00:00:00Z'\n`);
  commit(git, 'Show the pictures elsewhere');
  const find = async (language: string) =>
    (await store.checkPublication(testimony(language))).mediaElsewhere?.map(({ path }) => path);
  const [hands, face] = ['hands', 'portrait'].map((name) => `content/releases/en/2011/${name}.md`);
  expect(await find('es')).toEqual([hands, face]);
  const { mediaElsewhere } = await store.describeDeletion(testimony('en'));
  expect(mediaElsewhere!.map(({ path }) => path)).toEqual([hands, face]);
  const { data, version: base } = await store.getEntry(testimony('en'));
  const more = { entry: testimony('en'), base };
  const { version } = await saveEntry(store, `${data}\nMore.\n`, more);
  expect(await find('en')).toBeUndefined();
  await saveEntry(store, data.replace(portrait, ''), { ...more, base: version });
  // Its translation still shows it too.
  const spanish = testimony('es').path;
  expect(await find('en')).toEqual([face, spanish]);
  const path = 'content/releases/en/2026/drafted.md';
  const drafted = { collection: 'releases-en', slug: '2026/drafted', path };
  const begun = `---\nheadline: Drafted\n${portrait}---\n`;
  await saveEntry(store, begun, { entry: drafted, newEntry: true });
  expect(await find('en')).toEqual([face, spanish, path]);
});

test('finds where the place of a person stays that was changed or removed in one language', async () => {
  const lives = (place: string) => (data: string) =>
    data
      .replace('  pseudonym: true', `  pseudonym: true\n  place: ${place}`)
      .replace('    - language', '    - place\n    - language');
  const { store, write, read, git } = await openTestimony(lives('Port Ashby'), (data) => data, []);
  const [english, spanish] = ['en', 'es'].map((language) => testimony(language).path);
  let draft = await store.getEntry(testimony('en'));
  const find = async (change: (data: string) => string) => {
    const data = change(draft.data);
    const saved = { entry: testimony('en'), base: draft.version };
    draft = { ...draft, data, version: (await saveEntry(store, data, saved)).version };
    const { placeElsewhere } = await store.checkPublication(testimony('en'));
    return placeElsewhere?.map(({ path }) => path);
  };
  const say = (place: string) => (data: string) => data.replace(/place: .*/, `place: ${place}`);
  expect(await find((data) => `${data}\nMore.\n`)).toBeUndefined();
  expect(await find(say('Ohio'))).toEqual([spanish]);
  expect(await find((data) => `${data}\nI left Port Ashby.\n`)).toEqual([english, spanish]);
  expect(await find(say('Port Ashby, Ohio'))).toBeUndefined();
  // Another name for it.
  write(spanish!, say('Puerto Ashby')(read(spanish!)));
  git('commit', '-qam', 'Translate the place');
  expect(await find((data) => data.replace(/ {2}place: .*\n/, ''))).toEqual([english, spanish]);
});

test('finds the texts, also drafts, that quote a testimony whose consent is revoked or that link to it, in any language', async () => {
  const told = (data: string) => `${data}\nI heard the screams. Marta did not call.\n`;
  const { store, git, write } = await openTestimony(told, revoke, ['es']);
  const entry = (path: string, text: string, fields = '') =>
    write(`content/${path}`, `---\nheadline: ${path}\n${fields}---\n\n${text}\n`);
  const quotation = '> “I heard the screams. Marta did not call.”';
  entry('releases/en/2011/quote.md', quotation);
  entry('testimonies/es/2011/quote.md', 'She said “Marta did not call” to us.', 'kind: hearing\n');
  entry('releases/en/2011/link.md', '[Her story](/testimonies/a-mother-speaks/)');
  entry('releases/en/2011/none.md', 'Nobody heard the screams of Marta.');
  entry('releases/en/2011/named.md', '', 'related:\n  - testimonies/2011/a-mother-speaks\n');
  entry('releases/en/2011/over.md', quotation, "expires: '2012-01-01T00:00:00Z'\n");
  commit(git, 'Quote it');
  const path = 'content/releases/en/2026/drafted.md';
  const drafted = { collection: 'releases-en', slug: '2026/drafted', path };
  const begun = `---\nheadline: Drafted\n---\n\n${quotation}\n`;
  await saveEntry(store, begun, { entry: drafted, newEntry: true });
  const found = [
    'content/releases/en/2011/link.md',
    'content/releases/en/2011/quote.md',
    'content/testimonies/es/2011/quote.md',
    path,
  ];
  const toPaths = (links: readonly { readonly path: string }[] = []) =>
    links.map((link) => link.path);
  expect(toPaths((await store.checkPublication(testimony('es'))).wordsElsewhere)).toEqual(found);
  expect(toPaths((await store.describeDeletion(testimony('en'))).wordsElsewhere)).toEqual(found);
  await store.publishUnpublishedEntry(testimony('es'), ana);
  expect(toPaths((await store.findQuoting(testimony('en'))).wordsElsewhere)).toEqual(found);
  expect(await store.findQuoting({ collection: 'pages-en', slug: 'about' })).toEqual({});
  const { data, version: base } = await store.getEntry(testimony('en'));
  await saveEntry(store, `${data}\nMore.\n`, { entry: testimony('en'), base });
  expect((await store.checkPublication(testimony('en'))).wordsElsewhere).toBeUndefined();
});

test.each([
  [
    'is revoked from a moment to come',
    (data: string) => revoke(data).replace('2026-11-24', '2026-12-24'),
  ],
  ['is to be reviewed earlier', (data: string) => data.replace('2041-03', '2027-03')],
  ['is renewed', (data: string) => data.replace('2041-03', '2051-03')],
])(
  'names the texts that quote a testimony whose consent %s, unless it lasts longer',
  async (name, end) => {
    const told = (data: string) => `${data}\nI heard the screams. Marta did not call.\n`;
    const { store, git, write } = await openTestimony(told, end, ['es']);
    const path = 'content/releases/en/2011/quote.md';
    write(path, '---\nheadline: Quote\n---\n\nI heard the screams. Marta did not call.\n');
    commit(git, 'Quote it');
    const { wordsElsewhere } = await store.checkPublication(testimony('es'));
    expect(wordsElsewhere).toEqual(name === 'is renewed' ? undefined : [{ path, title: 'Quote' }]);
  },
);

test('names thirty texts that link to a testimony or quote it, and says how many more there are', async () => {
  const told = (data: string) => `${data}\nI heard the screams. Marta did not call.\n`;
  const { store, git, write } = await openTestimony(told, revoke, ['es']);
  const entry = (name: string, text: string) =>
    write(`content/releases/en/2011/${name}.md`, `---\nheadline: ${name}\n---\n\n${text}\n`);
  entry('a-quote', 'I heard the screams. Marta did not call.');
  for (let count = 1; count <= 30; count++)
    entry(`link-${count}`, '[Her story](/testimonies/a-mother-speaks/)');
  commit(git, 'Link to it');
  const check = () => store.checkPublication(testimony('es'));
  const { wordsElsewhere = [], moreElsewhere } = await check();
  expect([wordsElsewhere.length, moreElsewhere]).toEqual([30, 1]);
  expect(wordsElsewhere.every(({ title }) => title.startsWith('link'))).toBe(true);
  git('rm', '-q', 'content/releases/en/2011/a-quote.md');
  commit(git, 'Without the quotation');
  expect(await check()).not.toHaveProperty('moreElsewhere');
  for (let count = 1; count <= 11; count++)
    entry(`common-${count}`, 'I heard the screams. Marta did not call.');
  commit(git, 'Quote it everywhere');
  const everywhere = await check();
  expect(everywhere).toMatchObject({ commonElsewhere: 11 });
  expect(everywhere).not.toHaveProperty('moreElsewhere');
});

test('says which translations a revocation hides, and which are public again without it', async () => {
  const revoked = /  revoked: .*\n/;
  const { store } = await openTestimony((data) => data, revoke, ['en']);
  const check = async () => (await store.checkPublication(testimony('en'))).visibility;
  expect(await check()).toEqual([{ language: 'es', isPublic: false }]);
  await store.publishUnpublishedEntry(testimony('en'), ana);
  await editEntry(store, (data) => `${data}\nMore.\n`, { entry: testimony('en') });
  expect(await check()).toBeUndefined();
  await store.publishUnpublishedEntry(testimony('en'), ana);
  const now = await store.getEntry(testimony('en'));
  const back = now.data.replace(revoked, '');
  await saveEntry(store, back, { entry: testimony('en'), base: now.version });
  expect(await check()).toEqual([{ language: 'es', isPublic: true }]);
});

test('moves an embargo of all languages, and says which translation has a time of its own', async () => {
  const until = (day: string) => `embargoedUntil: '2026-12-${day}T10:00:00-05:00'\n`;
  const embargo = (data: string) => data.replace('topics:', `${until('10')}topics:`);
  const later = (data: string) => data.replace(until('10'), until('20'));
  const { store, read, git, write } = await openTestimony(embargo, later, ['en']);
  const { path } = testimony('es');
  const own = read(path).replace(until('10'), until('12'));
  expect(await store.checkPublication(testimony('en'))).toEqual({
    checked: expect.any(String) as string,
    aligned: [{ language: 'es', fields: ['embargoedUntil'], removed: [] }],
    formerNames: [],
  });
  write(path, own);
  git('commit', '-qam', 'By hand');
  const { aligned, visibility } = await store.checkPublication(testimony('en'));
  expect([aligned, visibility]).toMatchObject([
    [],
    [{ language: 'es', isPublic: false, own: { embargoedUntil: '2026-12-12T10:00:00-05:00' } }],
  ]);
  write(path, own.replace(until('12'), until('10')));
  git('commit', '-qam', 'By hand');
  await store.publishUnpublishedEntry(testimony('en'), ana);
  expect(read(path)).toBe(own.replace(until('12'), until('20')));
});

test.each([
  ['a new translation of it is published without an embargo', ''],
  [
    'another language is published with a longer one',
    "embargoedUntil: '2026-12-20T10:00:00-05:00'\n",
  ],
])('says that a text is under embargo until another time when %s', async (_, embargo) => {
  const { store, git, write, read } = await openTestimony(
    (data) => data.replace('topics:', "embargoedUntil: '2026-12-10T10:00:00-05:00'\ntopics:"),
    (data) => data.replace(/^embargoedUntil.*\n/m, embargo),
    ['es'],
  );
  const { path } = testimony('es');
  const check = async () => (await store.checkPublication(testimony('es'))).visibility;
  git('rm', '-q', path);
  git('commit', '-qm', 'Not published yet');
  expect(await check()).toMatchObject([
    { language: 'en', own: { embargoedUntil: '2026-12-10T10:00:00-05:00' } },
  ]);
  write(testimony('en').path, read(testimony('en').path).replace(/^embargoedUntil.*\n/m, ''));
  git('commit', '-qam', 'Without an embargo');
  expect(await check()).toBeUndefined();
});

test('publishes nothing of which another language was withdrawn since staff were asked', async () => {
  const more = (data: string) => `${data}\nMore.\n`;
  const { store, git, write, read } = await openTestimony((data) => data, more, ['es']);
  const text = read(testimony('es').path);
  const { checked } = await store.checkPublication(testimony('es'));
  const { path } = testimony('en');
  const notice = "withdrawn:\n  date: '2026-11-24T06:00:00-05:00'\n  reason: Wrong.\n";
  write(path, read(path).replace('topics:', `${notice}topics:`));
  git('commit', '-qam', 'Withdraw');
  const publish = (asked: string) =>
    store.publishUnpublishedEntry({ ...testimony('es'), checked: asked }, ben);
  await expect(publish(checked)).rejects.toMatchObject({ status: 409, code: 'outdated' });
  expect(read(testimony('es').path)).toBe(text);
  const now = await store.checkPublication(testimony('es'));
  expect(now.withdrawn).toMatchObject([{ language: 'en', reason: 'Wrong.' }]);
  // What concerns no language of it is no other question.
  write('content/topics/policing.yml', `${read('content/topics/policing.yml')}# Looked through\n`);
  git('commit', '-qam', 'Something else');
  await publish(now.checked);
  expect(read(testimony('es').path)).toContain('More.');
});

test('removes the consent to a translation once the translation was withdrawn', async () => {
  const narrow = (data: string) => data.replace(/  scopes:\n.*\n/, '  scopes: []\n');
  const { store, read, git, write } = await openTestimony((data) => data, narrow, ['en']);
  const code = 'consent-language';
  const expected = { details: { problems: [{ code }, { code }] } };
  await expect(store.checkPublication(testimony('en'))).rejects.toMatchObject(expected);
  const { path } = testimony('es');
  const notice = "withdrawn:\n  date: '2026-11-24T06:00:00-05:00'\n  reason: Asked for.\n";
  write(path, read(path).replace('topics:', `${notice}topics:`));
  git('commit', '-qam', 'Withdraw');
  await store.publishUnpublishedEntry(testimony('en'), ana);
  expect(read(path)).not.toContain('scopes:');
});

test('changes the kind of a release in all languages', async () => {
  const { store, read } = await openDraft((data) =>
    data.replace('kind: press-release', 'kind: statement'),
  );
  const path = 'content/releases/es/2011/governor-suspends.md';
  const spanish = read(path);
  await store.publishUnpublishedEntry(release, ana);
  expect(read(path)).toBe(spanish.replace('kind: press-release', 'kind: statement'));
});

test('changes the kind of a testimony in all languages, with what each kind demands and forbids', async () => {
  const { store, read } = await openTestimony(
    (data) => data,
    (data) => data,
    [],
  );
  const publish = async (edit: (data: string) => string) => {
    await editEntry(store, edit, { entry: testimony('en') });
    const { aligned } = await store.checkPublication(testimony('en'));
    await store.publishUnpublishedEntry(testimony('en'), ana);
    return aligned;
  };
  const spanish = read(testimony('es').path);
  const hearing =
    "hearing:\n  body: City council\n  start: '2011-04-01T18:00:00-04:00'\n  witness: Marta\n";
  const personal = /^person:\n( .*\n)*^consent:\n( .*\n)*/m;
  const toHearing = (data: string) =>
    data.replace('kind: personal', 'kind: hearing').replace(personal, hearing);
  expect(await publish(toHearing)).toEqual([
    {
      language: 'es',
      fields: ['person', 'consent', 'hearing', 'kind'],
      removed: ['person', 'consent'],
    },
  ]);
  expect(read(testimony('es').path)).toBe(toHearing(spanish));
  const toPersonal = (data: string) =>
    data
      .replace('kind: hearing', 'kind: personal')
      .replace(/^hearing:\n( .*\n)*/m, personal.exec(spanish)![0]);
  expect(await publish(toPersonal)).toHaveLength(1);
  expect(read(testimony('es').path)).toBe(spanish);
});

test('makes a release a media advisory in all languages, with its event', async () => {
  const event = "event:\n  start: '2026-12-01T10:00:00-05:00'\n  place: City Hall\n";
  const advise = (data: string) =>
    data
      .replace('kind: press-release', 'kind: media-advisory')
      .replace('mediaContacts', `${event}mediaContacts`);
  const { store, read } = await openDraft(advise);
  await store.publishUnpublishedEntry(release, ana);
  const spanish = read('content/releases/es/2011/governor-suspends.md');
  expect(spanish).toContain('kind: media-advisory');
  expect(spanish).toContain(event);
});
