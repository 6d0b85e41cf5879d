import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { openVersions } from '../../src/versions/versions.ts';
import type { Outputs } from '../../src/versions/version.ts';
import { makeArchive } from '../archive/archive.ts';
import { makePhotograph, writeMedia } from '../archive/media.ts';
import { writeNewsroom } from '../archive/newsroom.ts';
import { Random } from '../archive/random.ts';
import { openClock, type MovingClock } from './moving-clock.ts';
import { serve, type Served } from './served-site.ts';
import { openWorkplace } from './workplace.ts';

/** A running newsroom, and one entry of it whose states are watched. */
export interface EntryNewsroom {
  readonly clock: MovingClock;
  readonly server: Served;
  /** A word that only this entry has, in everything that readers can see of it. */
  readonly word: string;
  /** @param more lines of its front matter, such as an embargo */
  publish(more: string): Promise<void>;
  /** As `publish`, without waiting. */
  begin(more: string): void;
  delete(): Promise<void>;
  waitUntilIdle(): Promise<void>;
  isPublishedWhole(): boolean;
  readNewest(): Outputs;
  /** Why there is the newest version. */
  getReason(): string | undefined;
  kill(): Promise<void>;
  start(onAnswer?: (status: number) => void): Promise<void>;
  close(): Promise<void>;
}

/** @param entries releases of an invented archive; 0 for the sample newsroom */
export async function openEntryNewsroom(entries: number, seed: number): Promise<EntryNewsroom> {
  const archive = entries > 0 ? makeArchive({ entries, seed }) : undefined;
  const content = archive && mkdtempSync(join(tmpdir(), 'archive-'));
  if (archive && content) {
    writeNewsroom(content, archive);
    await writeMedia(content, new Random(seed));
  }
  const workplace = openWorkplace(content);
  if (content) rmSync(content, { recursive: true });
  const clock = openClock(workplace);
  const topic = archive ? archive.topics[0]!.name : 'secure-communities';
  const word = 'Quorvane';
  const path = 'releases/en/2026/proof.md';
  const picture = await makePhotograph(new Random(seed + 1), 1300, 800);
  let server = await serve(workplace);
  const versions = openVersions(workplace.toCacheDir(workplace.variables));
  const act = async (work: () => void) => {
    const count = server.countBuilt();
    work();
    workplace.commit();
    await server.waitForBuilt(count + 1);
  };
  const write = (more: string) => {
    workplace.write('media/proof.jpg', picture);
    workplace.write(path, toSource(word, topic, more));
  };
  return {
    clock,
    get server() {
      return server;
    },
    word,
    publish: (more) => act(() => write(more)),
    begin(more) {
      write(more);
      workplace.commit();
    },
    delete: () =>
      act(() => {
        for (const file of [path, 'media/proof.jpg'])
          rmSync(join(workplace.variables.CONTENT_DIR, file), { force: true });
      }),
    waitUntilIdle: () => act(() => undefined),
    isPublishedWhole: workplace.isPublishedWhole,
    readNewest: () => versions.readNewest()!.outputs,
    getReason: () => versions.getNewest()?.reason,
    kill: () => server.program.end('SIGKILL'),
    async start(onAnswer) {
      server = await serve(workplace, server.url, onAnswer);
    },
    async close() {
      versions.close();
      await server.program.end('SIGTERM');
      workplace.remove();
    },
  };
}

const toSource = (word: string, topic: string, more: string) => `---
kind: press-release
headline: ${word} asks for an answer
slug: proof
summary: What ${word} asks.
datePublished: '2026-10-01T09:00:00-04:00'
topics:
  - ${topic}
image:
  src: /media/proof.jpg
  alt: ${word} before the council
aliases:
  - /old/proof/
${more}---

${word} asked the council for an answer.
`;
