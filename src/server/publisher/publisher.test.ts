import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { TakenDown } from '../../publishing/visibility/takedown.ts';
import type { BuildListener } from './build-requests.ts';
import { createPublisher, type BuildOutcome } from './publisher.ts';

const begun = Date.parse('2026-11-24T12:00:00Z');
const hour = 60 * 60_000;

beforeEach(() => void vi.useFakeTimers({ now: begun }));
afterEach(() => void vi.useRealTimers());

/** A publisher whose builds end when the test ends them. */
function setUp({
  isClockFixed = false,
  moments = [] as number[],
  openings = [] as number[],
  endings = [] as number[],
  takenDown = [] as TakenDown[],
} = {}) {
  const newsroom = {
    ...{
      head: 'a1',
      isAway: false,
      builds: 0,
      looks: 0,
      isReadable: true,
      hurries: 0,
      requests: 0,
    },
    /** Of each build, whether the takedown before it has read the content. */
    areRead: [] as boolean[],
    /** Of each takedown, whether a build follows. */
    rebuilds: [] as boolean[],
    /** The version that readers were to see, until a build. */
    shown: undefined as number | undefined,
    /** Moments for which the site was prepared, and how often that was published. */
    prepared: [] as number[],
    published: 0,
    /** Resolves when the takedown may end. */
    takedown: undefined as Promise<void> | undefined,
    /** Whether takedowns only repair what mentions what is gone. */
    isRepairing: false,
  };
  let end: (outcome: BuildOutcome) => void = () => undefined;
  let listener: BuildListener = {};
  const publisher = createPublisher({
    build(told = {}, isRead = false) {
      newsroom.builds += 1;
      newsroom.areRead.push(isRead);
      newsroom.shown = undefined;
      listener = told;
      return new Promise((resolve) => (end = resolve));
    },
    onRequest: () => void (newsroom.requests += 1),
    hurry: () => void (newsroom.hurries += 1),
    async getHead() {
      if (newsroom.isAway) throw new Error('away');
      return newsroom.head;
    },
    async takeDown(isRebuilt, onRepair) {
      newsroom.looks += 1;
      newsroom.rebuilds.push(isRebuilt);
      if (newsroom.isRepairing) onRepair();
      if (newsroom.takedown) await newsroom.takedown;
      if (!newsroom.isReadable) throw new Error('The content cannot be read.');
      const [nextMoment, nextOpening] = [moments, openings].map((all) =>
        all.find((moment) => moment > Date.now()),
      );
      return {
        takenDown: takenDown.splice(0),
        ...(nextMoment && { nextMoment }),
        ...(nextOpening && { nextOpening }),
        endings: endings.map((moment) => ({ moment, addresses: [] })),
      };
    },
    async prepare(moment) {
      newsroom.prepared.push(moment);
      return true;
    },
    async publishPrepared() {
      newsroom.published += 1;
      return true;
    },
    rollBack(version) {
      newsroom.shown = version;
      return new Promise((resolve, reject) => {
        end = ({ cause }) => (cause ? reject(new Error(cause)) : resolve());
      });
    },
    isFormerShown: () => newsroom.shown !== undefined && newsroom.shown !== 1,
    now: () => Date.now(),
    isClockFixed,
  });
  /** Runs pending promises, ends the current build, and runs pending promises again. */
  async function endBuild(outcome: BuildOutcome = {}): Promise<void> {
    await vi.advanceTimersByTimeAsync(0);
    end(outcome);
    await vi.advanceTimersByTimeAsync(0);
  }
  /** Shows readers the former version 3 after a build. */
  async function buildAndRollBack(outcome?: BuildOutcome): Promise<void> {
    void publisher.update();
    await endBuild(outcome);
    const done = publisher.rollBack(3);
    await endBuild();
    await done;
  }
  return {
    ...{ newsroom, publisher, endBuild, buildAndRollBack },
    showPages: () => listener.onPublished!(),
    report: (done: number) => listener.onProgress!({ done, all: 100 }),
  };
}

