import { loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { pickOfEachKind, type EntryAddress } from './entry-addresses.ts';
import { openEntryNewsroom, type EntryNewsroom } from './entry-newsroom.ts';
import type { Proof, Report } from './report.ts';
import { openWatch, watchAll, type Watch } from './watch.ts';
import { publishOpenly } from './withdrawals.ts';

/** Most milliseconds after the end of an embargo until all pages and data show the entry. Search follows. */
const mostDelay = 500;

/** Milliseconds after which an address that shows nothing is a fault. */
const limit = 180_000;

interface Scene {
  readonly newsroom: EntryNewsroom;
  readonly addresses: readonly EntryAddress[];
  readonly watch: Watch;
  readonly report: Report;
  /** Milliseconds that suffice to publish and to prepare. */
  readonly lead: number;
}

/** What may happen around the end of an embargo. */
const scenes: Readonly<Record<string, (scene: Scene) => Promise<void>>> = {
  'an embargo ends': async (scene) => {
    await observe(scene, 'an embargo ends', scene.newsroom.clock.now() + scene.lead);
  },
  async 'the clock is set back before'(scene) {
    const { clock } = scene.newsroom;
    await observe(scene, 'the clock is set back before', clock.now() + scene.lead, async (end) => {
      await waitUntil(clock.now, end - 2000);
      clock.shift(-15_000);
    });
  },
  async 'the clock is set back after'(scene) {
    const { newsroom, addresses, watch, report } = scene;
    const { clock } = newsroom;
    const end = await observe(scene, 'the clock is set back after', clock.now() + scene.lead);
    await newsroom.waitUntilIdle();
    // It is taken down, and prepared again.
    clock.set(end - 2 * scene.lead);
    await newsroom.waitUntilIdle();
    for (const address of addresses)
      if (clock.now() < end - 1000 && (await watch.shows(address)))
        report.fault(`the clock is set back after: ${address.path} still shows it`);
    await observeAgain(scene, 'the clock comes to it again', end);
  },
  // The second time that it is 1:30 in this night; and the moment at which 2:00 becomes 3:00.
  'clocks go back': (scene) => atLocalTime(scene, 'clocks go back', '2026-11-01T01:30:00-05:00'),
  'clocks go forward': (scene) =>
    atLocalTime(scene, 'clocks go forward', '2027-03-14T03:00:00-04:00'),
  async 'the server is killed across it'(scene) {
    const { newsroom, report } = scene;
    const end = newsroom.clock.now() + scene.lead;
    newsroom.begin(toEmbargo(end));
    await waitUntil(newsroom.clock.now, end - 1500);
    await newsroom.kill();
    await waitUntil(newsroom.clock.now, end + 1500);
    const begun = Date.now();
    let answered = 0;
    await newsroom.start((status) => {
      if (status === 200) answered ||= Date.now() - begun;
    });
    report.note(
      `killed across: answers after ${answered} ms, built after ${Date.now() - begun} ms`,
    );
    for (const address of scene.addresses)
      if (!(await scene.watch.shows(address)))
        report.fault(
          `killed across: ${address.path} (${address.kind}) does not show it after the start`,
        );
  },
};

/** No byte of an entry is public before the end of its embargo; all of it is within half a second after it. */
export const proveEmbargoes: Proof = async (report, { rounds, seed, entries }) => {
  const newsroom = await openEntryNewsroom(entries, seed);
  const watch = openWatch(() => newsroom.server.url, newsroom.word);
  const all = await publishOpenly(newsroom, watch);
  const addresses = pickOfEachKind(all, 1).filter(({ path }) => !path.startsWith('pagefind/'));
  report.note(`Watched of ${all.length}: ${addresses.map(({ path }) => path).join(' ')}`);
  for (let round = 1; round <= rounds; round += 1)
    for (const [name, play] of Object.entries(scenes)) {
      await newsroom.delete();
      for (const address of addresses)
        if (await watch.shows(address))
          report.fault(`${address.path} shows it after it was deleted`);
      const begun = Date.now();
      await newsroom.waitUntilIdle();
      const lead = 3 * (Date.now() - begun) + 8000;
      await play({ newsroom, addresses, watch, report, lead });
      report.count(`played: ${name}`);
      newsroom.clock.set(Date.now());
      await newsroom.waitUntilIdle();
    }
  await newsroom.close();
};

const toEmbargo = (end: number | string) =>
  `embargoedUntil: '${typeof end === 'string' ? end : new Date(end).toISOString()}'\n`;

async function waitUntil(now: () => number, moment: number): Promise<void> {
  while (now() < moment) await wait(Math.min(50, Math.max(1, moment - now())));
}

/** An embargo that is written with a local time, while the clock comes to it. */
async function atLocalTime(scene: Scene, name: string, local: string): Promise<void> {
  const { clock } = scene.newsroom;
  const end = Date.parse(local);
  // The first 1:30 of the night is an hour before the second.
  clock.set(end - 60 * 60_000 - scene.lead / 2);
  scene.newsroom.begin(toEmbargo(local));
  await wait(scene.lead);
  for (const address of scene.addresses)
    if (await scene.watch.shows(address))
      scene.report.fault(`${name}: ${address.path} shows it an hour early`);
  clock.set(end - scene.lead);
  await scene.newsroom.waitUntilIdle();
  await observeAgain(scene, name, end);
}

/** Publishes the entry under an embargo and watches it end. @returns its end */
async function observe(
  scene: Scene,
  name: string,
  moment: number,
  meanwhile?: (end: number) => Promise<void>,
): Promise<number> {
  const end = Math.ceil(moment / 1000) * 1000;
  scene.newsroom.begin(toEmbargo(end));
  await Promise.all([observeAgain(scene, name, end), meanwhile?.(end)]);
  return end;
}

/** Watches an embargo end. */
async function observeAgain(
  { newsroom, addresses, watch, report }: Scene,
  name: string,
  end: number,
): Promise<void> {
  const { now } = newsroom.clock;
  const delays = new Map<string, number>();
  let asked = 0;
  const begun = Date.now();
  await watchAll(
    addresses,
    watch,
    ({ path }, from, to, isShown) => {
      asked += 1;
      if (!isShown) return;
      delays.set(path, to - end);
      // The clock may have been set meanwhile.
      if (Math.max(from, to) < end) report.fault(`${name}: ${path} shows it ${end - to} ms early`);
    },
    { now, limit },
  );
  const perSecond = asked / addresses.length / ((Date.now() - begun) / 1000);
  for (const { path, kind } of addresses) {
    const delay = delays.get(path);
    if (delay === undefined) report.fault(`${name}: ${path} (${kind}) does not show it`);
    else if (delay > mostDelay)
      report.fault(`${name}: ${path} (${kind}) shows it ${delay} ms late`);
  }
  const [load] = loadavg();
  report.note(
    `${name}: ${Math.min(...delays.values())} to ${Math.max(...delays.values())} ms after it; ${perSecond.toFixed(0)} requests a second for each address; version for ${newsroom.getReason()}; load ${load!.toFixed(1)}`,
  );
}
