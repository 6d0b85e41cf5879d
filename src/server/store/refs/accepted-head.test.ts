import { existsSync, mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  ana,
  commit,
  editEntry,
  openDraft,
  openSampleNewsroom,
  release,
  type SampleNewsroom,
  saveEntry,
} from '../../../../tests/server/store-samples.ts';

const confirm = 'git update-ref refs/dateline/published/main main';

const takeDown = ({ store }: SampleNewsroom, path = release.path) =>
  store.deleteFiles({ paths: [path], options: { commitMessage: 'Delete' } }, ana);

describe('a branch that is set back by hand', () => {
  test('is not built: what was withdrawn stays so, and no published word is lost', async () => {
    const newsroom = await openDraft((data) => `${data}\nMore.\n`);
    const { store, git, read } = newsroom;
    await store.getHead();
    await store.publishUnpublishedEntry(release, ana);
    await takeDown(newsroom);
    const withdrawn = git('rev-parse', 'main').trim();
    git('reset', '-q', '--hard', 'HEAD~2');
    expect(read(release.path)).not.toContain('withdrawn');
    await expect(store.getHead()).rejects.toThrow(
      /^The branch main no longer has .*, at last “Delete”: .* Run git merge refs\/dateline\/published\/main, /,
    );
    // Nor does the next publication accept it, which readers would not see before.
    const other = { ...release, slug: '2011/other', path: 'content/releases/en/2011/other.md' };
    const text = read(release.path).replace(/^aliases:\n.*\n/m, '');
    await saveEntry(store, text, { entry: other, newEntry: true });
    const undone = { code: 'undone' };
    const checked = store.checkPublication(other);
    await expect(checked).rejects.toMatchObject(undone);
    const published = store.publishUnpublishedEntry(other, ana);
    await expect(published).rejects.toThrow('Run git merge refs/dateline/published/main');
    expect(await store.findDraft(other)).toBeDefined();
    await expect(store.getHead()).rejects.toThrow('somebody has reset or rebased it');
    git('-c', 'core.editor=true', 'merge', '-q', 'refs/dateline/published/main');
    expect(git('merge-base', 'main', withdrawn).trim()).toBe(withdrawn);
    expect(await store.getHead()).toBe(git('rev-parse', 'main').trim());
    expect(read(release.path)).toMatch(/\nwithdrawn:\n[^]*\nMore\.\n$/);
  });

  test('keeps on the site what it no longer has, and loses what staff take down meanwhile', async () => {
    const newsroom = await openSampleNewsroom();
    const { root, store, git, read, write } = newsroom;
    const other = release.path.replace('governor', 'senator');
    const third = release.path.replace('governor', 'mayor');
    const text = read(release.path).replace(/^aliases:\n.*\n/m, '');
    write(third, text);
    commit(git, 'By hand');
    await saveEntry(store, text, {
      entry: { ...release, slug: '2011/senator-suspends', path: other },
      newEntry: true,
    });
    await store.publishUnpublishedEntry({ ...release, slug: '2011/senator-suspends' }, ana);
    await saveEntry(store, text.replace('---\n', '---\ndraft: true\n'), {
      entry: { ...release, slug: '2011/mayor-suspends', path: third },
      base: await store.getHead(),
    });
    git('reset', '-q', '--hard', 'HEAD^');
    const readShown = async (path: string) => {
      await store.published.follow();
      const file = join(store.published.path, path.slice('content/'.length));
      return readFile(file, 'utf8').catch(() => undefined);
    };
    expect(existsSync(join(root, other))).toBe(false);
    expect(await readShown(other)).toBe(text);
    await takeDown(newsroom);
    expect(await readShown(release.path)).toContain('\nwithdrawn:\n');
    expect(await readShown(other)).toBe(text);
    // A draft that is based on what was lost would make that a part of the history again, though not of the files.
    const held = store.publishUnpublishedEntry({ ...release, slug: '2011/mayor-suspends' }, ana);
    await expect(held).rejects.toMatchObject({ code: 'undone' });
    await expect(store.getHead()).rejects.toThrow('no longer has');
    git('update-ref', 'refs/dateline/published/main', 'main');
    await store.getHead();
    expect(await readShown(other)).toBeUndefined();
  });

  test('by the end of a rebase, during which somebody withdrew a text', async () => {
    const newsroom = await openSampleNewsroom();
    const { store, git, write, read } = newsroom;
    await store.getHead();
    const path = 'content/settings/site.yml';
    git('switch', '-qc', 'other');
    write(path, `${read(path)}# theirs\n`);
    git('commit', '-qam', 'Theirs');
    git('switch', '-q', 'main');
    write(path, `${read(path)}# ours\n`);
    git('commit', '-qam', 'Ours');
    await store.getHead();
    expect(() => git('rebase', '-q', 'other')).toThrow('could not apply');
    await takeDown(newsroom);
    git('rebase', '--abort');
    await expect(store.getHead()).rejects.toThrow('no longer has');
    git('update-ref', 'refs/dateline/published/main', 'main');
    await store.getHead();
  });
});

