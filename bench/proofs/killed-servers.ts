import { setTimeout as wait } from 'node:timers/promises';
import { Random } from '../archive/random.ts';
import { findLeftovers, makeOld } from './leftovers.ts';
import { listGroup } from './program.ts';
import type { Proof } from './report.ts';
import { readServed, serve } from './served-site.ts';
import { findDifferences, findState, openTwoStates, type StateName } from './two-states.ts';

/**
 * Kills a newsroom while it publishes: the server with all its processes, the server alone, or its build process alone.
 * Readers get the old version or the new one, whole; then the newsroom catches up by itself or with the next publication.
 */
export const proveKilledServers: Proof = async (report, { rounds, seed }) => {
  const random = new Random(seed);
  const states = await openTwoStates();
  const { clean, folder } = states;
  let current: StateName = 'former';
  let server = await serve(states);
  const publish = async (state: StateName) => {
    const begun = performance.now();
    const built = server.countBuilt();
    states.set(state);
    states.commit();
    await server.waitForBuilt(built + 1);
    current = state;
    return performance.now() - begun;
  };
  await publish('next');
  const duration = await publish('former');
  report.note(`A publication takes ${Math.round(duration)} ms.`);

  for (let round = 1; round <= rounds; round += 1) {
    const kind = random.pick([
      'the server and its processes',
      'the server alone',
      'the build process',
    ]);
    const next: StateName = current === 'former' ? 'next' : 'former';
    states.set(next);
    states.commit();
    const moment = random.next() * duration * 1.1;
    await wait(moment);
    const name = `round ${round}, ${kind} killed after ${Math.round(moment)} ms`;
    const isRunning = kind === 'the build process';
    if (isRunning) killBuilder(server.program.pid);
    else if (kind === 'the server alone') process.kill(server.program.pid, 'SIGKILL');
    else await server.program.end('SIGKILL');

    if (!isRunning) {
      for (let tries = 0; tries < 100 && listGroup(server.program.pid).length > 0; tries += 1)
        await wait(100);
      const left = listGroup(server.program.pid);
      if (left.length > 0) report.fault(`${name}: ${JSON.stringify(left)} go on`);
      const version = states.readVersion();
      const state = version && findState(version, clean);
      if (!state) report.fault(`${name}: the version is a mix`);
      report.count(`${kind} killed: the version is ${state === next ? 'the new' : 'the old'} one`);
      const early = new Set<string>();
      server = await serve(states, server.url, (status, digest) => {
        if (status === 200) early.add(digest);
        report.count(`answers of a starting server: ${status}`);
      });
      for (const digest of early)
        if (![clean.former['index.html'], clean.next['index.html']].includes(digest))
          report.fault(`${name}: the starting server serves something else`);
    } else {
      // If it was killed before it was asked to build, there may be another that publishes meanwhile.
      let version = states.readVersion();
      let site = await readServed(server.url, clean);
      while (findDifferences(version!, (version = states.readVersion())!).length > 0)
        site = await readServed(server.url, clean);
      const state = findState(site, clean, true);
      if (!state) report.fault(`${name}: readers see a mix`);
      report.count(`${kind} killed: readers see the ${state === next ? 'new' : 'old'} version`);
      const built = server.countBuilt();
      states.commit();
      await server.waitForBuilt(built + 1);
    }
    current = next;
    if (!states.isPublishedWhole())
      report.fault(`${name}: the published folder has something else`);
    for (const [what, site] of [
      ['readers see', await readServed(server.url, clean, next)],
      ['the version has', states.readVersion()!],
    ] as const) {
      const differences = findDifferences(site, clean[next]);
      if (differences.length > 0)
        report.fault(
          `${name}: ${what} other bytes afterwards: ${differences.slice(0, 5).join(', ')}`,
        );
    }
  }
  makeOld(folder);
  await server.program.end('SIGTERM');
  server = await serve(states, server.url);
  await server.program.end('SIGTERM');
  for (const path of findLeftovers(folder)) report.fault(`${path} is left for good`);
  states.remove();
};

function killBuilder(group: number): void {
  for (const { pid, command } of listGroup(group))
    if (command.includes('serve-builds')) process.kill(pid, 'SIGKILL');
}
