import { expect, test } from 'vitest';
import {
  ana,
  commit,
  editEntry,
  openSampleNewsroom,
  release as sample,
} from '../../../../tests/server/store-samples.ts';

const release = (name: string, fields: string) => `---
kind: hearing
headline: ${name}
datePublished: '2026-11-20T10:00:00Z'
${fields}---

Body.
`;

const consent = (end: string) => `consent:\n  reference: C-1\n  reviewBy: '${end}'\n`;

test('lists what changes by itself, consents only when they are up for review', async () => {
  const { store, write, git } = await openSampleNewsroom();
  const entries = {
    embargo: "embargoedUntil: '2027-03-01T10:00:00Z'\n",
    expiry: "expires: '2026-12-01T10:00:00Z'\n",
    near: consent('2026-12-20T10:00:00Z'),
    revoked: `${consent('2026-12-20T10:00:00Z')}  revoked: '2026-12-19T10:00:00Z'\n`,
    far: consent('2027-11-20T10:00:00Z'),
    over: consent('2026-11-21T10:00:00Z'),
  };
  for (const [name, fields] of Object.entries(entries))
    write(`content/testimonies/en/2011/${name}.md`, release(name, fields));
  commit(git, 'Five');
  const { changes, newest } = await store.getOverview();
  expect(changes.map(({ title, state, at }) => [title, state, at])).toEqual([
    ['over', 'consent-lapsed', '2026-11-21T10:00:00.000Z'],
    ['expiry', 'expired', '2026-12-01T10:00:00.000Z'],
    ['revoked', 'revoked', '2026-12-19T10:00:00.000Z'],
    ['near', 'consent-lapsed', '2026-12-20T10:00:00.000Z'],
    ['embargo', 'public', '2027-03-01T10:00:00.000Z'],
  ]);
  expect(changes[0]).toMatchObject({ collection: 'testimonies-en', slug: '2011/over' });
  expect(newest.slice(0, 3).map(({ title }) => title)).toEqual(['expiry', 'far', 'near']);
});

test('lists events that are public when they begin, once for all languages that say the same', async () => {
  const { store, write, git } = await openSampleNewsroom();
  const event = (start: string) => `hearing:\n  start: '${start}'\n`;
  const files = {
    'en/2011/both': event('2026-12-01T10:00:00Z'),
    'es/2011/both': event('2026-12-01T05:00:00-05:00'),
    'en/2011/moved': event('2026-12-02T10:00:00Z'),
    'es/2011/moved': event('2026-12-02T11:00:00Z'),
    'en/2011/embargoed': `${event('2026-12-03T10:00:00Z')}embargoedUntil: '2026-12-02T12:00:00Z'\n`,
    'en/2011/held-back': `${event('2026-12-04T10:00:00Z')}draft: true\n`,
    'en/2011/begun': event('2026-11-24T11:59:00Z'),
    'en/2011/unfinished': event('2026-12-04'),
  };
  for (const [name, fields] of Object.entries(files))
    write(`content/testimonies/${name}.md`, release(name, fields));
  commit(git, 'Events');
  const { changes } = await store.getOverview();
  expect(changes.map(({ title, state, at }) => [title, state, at.slice(0, 13)])).toEqual([
    ['en/2011/both', 'event', '2026-12-01T10'],
    ['en/2011/moved', 'event', '2026-12-02T10'],
    ['es/2011/moved', 'event', '2026-12-02T11'],
    ['en/2011/embargoed', 'public', '2026-12-02T12'],
    ['en/2011/embargoed', 'event', '2026-12-03T10'],
  ]);
});

test('lists first what was published or appeared last, whatever its date says', async () => {
  const { store, write, git } = await openSampleNewsroom();
  const add = (name: string, fields = '') => {
    write(`content/testimonies/en/2011/${name}.md`, release(name, fields));
    git('add', '--all');
    git('commit', '-q', '--date=2026-11-22T10:00:00Z', '--message=By hand');
  };
  const list = async () => (await store.getOverview()).newest.map(({ title }) => title);
  // The first commit says nothing of them.
  const [newest] = await list();
  add('appeared', "embargoedUntil: '2026-11-23T10:00:00Z'\n");
  add('dated', '');
  expect((await list()).slice(0, 3)).toEqual(['appeared', 'dated', newest]);
  await editEntry(store, { headline: 'Mended' });
  await store.publishUnpublishedEntry(sample, ana);
  expect((await list()).slice(0, 3)).toEqual(['Mended', 'appeared', 'dated']);
});
