import { describe, expect, onTestFinished, test } from 'vitest';
import { makeFolder } from '../../tests/temporary-folder.ts';
import { getFormerShown } from '../versions/kept-versions.ts';
import { openVersions, type Versions } from '../versions/versions.ts';
import { fillFromFormer, publishVersion } from './publish-version.ts';

const path = 'api/v1/es/testimonies/habla-una-madre.json';
const real = { displayName: 'Maria Lopez', pseudonym: false };
const html = '<img src="/media/maria.jpg" alt="Maria">';

/** Publishes documents of a testimony or pages, one after another; a number goes back to that version. */
async function publishAll(
  documents: readonly (object | string | number | undefined)[],
  { isRebuilt = false, at = path, hasSearch = true, hasFormerIndex = false } = {},
): Promise<Versions> {
  const versions = openVersions(makeFolder());
  onTestFinished(() => versions.close());
  for (const [index, document] of documents.entries())
    await publishVersion(versions, {
      publication:
        typeof document === 'number'
          ? { time: index, reason: 'rollback', shows: document }
          : { time: index, reason: 'publication' },
      fill(next) {
        if (typeof document === 'number') return fillFromFormer(next, versions, document);
        const text = typeof document === 'string' ? document : JSON.stringify(document);
        if (text) next.set(at, Buffer.from(text));
        else next.remove(at);
        if (hasSearch) next.set('pagefind/index.js', Buffer.from(String(index)));
      },
      takeDown: () => Promise.resolve([]),
      isRebuilt,
      hasFormerIndex,
    });
  return versions;
}

/** @returns how many versions are kept */
const publish = async (...parameters: Parameters<typeof publishAll>): Promise<number> =>
  (await publishAll(...parameters)).list().length;

test.each<[string, object | undefined]>([
  ['a pseudonym', { person: { displayName: 'Rosa', pseudonym: true }, html }],
  ['no place', { person: { ...real, place: 'Ohio' }, html }],
  ['no picture', { person: real, html: '' }],
  ['another address', undefined],
])('nobody can go back to a version before a testimony has %s', async (_, after) => {
  const before = { person: real, html };
  expect(await publish([before, after])).toBe(1);
  // The index of the search still has the former words, until the version that completes this one.
  expect(await publish([before, after, after], { isRebuilt: true })).toBe(1);
});

test('nobody searches for what a testimony shows no more, until the index knows', async () => {
  const rosa = { person: { displayName: 'Rosa', pseudonym: true }, html };
  const hasIndex = async (after: object, hasFormerIndex: boolean) => {
    const versions = await publishAll([{ person: real, html }, after], { hasFormerIndex });
    return versions.readNewest()!.outputs.has('pagefind/index.js');
  };
  expect(await hasIndex(rosa, true)).toBe(false);
  expect(await hasIndex(rosa, false)).toBe(true);
  expect(await hasIndex({ person: real, html: `${html}Again.` }, true)).toBe(true);
});

test.each<[string, object]>([
  ['has another name', { hearing: { witness: 'Rosa' }, html }],
  ['has no role any more', { hearing: { witness: 'Maria Lopez' }, html }],
  ['is a person with a pseudonym', { person: { displayName: 'Rosa', pseudonym: true }, html }],
  ['has no picture', { hearing: { witness: 'Maria Lopez', witnessRole: 'Nurse' }, html: '' }],
])('nor before the witness of a hearing %s', async (_, after) => {
  const hearing = { witness: 'Maria Lopez', witnessRole: 'Nurse', docket: 'H. 1' };
  expect(await publish([{ hearing, html }, after])).toBe(1);
  expect(
    await publish([
      { hearing, html },
      { hearing: { ...hearing, docket: 'H. 2' }, html },
    ]),
  ).toBe(2);
});

test.each<[string, object | undefined]>([
  ['no telephone', { telephone: undefined }],
  ['another e-mail', { email: 'press@example.org' }],
  ['another name', { name: 'A. R.' }],
  ['no page', undefined],
])('nor before a person has %s', async (_, after) => {
  const ana = { name: 'Ana Ruiz', email: 'ana@example.org', telephone: '+1 202 555 0143' };
  const at = 'api/v1/en/people/ana-ruiz.json';
  expect(await publish([ana, after && { ...ana, ...after }], { at })).toBe(1);
});

test('nor before a former address was removed', async () => {
  const at = 'testimonies/maria-lopez/index.html';
  const toRedirect = (to: string) =>
    `<!DOCTYPE html><html lang="en" dir="ltr" data-status="301"><meta http-equiv="refresh" content="0; url=${to}">`;
  const [first, second] = ['/testimonies/one/', '/testimonies/two/'].map(toRedirect);
  expect(await publish([first, second], { at })).toBe(2);
  expect(await publish([first, second, undefined], { at })).toBe(1);
});

test('former versions stay when a testimony says more, or other words change', async () => {
  const before = { person: real, html: '' };
  const documents = [undefined, before, { ...before, html }, { ...before, html: `${html}Again.` }];
  expect(await publish(documents)).toBe(4);
  const hearing = [{ html }, { html: '' }];
  expect(await publish(hearing)).toBe(2);
  const at = 'api/v1/en/people/ana-ruiz.json';
  const ana = { name: 'Ana Ruiz', role: 'Author' };
  expect(
    await publish([ana, { ...ana, role: 'Editor', telephone: '+1 202 555 0143' }], { at }),
  ).toBe(2);
});

test('the publication of what a roll-back shows ends the roll-back', async () => {
  const [good, bad] = [{ text: 'good' }, { text: 'bad' }];
  const getShown = (versions: Versions) => getFormerShown(versions.list());
  const other = { at: 'index.html', hasSearch: false };
  expect(getShown(await publishAll([good, bad, 1], other))).toBe(1);
  const versions = await publishAll([good, bad, 1, good], other);
  expect(getShown(versions)).toBeUndefined();
  const next = versions.begin();
  next.set('pagefind/index.js', Buffer.from('good'));
  next.publish({ time: 5, reason: 'search' });
  expect(getShown(versions)).toBeUndefined();
  expect(versions.list().map(({ number }) => number)).toEqual([5, 3, 2, 1]);
});

test('a roll-back lasts while the content is what it took back', async () => {
  const versions = await publishAll([{ text: 'good' }, { text: 'bad' }, 1, { text: 'bad' }]);
  expect(getFormerShown(versions.list())).toBe(1);
  expect(versions.getNewest()!.number).toBe(3);
});

describe('after a roll-back to before the publication of a testimony', () => {
  const wide = { person: { ...real, place: 'Ohio' }, html };

  test('all versions stay, also the newest', async () => {
    expect(await publish([undefined, wide, 1])).toBe(3);
    expect(await publish([undefined, wide, 1, { ...wide, title: 'New' }])).toBe(4);
  });

  test.each<[string, object | undefined]>([
    ['shows less', { person: real, html }],
    ['has another address', undefined],
  ])('they go once it %s', async (_, after) => {
    expect(await publish([undefined, wide, 1, after])).toBe(1);
    expect(await publish([undefined, wide, 1, 2, 1, after])).toBe(1);
  });
});
