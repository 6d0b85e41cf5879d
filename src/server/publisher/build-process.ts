import { getPriority, setPriority } from 'node:os';
import type { Takedown } from '../../publishing/visibility/takedown.ts';
import type { BuildListener } from './build-requests.ts';
import { keepProcess, type Command } from './kept-process.ts';
import type { BuildOutcome } from './publisher.ts';
import { startTakedown } from './takedown-process.ts';

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
   * Removes from the site what is no longer public. It waits neither for a build nor for the end of another takedown: if more
   * must go than that has removed, it stops that and does its work as well.
   * @param isRebuilt whether a build follows at once, which makes all that mentions what is gone
   * @param onRepair called when readers no longer see what must go, and the rest takes longer
   * @throws Error with the process's output when it fails
   */
  takeDown(isRebuilt: boolean, onRepair?: () => void): Promise<Takedown>;
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

interface Asked {
  readonly isRebuilt: boolean;
  readonly onRepair: () => void;
}

/** A takedown that has not ended. */
interface OpenTakedown {
  /** Ends the process that does it. */
  stop(): Promise<void>;
  /** Resolves when it has ended, however that was. */
  readonly ended: Promise<unknown>;
  /** The result of the one that has stopped it. */
  successor?: Promise<Takedown>;
}

/**
 * @param command Node and arguments to which `serve-builds` or `take-down --json` is added
 * @param contentDir the content as published, of which they build
 * @param log receives the output of builds as it comes
 */
export function createBuildProcess(
  command: Command,
  log: (text: string) => void,
  contentDir?: string,
): BuildProcess {
  const [program, ...args] = command;
  const variables = { ...process.env, ...(contentDir && { PUBLISHED_DIR: contentDir }) };
  let pid: number | undefined;
  /** The first build makes everything, or comes with the start of the server. */
  let isFirst = true;
  const builder = keepProcess(
    [program, ...shortLivedMemory, ...args, 'serve-builds'],
    log,
    (child) => (pid = child.pid),
    variables,
  );
  const takedowns = new Set<OpenTakedown>();
  let lowering: NodeJS.Timeout | undefined;
  let isStopped = false;
  let isBuilding = false;
  /** Whether the last process that was made ready has become so: one that died of it would die at every request of staff. */
  let mayPrepare = true;

  function endLowering(): void {
    clearTimeout(lowering);
    trySetPriority(pid, getPriority());
  }

  /** Takes down in a process of its own. @param onFound called before the first change, if it only looks at first */
  async function takeDownAlone(
    { isRebuilt, onRepair }: Asked,
    own: OpenTakedown,
    onFound?: () => Promise<void>,
  ): Promise<Takedown | undefined> {
    const options: string[] = [];
    if (isRebuilt) options.push('--before-build');
    if (isBuilding) options.push('--during-build');
    if (onFound) options.push('--look-first');
    const work = startTakedown(command, options, { onRepair, onFound }, variables);
    own.stop = work.stop;
    try {
      return await work.answer;
    } finally {
      builder.tell({ name: 'folder-changed' });
    }
  }

  /** @param others takedowns that only repair what mentions what they have removed */
  async function takeDownBeside(
    asked: Asked,
    own: OpenTakedown,
    others: readonly OpenTakedown[],
    result: Promise<Takedown>,
  ): Promise<Takedown> {
    const stopOthers = async () => {
      for (const other of others) other.successor = result;
      await Promise.all(others.map((other) => other.stop()));
    };
    const takedown = await takeDownAlone(asked, own, stopOthers);
    if (takedown) return takedown;
    await Promise.all(others.map(({ ended }) => ended));
    return takeDown(asked, own);
  }

  async function takeDown(asked: Asked, own: OpenTakedown): Promise<Takedown> {
    const alone = async () => (await takeDownAlone(asked, own))!;
    if (own.successor) return own.successor;
    // It may also prepare something, after which nobody would complete a takedown.
    if (builder.isBusy()) return alone();
    own.stop = builder.stop;
    const { isRebuilt, onRepair } = asked;
    // What stops the builder need not stop a takedown.
    return builder.ask('take-down', { isRebuilt }, { onRepair }).catch((error: Error) => {
      if (isStopped || own.successor) throw error;
      return alone();
    });
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
    takeDown(isRebuilt, onRepair = () => undefined) {
      const { promise, resolve } = Promise.withResolvers<Takedown>();
      const own: OpenTakedown = {
        stop: () => Promise.resolve(),
        ended: promise.catch(() => undefined).then(() => takedowns.delete(own)),
      };
      const asked = { isRebuilt, onRepair };
      const others = [...takedowns];
      takedowns.add(own);
      const work =
        others.length > 0 ? takeDownBeside(asked, own, others, promise) : takeDown(asked, own);
      // What was to be said of it, its successor says.
      const toResult = async () => ({ ...(await own.successor!), takenDown: [] });
      resolve(
        work.then(
          (takedown) => (own.successor ? toResult() : takedown),
          (error: unknown) => {
            if (!own.successor) throw error;
            return toResult();
          },
        ),
      );
      return promise;
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
      for (const takedown of takedowns) void takedown.stop();
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