describe('a commit of files that are older than', () => {
  test.each(['a withdrawal', 'a hold', 'a deletion'])('%s does not show them', async (what) => {
    const newsroom = await openSampleNewsroom();
    const { root, store, git, read, write } = newsroom;
    const path = what === 'a deletion' ? release.path.replace('/en/', '/es/') : release.path;
    await store.getHead();
    const former = read(path);
    if (what === 'a hold') {
      await editEntry(store, (data) => data.replace('---\n', '---\ndraft: true\n'));
      await store.publishUnpublishedEntry(release, ana);
    } else await takeDown(newsroom, path);
    if (what === 'a deletion') {
      git('rm', '-q', path);
      git('commit', '-qm', 'Delete\n\nDateline: delete');
      await store.getHead();
    }
    mkdirSync(dirname(join(root, path)), { recursive: true });
    write(path, `${former}\nBy hand.\n`);
    commit(git, 'By hand');
    const returned = new RegExp(
      `\\(${git('rev-parse', 'main').slice(0, 8)}, Elena Marin\\) .*“${path}”`,
    );
    await expect(store.getHead()).rejects.toThrow(returned);
    await takeDown(newsroom, path);
    await store.getHead();
    expect(read(path)).toMatch(/\nwithdrawn:\n[^]*By hand\.\n$/);
  });

  test('a withdrawal shows them once somebody has confirmed it', async () => {
    const newsroom = await openSampleNewsroom();
    const { store, git } = newsroom;
    await store.getHead();
    await takeDown(newsroom);
    git('revert', '--no-edit', 'HEAD');
    await expect(store.getHead()).rejects.toThrow(`if readers are to see it, run ${confirm}.`);
    git(...confirm.split(' ').slice(1));
    await store.getHead();
  });
});

test('other commits by hand are accepted, also rebased and amended ones', async () => {
  const newsroom = await openDraft((data) => `${data}\nMore.\n`);
  const { store, git, read, write } = newsroom;
  await store.getHead();
  const other = release.path.replace('governor', 'senator');
  write(other, read(release.path).replace('---\n', '---\ndraft: true\n'));
  commit(git, 'By hand');
  await store.getHead();
  git('commit', '-q', '--amend', '-m', 'In other words');
  await store.getHead();
  git('branch', 'theirs');
  await store.publishUnpublishedEntry(release, ana);
  git('switch', '-q', 'theirs');
  write('content/settings/site.yml', `${read('content/settings/site.yml')}# Theirs\n`);
  git('commit', '-qam', 'Theirs');
  git('switch', '-q', 'main');
  git('rebase', '-q', 'theirs');
  await store.getHead();
  write(other, read(other).replace('draft: true\n', ''));
  git('commit', '-qam', 'Publish by hand');
  expect(await store.getHead()).toBe(git('rev-parse', 'main').trim());
});
