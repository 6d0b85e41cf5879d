import { expect, test } from 'vitest';
import { openSampleNewsroom } from '../../../../tests/server/store-samples.ts';

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
    far: consent('2027-11-20T10:00:00Z'),
    over: consent('2026-11-21T10:00:00Z'),
  };
  for (const [name, fields] of Object.entries(entries))
    write(`content/testimonies/en/2011/${name}.md`, release(name, fields));
  git('add', '--all');
  git('commit', '-qm', 'Five');
  const { changes, newest } = await store.getOverview();
  expect(changes.map(({ title, state, at }) => [title, state, at])).toEqual([
    ['over', 'consent-lapsed', '2026-11-21T10:00:00.000Z'],
    ['expiry', 'expired', '2026-12-01T10:00:00.000Z'],
    ['near', 'consent-lapsed', '2026-12-20T10:00:00.000Z'],
    ['embargo', 'public', '2027-03-01T10:00:00.000Z'],
  ]);
  expect(changes[0]).toMatchObject({ collection: 'testimonies-en', slug: '2011/over' });
  expect(newest.slice(0, 3).map(({ title }) => title)).toEqual(['expiry', 'far', 'near']);
});
