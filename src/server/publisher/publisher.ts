import type { Takedown, TakenDown } from '../../publishing/takedown.ts';
import type { SourceProblem } from '../../source/source-problem.ts';
import { defineTurns } from './turns.ts';

/** How a build ended; with neither problems nor cause, the new site is in place. */
export interface BuildOutcome {
  /** What is wrong with the content. */
  readonly problems?: readonly SourceProblem[];
  /** What else stopped the build. */
  readonly cause?: string;
}

/** Where the site stands, as the admin tells staff. */
export interface SiteState extends BuildOutcome {
  /** `building` lasts until everything saved so far is in a build that has ended. */
  readonly state: 'building' | 'ready' | 'failed';
  /** The commit that readers see, once a build has succeeded. */
  readonly commit?: string;
  /** When that build ended, ISO 8601. */
  readonly builtAt?: string;
  /** What readers no longer see of that build, while the site is not yet built without it. */
  readonly takenDown?: readonly TakenDown[];
}

type Served = Required<Pick<SiteState, 'commit' | 'builtAt'>>;

export interface PublisherOptions {
  /** Builds the site; the site of before is served until the new one is whole. */
  readonly build: () => Promise<BuildOutcome>;
  /** The commit that the published branch stands at; rejects while its files are not there to be built. */
  readonly getHead: () => Promise<string>;
  /** Takes out of the site what the public may no longer see, and knows when that may next be the case. */
  readonly takeDown: () => Promise<Takedown>;
  /** The clock, in milliseconds since 1970-01-01T00:00Z; a fixed one awaits no moments. */
  readonly now: () => number;
  readonly isClockFixed: boolean;
}

/** Keeps the built site in step with the published branch and with the clock. */
export interface Publisher {
  /** Takes down what is no longer public, without a build. @returns when that was tried; it never rejects */
  takeDown(): Promise<void>;
  /**
   * Asks for a build. At most one runs and one waits, however often this is called; a takedown waits for none.
   * @returns when nothing is left to build; it never rejects
   */
  update(): Promise<void>;
  /** Asks for a build, without awaiting it, if the published branch has moved since the last. */
  follow(): Promise<void>;
  getState(): SiteState;
  /** Waits for nothing more. */
  close(): void;
}

/** A timer stands still while the machine sleeps, so the clock is looked at once a minute, in ms. */
const longestWait = 60_000;

export function createPublisher(options: PublisherOptions): Publisher {
  const { build, getHead, now, isClockFixed } = options;
  let state: SiteState = { state: 'building' };
  let served: Partial<Served> = {};
  let takenDown: readonly TakenDown[] = [];
  let whyNotTakenDown: string | undefined;
  let nextMoment: number | undefined;
  let running: Promise<void> | undefined;
  /** Whether a build was asked for that has not looked yet where the branch stands. */
  let isWaiting = false;
  let isClosed = false;
  let begun: string | undefined;
  let timer: NodeJS.Timeout | undefined;

  const takeDown = defineTurns(async () => {
    if (isClosed) return;
    try {
      const takedown = await options.takeDown();
      takenDown = [...takenDown, ...takedown.takenDown];
      whyNotTakenDown = undefined;
      nextMoment = takedown.nextMoment;
      awaitMoment(nextMoment);
    } catch (error) {
      whyNotTakenDown = toText(error);
      awaitMoment(now() + longestWait);
    }
  });

  async function buildOnce(): Promise<void> {
    await takeDown();
    const outcome = await buildHead().catch((error: unknown) => {
      // Nobody says when the files are there again, and what is published may change meanwhile.
      awaitMoment(Math.min(nextMoment ?? Infinity, now() + longestWait));
      return { cause: toText(error) };
    });
    const ended = 'commit' in outcome ? 'ready' : 'failed';
    if ('commit' in outcome) {
      served = outcome;
      takenDown = [];
    }
    const causes = [whyNotTakenDown, 'cause' in outcome && outcome.cause].filter(Boolean);
    const cause = ended === 'failed' && causes.length > 0 ? { cause: causes.join('\n\n') } : {};
    state = { ...served, ...outcome, ...cause, state: isWaiting ? 'building' : ended };
  }

  async function buildHead(): Promise<BuildOutcome | Served> {
    isWaiting = false;
    begun = undefined;
    const commit = (begun = await getHead());
    const outcome = await build();
    if (outcome.problems || outcome.cause) return outcome;
    return { commit, builtAt: new Date(now()).toISOString() };
  }

  async function buildAll(): Promise<void> {
    try {
      do await buildOnce();
      while (isWaiting && !isClosed);
    } finally {
      running = undefined;
    }
  }

  function awaitMoment(moment: number | undefined): void {
    clearTimeout(timer);
    if (moment === undefined || isClosed || isClockFixed) return;
    timer = setTimeout(
      () => (now() < moment ? awaitMoment(moment) : void update()),
      Math.min(Math.max(0, moment - now()), longestWait),
    );
    timer.unref();
  }

  function update(): Promise<void> {
    if (isClosed) return Promise.resolve();
    state = { ...served, state: 'building' };
    isWaiting = true;
    if (running) void takeDown();
    return (running ??= buildAll());
  }

  return {
    takeDown,
    update,
    async follow() {
      const head = await getHead().catch(() => begun);
      if (head !== begun && !isWaiting) void update();
    },
    getState: () => (takenDown.length > 0 ? { ...state, takenDown } : state),
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}

const toText = (error: unknown) => (error instanceof Error ? error.message : String(error));
