import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { getCases } from '../../../tests/cases.ts';
import { openGitStore } from './git-store.ts';
import { commit, now, openSampleNewsroom } from '../../../tests/server/store-samples.ts';
import type { Acknowledged } from '../../../tests/server/store-under-load.ts';

const kills = getCases(3);

const program = join(import.meta.dirname, '../../../tests/server/store-under-load.ts');

const text = (slug: string) => `---
kind: press-release
headline: ${slug}
summary: A text that is written while the power fails.
datePublished: '2011-06-02T10:00:00-04:00'
---

Begun.
`;

/** The same moments in every run, as far as the machine's load allows. */
function defineChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

/** When to kill: this many milliseconds after this many acknowledgements. */
interface End {
  readonly after: number;
  readonly delay: number;
  readonly withGit: boolean;
}

/** Lets the load run until its end. */
async function runUntilKilled(
  args: readonly string[],
  { after, delay, withGit }: End,
): Promise<Acknowledged[]> {
  const child = spawn(process.execPath, [program, ...args], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => kill(child, true));
  const done: Acknowledged[] = [];
  const ended = new Promise((resolve) => child.on('close', (_, signal) => resolve(signal)));
  for await (const line of createInterface(child.stdout)) {
    if (line.endsWith('}')) done.push(JSON.parse(line) as Acknowledged);
    if (done.length === after) void setTimeout(delay).then(() => kill(child, withGit));
  }
  expect(await ended).toBe('SIGKILL');
  return done;
}

/** Kills the process with its Git commands, as a power failure does, or without, as the OOM killer does. */
function kill(child: ChildProcess, withGit: boolean): void {
  try {
    process.kill(withGit ? -child.pid! : child.pid!, 'SIGKILL');
  } catch (error) {
    // It has ended already.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

test(`${kills} crashes under load: nothing acknowledged is lost, and the store recovers by itself`, async () => {
  const { root, store, git, write } = await openSampleNewsroom();
  await store.close();
  for (const slug of ['one', 'two']) write(`content/releases/en/2011/${slug}.md`, text(slug));
  commit(git, 'Two texts');
  const chance = defineChance(20_261_124);
  const done: Acknowledged[] = [];
  for (let number = 1; number <= kills; number += 1) {
    const args = [join(root, 'content'), String(number), String(now)];
    const end = {
      after: Math.floor(chance() * 4),
      delay: chance() * 400,
      withGit: chance() < 0.5,
    };
    done.push(...(await runUntilKilled(args, end)));
    const again = await openGitStore(join(root, 'content'), () => now);
    await again.close();
    expect(git('status', '--porcelain')).toBe('');
    expect(git('ls-files', '-u')).toBe('');
    if (number % 10 === 0) expect(git('fsck', '--no-dangling', '--no-progress')).toBe('');
  }

  expect(git('fsck', '--no-dangling', '--no-progress')).toBe('');
  const history = git('log', '--all', '-m', '-p', '--format=commit %H');
  for (const { word, version } of done) {
    if (word) expect(history).toContain(`+${word}`);
    if (version) expect(history).toContain(`commit ${version}`);
  }
  expect(done.length).toBeGreaterThan(kills);
});
