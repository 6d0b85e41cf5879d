import type { Ending, Takedown, TakenDown } from '../../publishing/visibility/takedown.ts';
import type { SourceProblem } from '../../languages/problems/source-problem.ts';
import type { BuildProcess } from './build-process.ts';
import type { BuildListener, MadeParts } from './build-requests.ts';
import type { ListedVersion } from '../../versions/kept-versions.ts';
import { defineTurns } from './turns.ts';

/** How a build ended. Without problems or a cause, the new site is in place. */
export interface BuildOutcome {
  /** What is wrong with the content. */
  readonly problems?: readonly SourceProblem[];
  /** What else stopped the build. If the site is `ready`, readers see its pages, without its search index or output folder. */
  readonly cause?: string;
}

/** State of the site, as the admin shows it to staff. */
export interface SiteState extends BuildOutcome {
  /** `building` until a build of everything published so far has ended. */
  readonly state: 'building' | 'ready' | 'failed';
  /** How far the running build is, once it renders pages. */
  readonly made?: MadeParts;
  /** The commit that readers see, once a build has succeeded. */
  readonly commit?: string;
  /** When that build ended, ISO 8601. */
  readonly builtAt?: string;
  /** What has been taken down from that build and is still waiting for a new build. */
  readonly takenDown?: readonly TakenDown[];
  /** Whether readers see a former version, until the next build. */
  readonly isRolledBack?: boolean;
  /** That version, while it is kept as it was published. */
  readonly former?: ListedVersion;
  /** When the newest version was published, ISO 8601. */
  readonly publishedAt?: string;
}

type Served = Required<Pick<SiteState, 'commit' | 'builtAt'>>;

export interface PublisherOptions extends Pick<
  BuildProcess,
  'build' | 'hurry' | 'prepare' | 'publishPrepared' | 'rollBack'
