import { setTimeout as wait } from 'node:timers/promises';
import { findEntryAddresses, holds } from './entry-addresses.ts';
import { openEntryNewsroom, type EntryNewsroom } from './entry-newsroom.ts';
import type { Proof, Report } from './report.ts';
import { openWatch, type Watch } from './watch.ts';

/**
 * Publishes an entry and withdraws it. Once its page says so, no answer has a byte of it: no address that ever showed it, and
 * no file of the search index, packed or not.
 */
export const proveWithdrawals: Proof = async (report, { rounds, seed, entries }) => {
  const newsroom = await openEntryNewsroom(entries, seed);
  const watch = openWatch(() => newsroom.server.url, newsroom.word);
  for (let round = 1; round <= rounds; round += 1) {
    const addresses = await publishOpenly(newsroom, watch);
    report.note(`round ${round}: ${addresses.length} addresses show the entry`);
    for (const { kind } of addresses) report.count(`addresses: ${kind}`);
    const date = new Date(newsroom.clock.now() - 60_000).toISOString();
    const begun = Date.now();
    newsroom.begin(`withdrawn:\n  date: '${date}'\n  reason: The figures were wrong.\n`);
    const page = addresses.find(({ kind }) => kind === 'page')!;
    const seen = new Map<number, number>();
    while (!seen.has(410)) {
      const { status } = await watch.fetch(page.path);
      if (!seen.has(status)) seen.set(status, Date.now() - begun);
      if (Date.now() - begun > 120_000) throw new Error('It is not withdrawn.');
      await wait(5);
    }
    const answers = Array.from(seen, ([status, time]) => `${status} after ${time} ms`);
    report.note(`The page answered ${answers.join(', ')}.`);
    const sweep = async (when: string) => {
      for (const address of addresses) {
        const { status, bytes } = await watch.fetch(address.path);
        const name = status === 200 ? address.path : 'notice.html';
        const isLeft = await holds(name, bytes, newsroom.word);
        // Its notice, and what leads to it, stay.
        const isFile = address.isOwn && status === 200 && !/\.(html|json)$/.test(address.path);
        if (isLeft || isFile)
          report.fault(`${when}, ${address.path} (${address.kind}) answers ${status} with it`);
      }
      report.count('sweeps over all addresses');
    };
    await sweep('as soon as the page says withdrawn');
    await newsroom.waitUntilIdle();
    await sweep('after the next build');
    await sweepAll(newsroom, watch, report);
    await newsroom.delete();
    if (!newsroom.isPublishedWhole())
      report.fault(`round ${round}: the published folder has something else than the branch`);
  }
  await newsroom.close();
};

/** Publishes the entry without an embargo. @returns every address that shows it */
export async function publishOpenly(newsroom: EntryNewsroom, watch: Watch) {
  const before = newsroom.readNewest();
  await newsroom.publish('');
  return findEntryAddresses(before, newsroom.readNewest(), async (path) =>
    holds(path, (await watch.fetch(path)).bytes, newsroom.word),
  );
}

/** Reads the whole site. */
async function sweepAll(newsroom: EntryNewsroom, watch: Watch, report: Report): Promise<void> {
  const paths = [...newsroom.readNewest().keys()];
  for (const path of paths) {
    const { bytes } = await watch.fetch(path);
    if (await holds(path, bytes, newsroom.word)) report.fault(`${path} has it`);
  }
  report.note(`No word of it in ${paths.length} files`);
}
