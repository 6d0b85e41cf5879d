import { expect, test } from 'vitest';
import { getCases } from '../../../tests/cases.ts';
import type { GitStore } from './git-store.ts';
import { StoreError } from '../store-api/store-error.ts';
import {
  ana,
  ben,
  commit,
  openSampleNewsroom,
  openStore,
  type SampleNewsroom,
  type SampleStore,
  saveEntry,
  setFields,
} from '../../../tests/server/store-samples.ts';

/** An entry that is not public, so that deleting it removes its file. */
const entry = {
  collection: 'releases-en',
  slug: '2011/meeting',
  path: 'content/releases/en/2011/meeting.md',
};

const original = `---
kind: press-release
headline: Meeting
summary: Of two writers.
datePublished: '2011-06-02T10:00:00-04:00'
dateline: Albany, N.Y.
draft: true
---

Nothing has been written yet.
`;

/** Where a writer puts their word. */
const positions = {
  headline: (text: string, word: string) => setFields(text, { headline: word }),
  summary: (text: string, word: string) => setFields(text, { summary: `${word}.` }),
  dateline: (text: string, word: string) => setFields(text, { dateline: word }),
  first: (text: string, word: string) => text.replace(/\n---\n\n.*/, `\n---\n\n${word} began it.`),
  last: (text: string, word: string) => `${text.trimEnd()}\n\nAnd ${word} ended it.\n`,
};

type Position = keyof typeof positions;

/** What both do in a round: edit the same field, different fields, the body; or delete against an edit. */
const meetings: readonly (readonly [Position | 'discard' | 'delete' | 'publish', Position])[] = [
  ['headline', 'headline'],
  ['headline', 'summary'],
  ['first', 'last'],
  ['last', 'last'],
  ['dateline', 'first'],
  ['discard', 'headline'],
  ['publish', 'summary'],
  ['delete', 'first'],
];

/** Each meeting at least once. */
const rounds = Math.max(meetings.length, getCases(8));

/** What the store answered a writer, after checking that it is true. */
interface WriterResult {
  readonly word: string;
  readonly answer: 'saved' | 'merged' | 'conflict';
}

async function write(
  { store, git }: Pick<SampleNewsroom, 'git'> & { store: SampleStore },
  author: typeof ana,
  opened: { data: string; version: string },
  position: Position,
  word: string,
): Promise<WriterResult> {
  const text = positions[position](opened.data, word);
  try {
    const saved = await saveEntry(store, text, { base: opened.version, author, entry });
    const stored = git('show', `${saved.version}:${entry.path}`);
    expect(stored).toBe(saved.sources?.[entry.path] ?? text);
    expect(stored).toContain(word);
    return { word, answer: saved.merged ? 'merged' : 'saved' };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    expect(error.code).toBe('conflict');
    const { conflictDraft: kept, by } = error.details as {
      conflictDraft: typeof entry;
      by: { name: string };
    };
    expect(by.name).not.toBe(author.name);
    const path = `content/releases/en/${kept.slug}.md`;
    expect(git('show', `refs/heads/cms/${kept.collection}/${kept.slug}:${path}`)).toBe(text);
    return { word, answer: 'conflict' };
  }
}

test(`two writers on one entry, ${rounds} rounds: no edit is lost, and each gets a true answer`, async () => {
  const { root, store: first, git, write: writeFile, has } = await openSampleNewsroom();
  // Two servers on one repository, so that only Git separates the two.
  const second = await openStore(`${root}/content`);
  git('config', 'user.name', 'Carla');
  const restore = () => {
    writeFile(entry.path, original);
    commit(git, 'Restore', entry.path);
  };
  restore();
  let deletions = 0;
  const results: WriterResult[] = [];

  for (let round = 0; round < rounds; round += 1) {
    const [one, other] = meetings[round % meetings.length]!;
    const opened = await openText(first);
    const [anasWord, bensWord] = [`Ana${round}x`, `Ben${round}x`];
    const anas = { store: first, git };
    const acts: Promise<WriterResult | undefined>[] = [
      write({ store: second, git }, ben, opened, other, bensWord),
    ];
    if (one === 'discard')
      acts.unshift(first.deleteUnpublishedEntry(entry, ana).then(toNothing, toNothing));
    else if (one === 'publish')
      acts.unshift(first.publishUnpublishedEntry(entry, ana).then(toNothing, toNothing));
    else if (one === 'delete') acts.unshift(deleteEntry(first).then(toNothing));
    else acts.unshift(write(anas, ana, opened, one, anasWord));
    results.push(...(await Promise.all(acts)).filter((item) => item !== undefined));
    if (has(entry.path)) continue;
    deletions += 1;
    restore();
  }

  const history = git('log', '--all', '-m', '-p', '--format=%H');
  for (const { word } of results) expect(history).toContain(word);
  expect(new Set(results.map(({ answer }) => answer))).toEqual(
    new Set(['saved', 'merged', 'conflict']),
  );
  expect(deletions).toBe(Math.floor(rounds / meetings.length));
  expect(git('status', '--porcelain')).toBe('');
  expect(git('fsck', '--no-dangling', '--no-progress')).toBe('');
});

const toNothing = () => undefined;

/** The entry as the admin opens it: the draft if there is one. */
async function openText(store: SampleStore): Promise<{ data: string; version: string }> {
  try {
    return await store.unpublishedEntryDataFile(entry);
  } catch {
    return store.getEntry(entry);
  }
}

const deleteEntry = (store: GitStore) =>
  store.deleteFiles({ paths: [entry.path], options: { commitMessage: 'Delete' } }, ana);