> {
  /** Called when a build is requested, before anything else: the published branch may have moved. */
  readonly onRequest: () => void;
  /** The commit of the published branch. Rejects while what was undone there waits for an answer. */
  readonly getHead: () => Promise<string>;
  /**
   * Removes from the site what is no longer public, and returns the next moment at which that may be needed.
   * @param isRebuilt whether a build follows at once. If that fails, it is called again without.
   * @param onRepair called when readers no longer see what must go, and the rest takes longer. Then it may be called again.
   */
  readonly takeDown: (isRebuilt: boolean, onRepair: () => void) => Promise<Takedown>;
  /** Whether readers see another version than the newest. */
  readonly isFormerShown: () => boolean;
  /** The clock, in milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
  readonly isClockFixed: boolean;
}

/** Keeps the built site in step with the published branch and with the clock. */
export interface Publisher {
  /** Takes down what is no longer public, without a build. Resolves after the attempt; never rejects. */
  takeDown(): Promise<void>;
  /**
   * Requests a build. At most one runs and one waits, however often this is called. A takedown waits for two seconds.
   * @returns a promise that resolves when nothing is left to build and never rejects
   */
  update(): Promise<void>;
  /** Requests a build, without awaiting it, if the published branch has moved since the last one, or can't be read any more. */
  updateIfMoved(): Promise<void>;
  getState(): SiteState;
  /**
   * Shows readers a former version until the next build. Builds that are requested meanwhile wait.
   * @throws when the site is being built, or the version cannot be shown; then readers see what they saw
   */
  rollBack(version: number): Promise<void>;
  /**
   * Stops the timer; nothing is built after this. Before a build that will not end, it takes down what was left to that: the
   * output folder may be read while the newsroom is down. Never rejects.
   */
  close(): Promise<void>;
}

/** Milliseconds: timers stop while the machine sleeps, so the clock is read once a minute, and the branch as well. */
const longestWait = 60_000;

/**
 * Milliseconds in which a running build may leave the rest to the next one, before which the same process takes down. A
 * takedown meanwhile needs another process, which takes longer to read the content of 10,000 entries.
 */
const patience = 2000;

/** Milliseconds after which a running build is a long one: what mentions the entries that must go cannot wait for its end. */
const longBuild = 10_000;

/** How often the wait after a failed build may double: from one minute to about an hour. */
const mostDoublings = 6;

/**
 * Milliseconds before a moment at which the site is prepared for it: long before, it would be prepared in vain, and the
 * process that has prepared it ends when it is idle for longer.
 */
const preparation = 20 * 60_000;

export function createPublisher(options: PublisherOptions): Publisher {
  const { build, getHead, now, isClockFixed } = options;
  let state: SiteState = { state: 'building' };
  let served: Partial<Served> = {};
  let takenDown: readonly TakenDown[] = [];
  let takedownError: string | undefined;
  /** Why the branch could not be read, as the terminal has said. */
  let reported: string | undefined;
  let nextMoment: number | undefined;
  /** When an entry next appears, as the last takedown knew. */
  let nextOpening = Infinity;
  /** What ends by itself, as the last takedown knew. */
  let endings: readonly Ending[] = [];
  /** When to try again what has failed. */
  let retryMoment = Infinity;
  let running: Promise<void> | undefined;
  /** Whether a requested build has not read the branch yet. */
  let isWaiting = false;
  /** Whether another one was requested since the takedown before a build began. */
  let isRequested = false;
  let isBuilding = false;
  /** Whether what is to go has waited long for a running build. */
  let isLate = false;
  /** Takedowns of what waits for the running build. */
  const meanwhile = new Set<NodeJS.Timeout>();
  let isClosing = false;
  let isClosed = false;
  let buildingHead: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  /** Builds in a row that failed. */
  let failures = 0;
  /** The last moment for which the site was to be prepared, and from what. */
  let prepared: { readonly moment: number; readonly commit: string; isReady: boolean } | undefined;

  const takeDown = defineTurns(async (letNextBegin) => {
    if (isClosed) return;
    try {
      const isRebuilt = isWaiting && !isClosing && !(isBuilding && isLate);
      const takedown = await options.takeDown(isRebuilt, letNextBegin);
      takenDown = withoutRepetitions([...takenDown, ...takedown.takenDown]);
      takedownError = undefined;
      ({ nextMoment, nextOpening = Infinity, endings = [] } = takedown);
      awaitMoment();
    } catch (error) {
      takedownError = toMessage(error);
      nextMoment = undefined;
      retryIn(longestWait);
    }
  });

  async function buildOnce(): Promise<void> {
    retryMoment = Infinity;
    isRequested = false;
    const head = await getHead().catch(() => undefined);
    await takeDown();
    if (isClosing) return;
    isBuilding = true;
    const outcome = await buildHead(isRequested ? undefined : head).catch(
      (error: unknown): BuildOutcome => {
        // No event says when the branch is accepted, and what is public may change meanwhile: try again later.
        retryIn(longestWait);
        const cause = toMessage(error);
        // The person who works on the branch sees the terminal and not the admin.
        if (cause !== reported) console.error(cause);
        reported = cause;
        return { cause };
      },
    );
    isBuilding = false;
    const show = () => ('commit' in outcome ? showServed(outcome) : showFailed(outcome));
    show();
    if (!outcome.problems && !outcome.cause) return;
    // What was left to the build.
    await takeDown();
    show();
  }

  function showFailed(outcome: BuildOutcome): void {
    const causes = [takedownError, outcome.cause].filter(Boolean);
    const cause = causes.length > 0 ? { cause: causes.join('\n\n') } : {};
    state = { ...served, ...outcome, ...cause, state: isWaiting ? 'building' : 'failed' };
  }

  function showServed({ commit, builtAt, ...outcome }: Served & BuildOutcome): void {
    served = { commit, builtAt };
    reported = undefined;
    takenDown = [];
    state = { ...served, ...outcome, state: isWaiting ? 'building' : 'ready' };
  }

  /** @param head the published branch as it was before the takedown, if nothing was published since */
  async function buildHead(head?: string): Promise<BuildOutcome | (Served & BuildOutcome)> {
    isWaiting = false;
    isLate = false;
    for (const wait of meanwhile) clearTimeout(wait);
    meanwhile.clear();
    // A publication forgets it, also one that changes nothing.
    prepared = undefined;
    buildingHead = undefined;
    const commit = (buildingHead = head ?? (await getHead()));
    let published: Served | undefined;
    const toServed = () => (published ??= { commit, builtAt: new Date(now()).toISOString() });
    const listener: BuildListener = {
      onProgress(made) {
        if (state.state === 'building') state = { ...state, made };
      },
      onPublished: () => showServed(toServed()),
    };
    // Until a build ends, lists and feeds mention what was taken down before it.
    const repair = takenDown.length > 0 ? setTimeout(repairDuring, longBuild).unref() : undefined;
    const outcome = await build(listener, head !== undefined);
    clearTimeout(repair);
    failures = outcome.cause || outcome.problems ? failures + 1 : 0;
    // A repair takes the search index off the output folder, perhaps after this build has written there.
    if (isLate && failures === 0) isWaiting = true;
    // What stopped the build may be over soon: its process was killed, the disk was full, or a file was changed by hand.
    if (failures > 0) retryIn(longestWait * 2 ** Math.min(failures - 1, mostDoublings));
    // Something may have been published while the files were read, so the site is made again.
    if ((await getHead().catch(() => undefined)) !== commit) isWaiting = true;
    if (outcome.problems || (outcome.cause && !published)) return outcome;
    return { ...outcome, ...toServed() };
  }

  function retryIn(wait: number): void {
    retryMoment = Math.min(retryMoment, now() + wait);
    awaitMoment();
  }

  async function buildAll(): Promise<void> {
    try {
      do await buildOnce();
      while (isWaiting && !isClosing);
    } finally {
      running = undefined;
    }
    void prepareNext();
  }

  function awaitMoment(): void {
    clearTimeout(timer);
    if (isClosed || isClockFixed) return;
    const moment = Math.min(nextMoment ?? Infinity, retryMoment);
    const begun = now();
    timer = setTimeout(
      () => {
        // What was public by the former time may be so no more, and its moment come again.
        if (now() < begun || now() >= moment) return void passMoment();
        awaitMoment();
        void prepareNext();
        // Not every file system reports a commit by hand.
        void updateIfMoved();
      },
      Math.min(Math.max(0, moment - begun), longestWait),
    );
    timer.unref();
  }

  const isIdle = () => !running && !isClosed && state.state === 'ready';

  /** Prepares the next moment, once, when it is near. */
  async function prepareNext(): Promise<void> {
    const { commit } = served;
    // Without a commit, nobody would notice that the content has changed since.
    if (!commit || nextMoment === undefined || isClockFixed || !isIdle()) return;
    if (nextMoment - now() > preparation || nextMoment <= now()) return;
    if (prepared?.moment === nextMoment && prepared.commit === commit) return;
    const attempt = { moment: nextMoment, commit, isReady: false };
    prepared = attempt;
    attempt.isReady = await options.prepare(nextMoment).catch(() => false);
  }

  /** Shows at once what was prepared, unless the content has changed since. Everything else follows with a build. */
  async function passMoment(): Promise<void> {
    // Readers see a former version until something new is published or appears.
    if (options.isFormerShown()) {
      const opening = nextOpening;
      retryMoment = Infinity;
      await takeDown();
      if (now() < opening) return;
    }
    const head = await getHead().catch(() => undefined);
    if (prepared?.isReady && prepared.commit === head && isIdle())
      await options.publishPrepared().catch(() => false);
    prepared = undefined;
    // What ends by itself waits for nothing; what appears would wait for the search of all files.
    if (isBuilding && endings.some(({ moment }) => moment <= now())) repairDuring();
    await update();
  }

  /** Removes from all files what a running build was to remove. */
  function repairDuring(): void {
    isLate = true;
    void takeDown();
  }

  /** Pages at once, for which readers must not wait; what mentions them with the next build, if that comes soon. */
  function takeDownMeanwhile(): void {
    const takeDownIn = (wait: number) => {
      const work = () => {
        if (!isBuilding) return;
        isLate = wait === longBuild;
        void takeDown();
      };
      meanwhile.add(setTimeout(work, wait).unref());
    };
    takeDownIn(patience);
    takeDownIn(longBuild);
  }

  function update(): Promise<void> {
    if (isClosed) return Promise.resolve();
    options.onRequest();
    state = { ...served, state: 'building' };
    isWaiting = true;
    isRequested = true;
    if (running) {
      options.hurry();
      if (isBuilding) takeDownMeanwhile();
      else void takeDown();
    }
    return (running ??= buildAll());
  }

  async function updateIfMoved(): Promise<void> {
    // Why it cannot be read is said at once, and once: a branch that was reset is not to wait for the next publication.
    const isNew = await getHead().then(
      (head) => head !== buildingHead,
      (error: unknown) => toMessage(error) !== reported,
    );
    if (isNew && !isWaiting) void update();
  }

  async function rollBack(version: number): Promise<void> {
    // Readers see the pages of that build; search and output folder follow soon.
    if (running && state.state === 'ready') await running;
    if (running || isClosed) throw new Error('The site is being built. Wait until it is ready.');
    const work = options.rollBack(version);
    running = work
      .catch(() => undefined)
      .then(() => (isWaiting && !isClosed ? buildAll() : void (running = undefined)));
    await work;
    if (isWaiting) return;
    // A build that failed may have nothing to do with the content; another try would undo this. A takedown is tried again.
    retryMoment = takedownError === undefined ? Infinity : now() + longestWait;
    awaitMoment();
  }

  return {
    takeDown,
    update,
    rollBack,
    updateIfMoved,
    getState: () => (takenDown.length > 0 ? { ...state, takenDown } : state),
    async close() {
      isClosing = true;
      if (running) await takeDown();
      isClosed = true;
      clearTimeout(timer);
    },
  };
}

/** What is taken down before a build that fails is taken down once more after it. */
const withoutRepetitions = (takenDown: readonly TakenDown[]): readonly TakenDown[] => [
  ...new Map(takenDown.map((one) => [one.id, one])).values(),
];

const toMessage = (error: unknown) => (error instanceof Error ? error.message : String(error));
