import type { Problem } from '../source/problem.ts';

/** How a build ended; with neither problems nor cause, the new site is in place. */
export interface BuildOutcome {
  /** What is wrong with the content. */
  readonly problems?: readonly Problem[];
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
}

type Served = Required<Pick<SiteState, 'commit' | 'builtAt'>>;

export interface PublisherOptions {
  /** Builds the site; the site of before is served until the new one is whole. */
  readonly build: () => Promise<BuildOutcome>;
  /** The commit that the published branch stands at; rejects while its files are not there to be built. */
  readonly getHead: () => Promise<string>;
  /** After a build: the next moment at which readers must see something else. */
  readonly getNextMoment: () => Promise<number | undefined>;
  /** The clock, in milliseconds since 1970-01-01T00:00Z; a fixed one awaits no moments. */
  readonly now: () => number;
  readonly isClockFixed: boolean;
}

/** Keeps the built site in step with the published branch and with the clock. */
export interface Publisher {
  /**
   * Asks for a build. At most one runs and one waits, however often this is called.
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
  const { build, getHead, getNextMoment, now, isClockFixed } = options;
  let state: SiteState = { state: 'building' };
  let served: Partial<Served> = {};
  let running: Promise<void> | undefined;
  let isWaiting = false;
  let isClosed = false;
  let begun: string | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function buildOnce(): Promise<void> {
    const outcome = await buildHead().catch((error: unknown) => ({ cause: toText(error) }));
    const ended = 'commit' in outcome ? 'ready' : 'failed';
    // A build that fails may leave the moment for which it was; that is no reason to build without pause.
    const soonest = now() + (ended === 'failed' ? longestWait : 0);
    const moment = isClockFixed ? undefined : await getNextMoment().catch(() => undefined);
    awaitMoment(moment && Math.max(moment, soonest));
    if ('commit' in outcome) served = outcome;
    state = { ...served, ...outcome, state: isWaiting ? 'building' : ended };
  }

  async function buildHead(): Promise<BuildOutcome | Served> {
    begun = undefined;
    const commit = (begun = await getHead());
    const outcome = await build();
    if (outcome.problems || outcome.cause) return outcome;
    return { commit, builtAt: new Date(now()).toISOString() };
  }

  async function buildAll(): Promise<void> {
    try {
      do {
        isWaiting = false;
        await buildOnce();
      } while (isWaiting && !isClosed);
    } finally {
      running = undefined;
    }
  }

  function awaitMoment(moment: number | undefined): void {
    clearTimeout(timer);
    if (moment === undefined || isClosed) return;
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
    return (running ??= buildAll());
  }

  return {
    update,
    async follow() {
      const head = await getHead().catch(() => begun);
      if (head !== begun) void update();
    },
    getState: () => state,
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}

const toText = (error: unknown) => (error instanceof Error ? error.message : String(error));
