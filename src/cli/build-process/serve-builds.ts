import { openBuildMemory, type BuildMemory } from '../../build/build-memory.ts';
import { getEnvironment, type Environment } from '../../environment/environment.ts';
import type {
  BuildAnswer,
  BuildRequest,
  BuildRequestName,
  BuildRequests,
  IdleState,
  MadeParts,
  Notice,
} from '../../server/publisher/build-requests.ts';
import type { NewsroomSource } from '../../source/newsroom-source.ts';
import { ContentError } from '../../validation/content-error.ts';
import { collectGarbage, giveBackMemory } from '../../environment/collect-garbage.ts';
import type { SiteBasis } from '../../build/takedown/lasting-site.ts';
import type { ServedBuild } from '../commands/build.ts';
import { formatError } from '../commands/format-error.ts';
import { takeDownFromSite } from '../commands/take-down.ts';

interface Asked<N extends BuildRequestName> extends ServedBuild {
  /** The content, if the request before was a takedown, which has read it. */
  readonly read: NewsroomSource | undefined;
  /** Called when a takedown has removed all but what mentions what is gone. */
  readonly onRepair: () => void;
  readonly environment: Environment;
  readonly request: BuildRequests[N]['request'];
}

/** Answers each kind of request. */
type Handlers = {
  readonly [N in BuildRequestName]: (asked: Asked<N>) => Promise<BuildRequests[N]['result']>;
};

/**
 * Builds when a newsroom server, which has started this process, asks for it, one request after another. What was read
 * and made stays in memory. Ends with the server.
 */
export async function serveBuilds(): Promise<void> {
  // A build changes its own variables; each request has the time at which it came.
  const variables = { ...process.env };
  const memory = openBuildMemory(getEnvironment(variables));
  const { handlers, isPrepared, takeRead } = defineHandlers(memory);
  const send = (answer: BuildAnswer | IdleState) => void process.send!(answer);
  let last = Promise.resolve();
  let waiting = 0;
  let idle: NodeJS.Timeout | undefined;
  const rest = () => {
    collectGarbage();
    memory.site.keepReady();
    idle = setTimeout(giveBack, longRest);
  };
  const giveBack = () => {
    giveBackMemory();
    // Another process would not know from what the next moment is prepared.
    if (!isPrepared()) send({ memory: process.memoryUsage.rss() });
  };
  let isHurried = false;
  process.on('message', (message: BuildRequest | Notice) => {
    if (message.name === 'hurry') {
      isHurried = true;
      // Another request follows, and would wait until memory is given back.
      return clearTimeout(idle);
    }
    if (message.name === 'folder-changed') {
      // A request that is running may be about to remember what it has written there.
      last = last.then(() => void (memory.written = undefined));
      return;
    }
    const { id, name, ...request } = message;
    waiting += 1;
    clearTimeout(idle);
    last = last.then(async () => {
      waiting -= 1;
      isHurried = false;
      const asked = {
        request,
        read: takeRead(),
        environment: getEnvironment(variables),
        onProgress: limitRate((made: MadeParts) => send({ id, made })),
        onPublished: () => send({ id, isPublished: true }),
        onRepair: () => send({ id, isRepairing: true }),
        isUrgent: () => isHurried,
      };
      await (handlers[name] as (asked: unknown) => Promise<object>)(asked).then(
        (result) => send({ id, result }),
        (error: unknown) => send({ id, error: formatError(error) }),
      );
      if (waiting === 0 && !isHurried) idle = setTimeout(rest, shortestRest);
    });
  });
  // Also when the server was killed: nothing may be published that it does not know of.
  await new Promise<void>((resolve) => process.once('disconnect', resolve));
  process.exit();
}

/** Milliseconds without a request before garbage is collected: a build follows a takedown at once. */
const shortestRest = 2000;

/** And then before memory is given back. That takes longer, and somebody may publish one text after another. */
const longRest = 30_000;

/** Milliseconds between two reports of how far a build is. */
const interval = 500;

/** A function that calls another at most once in an interval. */
function limitRate<T>(report: (value: T) => void): (value: T) => void {
  let last = performance.now();
  return (value) => {
    if (performance.now() - last < interval) return;
    last = performance.now();
    report(value);
  };
}

function defineHandlers(memory: BuildMemory) {
  /** From what the next moment is prepared. */
  let prepared: SiteBasis | undefined;
  /** What the last request has read, if it was a takedown. */
  let lastRead: NewsroomSource | undefined;
  const handlers: Handlers = {
    async build({ environment, request: { isRead }, read, ...served }) {
      prepared = undefined;
      const source = isRead ? read : undefined;
      const { build } = await import('../commands/build.ts');
      try {
        await build(environment, memory, { served, source });
        return {};
      } catch (error) {
        console.error(formatError(error));
        if (!(error instanceof ContentError)) throw error;
        return { problems: error.problems };
      }
    },
    async 'take-down'({ environment, request: { isRebuilt }, onRepair }) {
      const takedown = await takeDownFromSite(environment, memory, { isRebuilt, onRepair });
      lastRead = memory.sources.newest;
      return takedown;
    },
    async prepare({ environment, request }) {
      const { prepareMoment } = await import('./prepare-moment.ts');
      prepared = await prepareMoment(environment, memory, request.moment);
      return { isPrepared: prepared !== undefined };
    },
    async 'publish-prepared'({ environment }) {
      const { publishPrepared } = await import('./prepare-moment.ts');
      return { isPublished: await publishPrepared(environment, memory, prepared) };
    },
    async 'warm-up'({ environment }) {
      const { warmUp } = await import('./warm-up.ts');
      await warmUp(environment, memory);
      return {};
    },
    async 'roll-back'({ environment, request }) {
      const { rollBack } = await import('../commands/roll-back.ts');
      await rollBack(environment, String(request.version));
      return {};
    },
  };
  return {
    handlers,
    isPrepared: () => prepared !== undefined,
    /** Forgets it: a takedown in another process may come before the next build. */
    takeRead(): NewsroomSource | undefined {
      const read = lastRead;
      lastRead = undefined;
      return read;
    },
  };
}
