/**
 * A store under load in a separate process, for src/server/store/crash.test.ts to kill. Prints what has been
 * acknowledged, one JSON object a line.
 */
import { writeSync } from 'node:fs';
import sharp from 'sharp';
import { openGitStore, type GitStore } from '../../src/server/store/git-store.ts';

/** Something that the store has confirmed. */
export interface Acknowledged {
  /** A word in the saved entry. */
  readonly word?: string;
  /** The commit that was returned. */
  readonly version?: string;
}

const author = { name: 'Ana Ruiz', email: 'ana@example.org' };

const acknowledge = (done: Acknowledged) => writeSync(1, `${JSON.stringify(done)}\n`);

async function edit(store: GitStore, slug: string, word: string): Promise<void> {
  const path = `content/releases/en/2011/${slug}.md`;
  const entry = { collection: 'releases-en', slug: `2011/${slug}` };
  const opened = await store
    .unpublishedEntryDataFile({ ...entry, path })
    .catch(async () => (await store.entriesByFiles({ files: [{ path }] }))[0]!);
  const { version } = await store.persistEntry(
    {
      dataFiles: [
        { path, slug: entry.slug, raw: `${opened.data}\n${word}\n`, base: opened.version },
      ],
      assets: [],
      options: { commitMessage: word, collectionName: entry.collection },
    },
    author,
  );
  acknowledge({ word, version });
  const published = await store.publishUnpublishedEntry(entry, author);
  acknowledge({ version: published.version });
}

async function upload(store: GitStore, number: number): Promise<void> {
  const create = { width: 160, height: 120, channels: 3 as const, background: `#${color(number)}` };
  const content = (await sharp({ create }).png().toBuffer()).toString('base64');
  const asset = { path: `content/media/u${number}.png`, content, encoding: 'base64' as const };
  await store.persistMedia({ asset, options: { commitMessage: 'Upload' } }, author);
  acknowledge({ version: await store.getHead() });
}

const color = (number: number) => (number * 7919).toString(16).padStart(6, '0').slice(-6);

/** @param start makes the words of this process unique */
async function run([contentDir = '', start = '0', now = '0']: readonly string[]): Promise<void> {
  const store = await openGitStore(contentDir, () => Number(now));
  writeSync(1, 'ready\n');
  for (let step = 0; ; step += 1)
    await Promise.all([
      edit(store, 'one', `one-${start}-${step}-word`),
      edit(store, 'two', `two-${start}-${step}-word`),
      upload(store, Number(start) * 100 + step),
    ]);
}

if (import.meta.main) await run(process.argv.slice(2));