/** The same, and its first build has begun. */
function begin(options?: Parameters<typeof setUp>[0]) {
  const all = setUp(options);
  void all.publisher.update();
  return all;
}

describe('the publisher', () => {
  test('says how far a build is until readers see the pages', async () => {
    const { publisher, endBuild, showPages, report } = begin();
    await vi.advanceTimersByTimeAsync(0);
    report(10);
    report(42);
    expect(publisher.getState()).toEqual({ state: 'building', made: { done: 42, all: 100 } });
    showPages();
    report(43);
    const ready = { state: 'ready', commit: 'a1', builtAt: '2026-11-24T12:00:00.000Z' };
    expect(publisher.getState()).toEqual(ready);
    await endBuild();
    expect(publisher.getState()).toEqual(ready);
  });

  test('reports the commit that readers see', async () => {
    const { publisher, endBuild } = begin();
    expect(publisher.getState()).toEqual({ state: 'building' });
    await endBuild();
    expect(publisher.getState()).toEqual({
      state: 'ready',
      commit: 'a1',
      builtAt: '2026-11-24T12:00:00.000Z',
    });
  });

  test('reports it when the pages are there, before the build ends', async () => {
    const { publisher, endBuild, showPages } = begin();
    await vi.advanceTimersByTimeAsync(0);
    showPages();
    const shown = publisher.getState();
    expect(shown).toMatchObject({ state: 'ready', commit: 'a1' });
    await vi.advanceTimersByTimeAsync(3000);
    await endBuild();
    expect(publisher.getState()).toEqual(shown);
  });

  test('says what prevented search and folder, which are tried again, when readers see the pages', async () => {
    const { newsroom, publisher, endBuild, showPages } = begin();
    await vi.advanceTimersByTimeAsync(0);
    showPages();
    await endBuild({ cause: 'The disk is full.' });
    expect(publisher.getState()).toEqual({
      state: 'ready',
      commit: 'a1',
      builtAt: '2026-11-24T12:00:00.000Z',
      cause: 'The disk is full.',
    });
    // What the takedown before has left to it.
    expect(newsroom.rebuilds).toEqual([true, false]);
    await vi.advanceTimersByTimeAsync(60_000);
    await endBuild();
    expect([newsroom.builds, publisher.getState().cause]).toEqual([2, undefined]);
  });

  test('builds from what the takedown before has read, unless something was published meanwhile', async () => {
    const { newsroom, publisher, endBuild } = begin();
    await endBuild();
    const { promise, resolve } = Promise.withResolvers<void>();
    newsroom.takedown = promise;
    void publisher.update();
    await vi.advanceTimersByTimeAsync(0);
    newsroom.head = 'b2';
    void publisher.update();
    resolve();
    await endBuild();
    expect(newsroom.areRead).toEqual([true, false]);
    expect(publisher.getState()).toMatchObject({ state: 'ready', commit: 'b2' });
    // By hand, which nobody says: it is built once more.
    newsroom.takedown = Promise.resolve().then(() => void (newsroom.head = 'c3'));
    void publisher.update();
    await endBuild();
    await endBuild();
    expect(newsroom.areRead).toEqual([true, false, true, true]);
    expect(publisher.getState()).toMatchObject({ state: 'ready', commit: 'c3' });
  });

  test('builds once more for any number of changes during a build', async () => {
    const { newsroom, publisher, endBuild } = setUp();
    const done = publisher.update();
    await vi.advanceTimersByTimeAsync(0);
    newsroom.head = 'b2';
    for (let change = 0; change < 5; change += 1) void publisher.update();
    await endBuild();
    expect(publisher.getState()).toMatchObject({ state: 'building', commit: 'a1' });
    await endBuild();
    await done;
    expect(newsroom.builds).toBe(2);
    expect(publisher.getState()).toMatchObject({ state: 'ready', commit: 'b2' });
  });

  test('reports why a build failed, and what readers still see', async () => {
    const { newsroom, publisher, endBuild } = begin();
    await endBuild();
    newsroom.head = 'b2';
    void publisher.update();
    const problem = {
      code: 'x',
      file: 'pages/en/x.md',
      cause: { text: 'it is wrong' },
      remedy: { text: 'Mend it.' },
    };
    await endBuild({ problems: [problem] });
    expect(publisher.getState()).toEqual({
      state: 'failed',
      commit: 'a1',
      builtAt: '2026-11-24T12:00:00.000Z',
      problems: [problem],
    });
    void publisher.update();
    await endBuild();
    expect(publisher.getState()).toMatchObject({ state: 'ready', commit: 'b2' });
    expect(publisher.getState()).not.toHaveProperty('problems');
  });

  test('builds when the branch has moved, and not otherwise', async () => {
    const { newsroom, publisher, endBuild } = begin();
    await endBuild();
    await publisher.updateIfMoved();
    expect(publisher.getState().state).toBe('ready');
    newsroom.head = 'b2';
    await publisher.updateIfMoved();
    expect(publisher.getState().state).toBe('building');
  });

  test('builds a publication once, however often the branch is checked before the build begins', async () => {
    const { newsroom, publisher, endBuild } = begin();
    await endBuild();
    newsroom.head = 'b2';
    const { promise, resolve } = Promise.withResolvers<void>();
    newsroom.takedown = promise;
    void publisher.update();
    await publisher.updateIfMoved();
    await publisher.updateIfMoved();
    resolve();
    await endBuild();
    expect(publisher.getState()).toMatchObject({ state: 'ready', commit: 'b2' });
    expect(newsroom.builds).toBe(2);
  });

  test('does not build while the branch is not accepted, and builds once it is', async () => {
    const { newsroom, publisher, endBuild } = begin();
    await endBuild();
    newsroom.isAway = true;
    void publisher.update();
    await endBuild();
    expect(publisher.getState()).toMatchObject({ state: 'failed', commit: 'a1', cause: 'away' });
    await publisher.updateIfMoved();
    expect(publisher.getState().state).toBe('failed');
    newsroom.isAway = false;
    await publisher.updateIfMoved();
    expect(publisher.getState().state).toBe('building');
    await endBuild();
    expect(newsroom.builds).toBe(2);
  });

  test('says without a publication why the branch cannot be read, and once', async () => {
    const error = vi.spyOn(console, 'error').mockReturnValue();
    const { newsroom, publisher, endBuild } = begin();
    await endBuild();
    newsroom.isAway = true;
    await vi.advanceTimersByTimeAsync(61_000);
    expect(publisher.getState()).toMatchObject({ state: 'failed', commit: 'a1', cause: 'away' });
    await vi.advanceTimersByTimeAsync(10 * 61_000);
    expect(error.mock.calls).toEqual([['away']]);
    newsroom.isAway = false;
    await publisher.updateIfMoved();
    await endBuild();
    expect(publisher.getState()).toMatchObject({ state: 'ready', commit: 'a1' });
  });

  test('takes down before it builds, without waiting for a running build', async () => {
    const { newsroom, publisher, endBuild } = begin();
    await vi.advanceTimersByTimeAsync(0);
    expect([newsroom.looks, newsroom.builds]).toEqual([1, 1]);
    void publisher.update();
    expect(newsroom.requests).toBe(2);
    await vi.advanceTimersByTimeAsync(2000);
    expect([newsroom.looks, newsroom.builds]).toEqual([2, 1]);
    await endBuild();
    await endBuild();
    expect([newsroom.looks, newsroom.builds]).toEqual([3, 2]);
  });

  test('does not wait with a takedown until another has repaired what mentions what is gone', async () => {
    const { newsroom, publisher, endBuild } = begin();
    const { promise, resolve } = Promise.withResolvers<void>();
    await vi.advanceTimersByTimeAsync(0);
    newsroom.takedown = promise;
    await endBuild({ cause: 'The disk is full.' });
    void publisher.update();
    await vi.advanceTimersByTimeAsync(0);
    // It may remove the same.
    expect(newsroom.rebuilds).toEqual([true, false]);
    resolve();
    await vi.advanceTimersByTimeAsync(0);
    await endBuild();
    newsroom.rebuilds = [];
    const other = Promise.withResolvers<void>();
    newsroom.takedown = other.promise;
    newsroom.isRepairing = true;
    void publisher.update();
    void publisher.update();
    await vi.advanceTimersByTimeAsync(0);
    expect([newsroom.rebuilds, newsroom.builds]).toEqual([[true, true], 2]);
    other.resolve();
    await endBuild();
    expect(newsroom.builds).toBe(3);
  });

  test('takes down once where the running build leaves the rest to the next one at once', async () => {
    const { newsroom, publisher, endBuild } = begin();
    await vi.advanceTimersByTimeAsync(0);
    void publisher.update();
    await vi.advanceTimersByTimeAsync(400);
    await endBuild();
    await vi.advanceTimersByTimeAsync(400);
    // A build follows, which makes what mentions it.
    expect([newsroom.builds, newsroom.rebuilds]).toEqual([2, [true, true]]);
  });

  test('lists what was taken down until the site is built without it', async () => {
    const testimony = {
      id: 'en/testimonies/a-mother-speaks',
      file: 'testimonies/en/2011/a-mother-speaks.md',
      reason: { text: 'its consent has ended' },
    };
    const { publisher, endBuild } = begin({ takenDown: [testimony] });
    await endBuild({ cause: 'The disk is full.' });
    expect(publisher.getState()).toEqual({
      state: 'failed',
      cause: 'The disk is full.',
      takenDown: [testimony],
    });
    void publisher.update();
    await endBuild({ cause: 'The disk is full.' });
    expect(publisher.getState()).toMatchObject({ state: 'failed', takenDown: [testimony] });
    void publisher.update();
    await endBuild();
    expect(publisher.getState()).not.toHaveProperty('takenDown');
  });

  test('leaves what mentions it to the build, and takes that down when the build fails', async () => {
    const testimony = { id: 'en/testimonies/a-mother-speaks', reason: { text: 'it is a draft' } };
    const { newsroom, publisher, endBuild } = setUp({ takenDown: [testimony] });
    await publisher.takeDown();
    expect(newsroom.rebuilds.splice(0)).toEqual([false]);
    void publisher.update();
    await endBuild({ cause: 'The disk is full.' });
    expect(newsroom.rebuilds.splice(0)).toEqual([true, false]);
    expect(publisher.getState()).toMatchObject({ state: 'failed', takenDown: [testimony] });
    void publisher.update();
    await endBuild();
    expect(newsroom.rebuilds).toEqual([true]);
  });

  test('retries a failed takedown after a minute, and builds anyway', async () => {
    const { newsroom, publisher, endBuild } = setUp();
    newsroom.isReadable = false;
    void publisher.update();
    await endBuild({ cause: 'No site.' });
    expect(publisher.getState()).toMatchObject({
      state: 'failed',
      cause: 'The content cannot be read.\n\nNo site.',
    });
    newsroom.isReadable = true;
    await vi.advanceTimersByTimeAsync(60_000);
    expect([newsroom.looks, newsroom.builds]).toEqual([3, 2]);
  });

  test('takes down every minute while another branch is checked out, and builds afterwards', async () => {
    const { newsroom, publisher } = setUp();
    const print = vi.spyOn(console, 'error').mockReturnValue();
    newsroom.isAway = true;
    await publisher.update();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([newsroom.looks, newsroom.builds]).toEqual([4, 0]);
    // Once in the terminal, where the branch was checked out.
    expect(print.mock.calls).toEqual([['away']]);
    newsroom.isAway = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect([newsroom.looks, newsroom.builds]).toEqual([5, 1]);
  });

  test('tries a build again that failed although the content is right, ever less often', async () => {
    const { newsroom, publisher, endBuild } = begin();
    await endBuild({ cause: 'The build ended with SIGKILL.' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(newsroom.builds).toBe(2);
    await endBuild({ cause: 'The build ended with SIGKILL.' });
    await vi.advanceTimersByTimeAsync(2 * 60_000 - 1);
    expect(newsroom.builds).toBe(2);
    await vi.advanceTimersByTimeAsync(1);
    await endBuild();
    expect(publisher.getState().state).toBe('ready');
    await vi.advanceTimersByTimeAsync(24 * hour);
    expect(newsroom.builds).toBe(3);
  });

  test('tries content with problems again too: a file may have been corrected by hand', async () => {
    const { newsroom, publisher, endBuild } = begin();
    await endBuild({ problems: [] });
    await vi.advanceTimersByTimeAsync(60_000);
    await endBuild();
    expect([newsroom.builds, publisher.getState().state]).toEqual([2, 'ready']);
  });

  test('notices within a minute what no event reports: a commit by hand, and the branch that is accepted', async () => {
    const { newsroom, publisher, endBuild } = begin();
    await endBuild();
    newsroom.head = 'b2';
    await vi.advanceTimersByTimeAsync(60_000);
    newsroom.isAway = true;
    await endBuild({ cause: 'Another branch is checked out.' });
    // The build that follows fails because of the branch, and the next one would wait for minutes.
    for (const minutes of [1, 2, 4]) await vi.advanceTimersByTimeAsync(minutes * 60_000);
    const { builds } = newsroom;
    newsroom.isAway = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(newsroom.builds).toBe(builds + 1);
    await endBuild();
    expect(publisher.getState()).toMatchObject({ state: 'ready', commit: 'b2' });
  });

  test('builds at the next moment, however far away', async () => {
    const { newsroom, endBuild } = begin({
      moments: [begun + 2 * hour, begun + 75 * hour],
    });
    await endBuild();
    await vi.advanceTimersByTimeAsync(2 * hour - 1);
    expect(newsroom.builds).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(newsroom.builds).toBe(2);
    await endBuild();
    await vi.advanceTimersByTimeAsync(73 * hour - 1);
    expect(newsroom.builds).toBe(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(newsroom.builds).toBe(3);
  });

  test('prepares a moment some minutes before it, and shows at it what was prepared', async () => {
    const { newsroom, endBuild } = begin({ moments: [begun + 2 * hour] });
    await endBuild();
    await vi.advanceTimersByTimeAsync(1.5 * hour);
    expect(newsroom.prepared).toEqual([]);
    await vi.advanceTimersByTimeAsync(hour / 2 - 60_000);
    expect([newsroom.prepared, newsroom.published]).toEqual([[begun + 2 * hour], 0]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([newsroom.published, newsroom.builds]).toEqual([1, 2]);
  });

  test('does not show what was prepared from other content, and prepares it again', async () => {
    const { newsroom, endBuild } = begin({ moments: [begun + hour] });
    await endBuild();
    await vi.advanceTimersByTimeAsync(hour - 60_000);
    newsroom.head = 'b2';
    await vi.advanceTimersByTimeAsync(60_000);
    expect([newsroom.prepared, newsroom.published, newsroom.builds]).toEqual([
      [begun + hour],
      0,
      2,
    ]);
    const other = setUp({ moments: [begun + 1.25 * hour] });
    void other.publisher.update();
    await other.endBuild();
    other.newsroom.head = 'b2';
    void other.publisher.update();
    await other.endBuild();
    expect(other.newsroom.prepared).toHaveLength(2);
    // A build forgets it, although nothing has changed.
    void other.publisher.update();
    await other.endBuild();
    expect(other.newsroom.prepared).toEqual(Array(3).fill(begun + 1.25 * hour));
  });

  test('takes down and builds again when the clock was set back', async () => {
    const { newsroom, endBuild } = begin();
    await endBuild();
    const { builds, looks } = newsroom;
    vi.setSystemTime(Date.now() - 3 * hour);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([newsroom.builds, newsroom.looks]).toEqual([builds + 1, looks + 1]);
  });

  test('builds again when the branch was set back during a build', async () => {
    const { newsroom, publisher, endBuild } = begin();
    await vi.advanceTimersByTimeAsync(0);
    newsroom.isAway = true;
    await endBuild();
    expect(publisher.getState()).toMatchObject({ state: 'failed', cause: 'away' });
    newsroom.isAway = false;
    await vi.advanceTimersByTimeAsync(60_000);
    await endBuild();
    expect([newsroom.builds, publisher.getState().state]).toEqual([2, 'ready']);
  });

  test('leaves nothing to a build that follows while another runs for long', async () => {
    const { newsroom, publisher, endBuild } = begin();
    await vi.advanceTimersByTimeAsync(0);
    expect(newsroom.rebuilds.splice(0)).toEqual([true]);
    void publisher.update();
    await vi.advanceTimersByTimeAsync(9000);
    expect(newsroom.rebuilds.splice(0)).toEqual([true]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(newsroom.rebuilds.splice(0)).toEqual([false]);
    await endBuild();
    expect([newsroom.builds, newsroom.rebuilds]).toEqual([2, [true]]);
  });

  test('leaves to a build that follows what waited for another build than the one that runs', async () => {
    const { newsroom, publisher, endBuild } = begin();
    await vi.advanceTimersByTimeAsync(0);
    void publisher.update();
    await vi.advanceTimersByTimeAsync(7000);
    await endBuild();
    expect(newsroom.rebuilds.splice(0)).toEqual([true, true, true]);
    void publisher.update();
    await vi.advanceTimersByTimeAsync(9999);
    expect(newsroom.rebuilds.splice(0)).toEqual([true]);
    await vi.advanceTimersByTimeAsync(1);
    expect(newsroom.rebuilds).toEqual([false]);
  });

  test('leaves nothing of what ends by itself to a build that runs', async () => {
    const moments = [begun + 3000];
    const { newsroom } = begin({ moments, endings: moments });
    await vi.advanceTimersByTimeAsync(2999);
    expect(newsroom.rebuilds.splice(0)).toEqual([true]);
    await vi.advanceTimersByTimeAsync(1);
    expect(newsroom.rebuilds).toEqual([false]);
  });

  test('lets what appears by itself during a build wait for no search of all files', async () => {
    const moments = [begun + 3000];
    const { newsroom } = begin({ moments, openings: moments });
    await vi.advanceTimersByTimeAsync(5000);
    expect(newsroom.rebuilds).toEqual([true, true]);
  });

  test('leaves nothing to a long build that follows a takedown', async () => {
    const takenDown = [{ id: 'en/testimonies/x', reason: { text: 'it was withdrawn' } }];
    const { newsroom, publisher, endBuild } = begin({ takenDown });
    await vi.advanceTimersByTimeAsync(9999);
    expect(newsroom.rebuilds.splice(0)).toEqual([true]);
    await vi.advanceTimersByTimeAsync(1);
    expect(newsroom.rebuilds.splice(0)).toEqual([false]);
    await endBuild();
    // The output folder lacks what the takedown has removed from it. Nothing was taken down before the next.
    await vi.advanceTimersByTimeAsync(20_000);
    await endBuild();
    expect([newsroom.builds, newsroom.rebuilds]).toEqual([2, [true]]);
    expect(publisher.getState().state).toBe('ready');
  });

  test('lets a running build leave to the next one what readers do not wait for', async () => {
    const { newsroom, publisher, endBuild } = begin();
    await vi.advanceTimersByTimeAsync(0);
    expect(newsroom.hurries).toBe(0);
    void publisher.update();
    expect(newsroom.hurries).toBe(1);
    await endBuild();
    await endBuild();
    expect([newsroom.builds, newsroom.hurries]).toEqual([2, 1]);
  });

  test('shows a former version until the next build, which waits for it', async () => {
    const { newsroom, publisher, endBuild } = begin();
    await expect(publisher.rollBack(3)).rejects.toThrow('The site is being built.');
    await endBuild();
    const done = publisher.rollBack(3);
    await endBuild();
    await done;
    expect(newsroom.shown).toBe(3);
    const failing = publisher.rollBack(2);
    void publisher.update();
    await vi.advanceTimersByTimeAsync(0);
    expect(newsroom.builds).toBe(1);
    await Promise.all([
      expect(failing).rejects.toThrow('a protected name'),
      endBuild({ cause: 'It contains a protected name.' }),
    ]);
    expect([newsroom.builds, publisher.getState().state]).toEqual([2, 'building']);
    await endBuild();
  });

  test('shows a former version instead of one that could not be built, until somebody publishes', async () => {
    const { newsroom, publisher, buildAndRollBack } = setUp();
    await buildAndRollBack({ cause: 'The disk is full.' });
    expect(publisher.getState()).toMatchObject({ state: 'failed', cause: 'The disk is full.' });
    await vi.advanceTimersByTimeAsync(24 * hour);
    expect(newsroom.builds).toBe(1);
  });

  test('tries a takedown again that failed before readers were shown a former version', async () => {
    const { newsroom, buildAndRollBack } = setUp({ moments: [begun + hour] });
    newsroom.isReadable = false;
    await buildAndRollBack();
    const { looks } = newsroom;
    await vi.advanceTimersByTimeAsync(60_000);
    newsroom.isReadable = true;
    await vi.advanceTimersByTimeAsync(60_000);
    expect([newsroom.looks, newsroom.builds]).toEqual([looks + 2, 1]);
    await vi.advanceTimersByTimeAsync(hour - 120_001);
    expect(newsroom.looks).toBe(looks + 2);
    await vi.advanceTimersByTimeAsync(1);
    expect([newsroom.looks, newsroom.builds]).toEqual([looks + 3, 1]);
  });

  test.each<[string, (site: ReturnType<typeof setUp>) => Promise<void>]>([
    ['staff', ({ buildAndRollBack }) => buildAndRollBack()],
    [
      'a command',
      async ({ newsroom, publisher, endBuild }) => {
        void publisher.update();
        await endBuild();
        newsroom.shown = 3;
      },
    ],
  ])('only takes down while %s has readers see a former version', async (_, rollBack) => {
    const site = setUp({
      moments: [begun + hour, begun + 2 * hour, begun + 3 * hour],
      openings: [begun + 3 * hour],
    });
    await rollBack(site);
    const { newsroom } = site;
    const { looks } = newsroom;
    await vi.advanceTimersByTimeAsync(2 * hour);
    expect([newsroom.looks, newsroom.builds]).toEqual([looks + 2, 1]);
    // Something appears by itself.
    await vi.advanceTimersByTimeAsync(hour);
    expect(newsroom.builds).toBe(2);
  });

  test('shows a former version right after a publication, once search and folder have followed', async () => {
    const { newsroom, publisher, endBuild, showPages } = begin();
    await vi.advanceTimersByTimeAsync(0);
    showPages();
    const done = publisher.rollBack(3);
    await endBuild();
    expect(newsroom.shown).toBe(3);
    await endBuild();
    await done;
  });

  test('takes down what was left to a build before it is closed, and builds no more', async () => {
    const { newsroom, publisher } = setUp();
    const takedown = Promise.withResolvers<void>();
    newsroom.takedown = takedown.promise;
    void publisher.update();
    await vi.advanceTimersByTimeAsync(0);
    const closed = publisher.close();
    takedown.resolve();
    await closed;
    await vi.advanceTimersByTimeAsync(2 * hour);
    expect([newsroom.rebuilds, newsroom.builds]).toEqual([[true, false], 0]);
  });

  test('sets no timer with a fixed clock or after it is closed', async () => {
    const still = setUp({ isClockFixed: true, moments: [begun + hour] });
    void still.publisher.update();
    await still.endBuild();
    const closed = setUp({ moments: [begun + hour] });
    void closed.publisher.update();
    await closed.endBuild();
    await closed.publisher.close();
    await vi.advanceTimersByTimeAsync(2 * hour);
    expect([still.newsroom.builds, closed.newsroom.builds]).toEqual([1, 1]);
    void closed.publisher.update();
    expect(closed.newsroom.builds).toBe(1);
  });
});
