import { execFile, type ChildProcess } from 'node:child_process';
import { getPriority, setPriority } from 'node:os';
import { promisify } from 'node:util';
import { toBuildVariables } from '../../environment/environment.ts';
import type { Takedown } from '../../publishing/visibility/takedown.ts';
import type { BuildListener } from './build-requests.ts';
import { keepProcess, type Command } from './kept-process.ts';
import type { BuildOutcome } from './publisher.ts';

export type { Command } from './kept-process.ts';

/**
 * Builds in another process, so that the server keeps responding. It is the same one for all builds: what it has read and
 * made stays in its memory, so that each build costs only what changed.
 */
export interface BuildProcess {
  /**
   * Builds the site. The old site is served until `onPublished` is called: readers see the new pages, whose search index
   * follows.
   * @param isRead whether nothing was published since the takedown before it, which has read the content
   */
  build(listener?: BuildListener, isRead?: boolean): Promise<BuildOutcome>;
  /** Has a running build leave search and output folder to the next one, which is about to be asked for. */
  hurry(): void;
  /**
   * Removes from the site what is no longer public. It does not wait for a build.
   * @param content the content folder as published
   * @param isRebuilt whether a build follows at once, which makes all that mentions what is gone
   * @throws Error with the process's output when it fails
   */
  takeDown(content: string, isRebuilt: boolean): Promise<Takedown>;
  /**
   * Makes the site as it will be at a moment, for `publishPrepared`.
   * @param moment milliseconds since 1970-01-01T00:00Z
   * @returns whether it could be prepared
   */
  prepare(moment: number): Promise<boolean>;
  /**
   * Shows readers what was prepared, if its moment has come and nothing else was published since.
   * @returns whether there was anything
   */
  publishPrepared(): Promise<boolean>;
  /**
   * Shows readers a former version.
   * @throws Error with the process's output when it fails
   */
  rollBack(version: number): Promise<void>;
  /** Has the process ready for what comes next, while somebody is at work. */
  keepReady(): void;
  /** Ends the running processes. */
  close(): void;
}

/** Lower than what staff use: 10 of 19 on Unix, “below normal” on Windows. */
const lowPriority = 10;

/** Milliseconds after which a build is a long one, for which nobody waits: it leaves the processor to others. */
const longBuild = 5000;

/**
 * Megabytes for what a build makes and soon drops, from the start and at most. V8 begins with one, again after each garbage
 * collection, and ends with 16: it would look through it so often that a publication of 10,000 entries takes a fifth longer.
 */
const shortLivedMemory = ['--min-semi-space-size=64', '--max-semi-space-size=128'];

/** Bytes of what a takedown prints. */
const mostOutput = 100_000_000;

/**
 * @param command Node and arguments to which `serve-builds` or `take-down --json --content=…` is added
 * @param log receives the output of builds as it comes
 */
export function createBuildProcess(command: Command, log: (text: string) => void): BuildProcess {
  const [program, ...args] = command;
  let pid: number | undefined;
  /** The first build makes everything, or comes with the start of the server. */
  let isFirst = true;
  const builder = keepProcess(
    [program, ...shortLivedMemory, ...args, 'serve-builds'],
    log,
    (child) => (pid = child.pid),
  );
  const takedowns = new Set<ChildProcess>();
  let lowering: NodeJS.Timeout | undefined;
  let isStopped = false;
  let isBuilding = false;
  /** Whether the last process that was made ready has become so: one that died of it would die at every request of staff. */
  let mayPrepare = true;

  function endLowering(): void {
    clearTimeout(lowering);
    trySetPriority(pid, getPriority());
  }

  /** Takes down in a process of its own. */
  async function takeDownAlone(content: string, ...options: string[]): Promise<Takedown> {
    const env = toBuildVariables(process.env);
    const work = promisify(execFile)(
      program,
      [...args, 'take-down', '--json', `--content=${content}`, ...options],
      { env, maxBuffer: mostOutput },
    );
    takedowns.add(work.child);
    try {
      return JSON.parse((await work).stdout) as Takedown;
    } catch (error) {
      const { stderr } = error as { readonly stderr?: string };
      throw new Error(stderr?.trim() || String(error), { cause: error });
    } finally {
      takedowns.delete(work.child);
      builder.tell({ name: 'folder-changed' });
    }
  }

  return {
    async build(listener, isRead = false) {
      lowering = setTimeout(() => trySetPriority(pid, lowPriority), isFirst ? 0 : longBuild);
      isFirst = false;
      isBuilding = true;
      try {
        const outcome = await builder.ask('build', { isRead }, listener);
        mayPrepare = true;
        return outcome;
      } catch (error) {
        return { cause: isStopped ? 'The build was stopped.' : (error as Error).message };
      } finally {
        isBuilding = false;
        endLowering();
      }
    },
    hurry() {
      builder.tell({ name: 'hurry' });
      // Somebody waits for its end.
      endLowering();
    },
    async takeDown(content, isRebuilt) {
      const options = isRebuilt ? ['--before-build'] : [];
      if (isBuilding) options.push('--during-build');
      // It may also prepare something, after which nobody would complete a takedown.
      if (builder.isBusy()) return takeDownAlone(content, ...options);
      // What stops the builder need not stop a takedown.
      return builder.ask('take-down', { content, isRebuilt }).catch((error: Error) => {
        if (isStopped) throw error;
        return takeDownAlone(content, ...options);
      });
    },
    prepare: async (moment) => (await builder.ask('prepare', { moment })).isPrepared,
    publishPrepared: async () => (await builder.ask('publish-prepared', {})).isPublished,
    async rollBack(version) {
      await builder.ask('roll-back', { version });
    },
    keepReady() {
      if (isStopped || builder.keep() || !mayPrepare) return;
      mayPrepare = false;
      // What it cannot read now, it reads when it is asked to build.
      builder.ask('warm-up', {}).then(
        () => (mayPrepare = true),
        () => undefined,
      );
    },
    close() {
      isStopped = true;
      builder.close();
      for (const child of takedowns) child.kill();
    },
  };
}

function trySetPriority(pid: number | undefined, priority: number): void {
  try {
    if (pid !== undefined) setPriority(pid, priority);
  } catch {
    // It has ended already, or the system has no priorities or lets nobody raise them: the build works without.
  }
}
