import { expect, test } from 'vitest';
import {
  ana,
  commit,
  openSampleNewsroom,
  release,
  saveEntry,
  setFields,
} from '../../../../tests/server/store-samples.ts';

const path = 'content/topics/police.yml';
const spanish = release.path.replace('/en/', '/es/');
const person = 'content/people/ana-ruiz.yml';
const options = { commitMessage: 'Delete', replacement: 'policing' };
const addTopic = (source: string) => source.replace(/^topics:\n/m, '$&  - police\n');

/** A newsroom with a second topic in some published texts, in a draft of one of them, and in a new text. */
async function openTopics() {
  const newsroom = await openSampleNewsroom();
  const { store, git, read, write } = newsroom;
  write(path, 'name:\n  en: Police\n  es: Guardia\ndescription:\n  en: Who.\n  es: Quién.\n');
  for (const file of [release.path, spanish, person]) write(file, addTopic(read(file)));
  commit(git, 'Add a topic');
  const { data, version } = await store.getEntry(release);
  const changed = setFields(data, { headline: 'In the draft' });
  await saveEntry(store, changed, { base: version });
  const [slug, file] = ['2011/new', 'content/releases/en/2011/new.md'];
  const entry = { ...release, slug, path: file };
  const begun = data.replace('  - policing\n', '').replace(/^aliases:\n(  .*\n)*/m, '');
  await saveEntry(store, begun, { entry });
  return { ...newsroom, before: data, changed, begun };
}

test('another topic takes the place of one in all published texts by one commit, and in their drafts', async () => {
  const { store, git, read, has, before, changed, begun } = await openTopics();
  const people = read(person);
  expect(await store.describeDeletion({ path })).toMatchObject({ isReplaceable: true });
  const head = git('rev-parse', 'main').trim();
  const { version } = await store.deleteFiles({ paths: [path], options }, ana);
  expect(git('rev-list', `${head}..main`).trim()).toBe(version);
  expect(has(path)).toBe(false);
  // Each text has the other topic once.
  const replaced = (source: string) => source.replace('  - police\n', '');
  expect([read(release.path), read(person)]).toEqual([before, people].map(replaced));
  expect(read(spanish)).not.toMatch(/- police$/m);
  const draft = (slug: string) =>
    git('show', `cms/releases-en/${slug}:content/releases/en/${slug}.md`);
  expect(draft('2011/governor-suspends')).toBe(replaced(changed));
  expect(draft('2011/new')).toBe(begun.replace('- police', '- policing'));
  expect(git('status', '--porcelain')).toBe('');
  expect(await store.publishUnpublishedEntry(release, ana)).toHaveProperty('version');
  expect(read(release.path)).toBe(replaced(changed));
});

test('a topic to which a text links is not replaced, nor is one by a topic that there is not', async () => {
  const { store, git, read, write, has } = await openTopics();
  const missing = { commitMessage: 'Delete', replacement: 'none' };
  await expect(store.deleteFiles({ paths: [path], options: missing }, ana)).rejects.toMatchObject({
    code: 'content',
  });
  write(release.path, `${read(release.path)}\n[Police](/topics/police/)\n`);
  commit(git, 'Link to it');
  expect(await store.describeDeletion({ path })).toMatchObject({ isReplaceable: false });
  await expect(store.deleteFiles({ paths: [path], options }, ana)).rejects.toMatchObject({
    code: 'in-use',
  });
  expect(has(path)).toBe(true);
});
