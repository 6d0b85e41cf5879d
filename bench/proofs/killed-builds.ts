import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { getDigests } from '../../tests/site.ts';
import { Random } from '../archive/random.ts';
import { findLeftovers, makeOld } from './leftovers.ts';
import { listGroup, run } from './program.ts';
import type { Proof } from './report.ts';
import { findDifferences, findState, openTwoStates, type StateName } from './two-states.ts';

/** One build of so many begins without a cache, and one of those without compiled pages. */
const coldEvery = 5;

/**
 * Kills builds at random moments, with all their processes or only the first one. Each leaves the old version or the new one,
 * whole, and whole files in the output folder; the next build makes what a clean one makes.
 */
export const proveKilledBuilds: Proof = async (report, { rounds, seed }) => {
  const random = new Random(seed);
  const states = await openTwoStates();
  const { variables, software, cacheDir, clean, folder } = states;
  const build = () => run(software, 'build', variables);
  const buildWhole = async () => {
    const begun = performance.now();
    const whole = build();
    await states.awaitVersion(whole.isRunning);
    const published = performance.now();
    if ((await whole.ended) !== 0) report.fault(`A build failed:\n${whole.output()}`);
    durations.end = performance.now() - published;
    return performance.now() - begun;
  };
  const media = join(cacheDir, 'media');
  const kept = join(folder, 'media');
  renameSync(media, kept);
  let current: StateName = 'former';
  const durations = { cold: 0, bare: 0, warm: 0, end: 0 };
  for (const kind of ['bare', 'cold', 'warm'] as const) {
    prepare(kind);
    if (kind === 'warm') states.set((current = 'next'));
    durations[kind] = await buildWhole();
  }
  report.note(`Builds take ${JSON.stringify(durations)} ms.`);

  for (let round = 1; round <= rounds; round += 1) {
    const kind = round % coldEvery ? 'warm' : round % (2 * coldEvery) ? 'cold' : 'bare';
    prepare(kind);
    const former: StateName | undefined = kind === 'warm' ? current : undefined;
    const next: StateName = current === 'former' ? 'next' : 'former';
    states.set(next);
    const killed = build();
    const begun = performance.now();
    // The end of a build is short, and most can go wrong there.
    const isLate = former !== undefined && random.isLucky(0.5);
    if (isLate) await states.awaitVersion(killed.isRunning);
    const time = random.next() * durations[isLate ? 'end' : kind];
    await Promise.race([wait(time), killed.ended]);
    const moment = performance.now() - begun;
    const isAlone = random.isLucky(0.3);
    if (isAlone) await endFirst(killed.pid);
    await killed.end(isAlone ? 'SIGCONT' : 'SIGKILL');
    const name = `round ${round}, ${kind}, killed ${isAlone ? 'alone ' : ''}after ${Math.round(moment)} ms`;
    if (isAlone && (await getSurvivors(killed.pid)).length > 0)
      report.fault(`${name}: ${JSON.stringify(listGroup(killed.pid))} go on`);

    const site = states.readVersion();
    const state = site && findState(site, clean);
    if (site ? ![former, next].includes(state) : former) report.fault(`${name}: no whole version`);
    const found = existsSync(variables.OUT_DIR) ? await getDigests(variables.OUT_DIR) : undefined;
    const strange = Object.entries(found ?? {}).filter(
      ([path, digest]) =>
        ![clean.former[path], clean.next[path]].includes(digest) && !path.startsWith('pagefind/'),
    );
    if (strange.length > 0) report.fault(`${name}: ${strange[0]![0]} is in no version`);
    const folderState = found && (findState(found, clean) ?? 'files of both');
    report.count(
      `${kind}: the version is ${toWord(state, next)}, the folder has ${toWord(folderState, next)}`,
    );

    await buildWhole();
    current = next;
    for (const [what, site] of [
      ['folder', await getDigests(variables.OUT_DIR)],
      ['version', states.readVersion()!],
    ] as const) {
      const differences = findDifferences(site, clean[next]);
      if (differences.length > 0)
        report.fault(
          `${name}: the next build’s ${what} differs: ${differences.slice(0, 5).join(', ')}`,
        );
    }
  }
  // What may belong to a running build stays for an hour.
  makeOld(folder);
  await buildWhole();
  for (const path of findLeftovers(folder)) report.fault(`${path} is left for good`);
  states.remove();

  function prepare(kind: 'warm' | 'cold' | 'bare'): void {
    if (kind === 'warm') return;
    const all = kind === 'bare' ? join(software, '.cache') : cacheDir;
    for (const path of [variables.OUT_DIR, all]) rmSync(path, { recursive: true, force: true });
    cpSync(kept, media, { recursive: true });
  }
};

const toWord = (state: string | undefined, next: StateName): string =>
  state === undefined
    ? 'nothing'
    : state === next
      ? 'the new'
      : state === 'files of both'
        ? state
        : 'the old';

/** Kills the first process only: its children must end by themselves. */
async function endFirst(pid: number): Promise<void> {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
  await wait(0);
}

/** Processes that go on for ten seconds after their parent was killed. */
async function getSurvivors(group: number) {
  for (let tries = 0; tries < 100 && listGroup(group).length > 0; tries += 1) await wait(100);
  return listGroup(group);
}
