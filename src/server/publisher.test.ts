import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPublisher, type BuildOutcome } from './publisher.ts';

const begun = Date.parse('2026-11-24T12:00:00Z');
const hour = 60 * 60_000;

beforeEach(() => void vi.useFakeTimers({ now: begun }));
afterEach(() => void vi.useRealTimers());

/** A publisher whose builds end when the test says so. */
function setUp({
  isClockFixed = false,
  moments = [] as number[],
  getNextMoment = () => moments.find((moment) => moment > Date.now()),
} = {}) {
  const newsroom = { head: 'a1', isAway: false, builds: 0 };
  let end: (outcome: BuildOutcome) => void = () => undefined;
  const publisher = createPublisher({
    build() {
      newsroom.builds += 1;
      return new Promise((resolve) => (end = resolve));
    },
    async getHead() {
      if (newsroom.isAway) throw new Error('away');
      return newsroom.head;
    },
    getNextMoment: async () => getNextMoment(),
    now: () => Date.now(),
    isClockFixed,
  });
  /** Lets what is due happen, ends the build that runs, and lets that have its effects. */
  async function endBuild(outcome: BuildOutcome = {}): Promise<void> {
    await vi.advanceTimersByTimeAsync(0);
    end(outcome);
    await vi.advanceTimersByTimeAsync(0);
  }
  return { newsroom, publisher, endBuild };
}

describe('the publisher', () => {
  test('says which commit readers see', async () => {
    const { publisher, endBuild } = setUp();
    void publisher.update();
    expect(publisher.getState()).toEqual({ state: 'building' });
    await endBuild();
    expect(publisher.getState()).toEqual({
      state: 'ready',
      commit: 'a1',
      builtAt: '2026-11-24T12:00:00.000Z',
    });
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

  test('after a failure says why, and what readers still see', async () => {
    const { newsroom, publisher, endBuild } = setUp();
    void publisher.update();
    await endBuild();
    newsroom.head = 'b2';
    void publisher.update();
    const problem = {
      code: 'x',
      file: 'pages/en/x.md',
      cause: { en: 'it is wrong', es: 'está mal' },
      remedy: { en: 'Mend it.', es: 'Corríjalo.' },
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

  test('follows a branch that moved, and leaves one alone that did not', async () => {
    const { newsroom, publisher, endBuild } = setUp();
    void publisher.update();
    await endBuild();
    await publisher.follow();
    expect(publisher.getState().state).toBe('ready');
    newsroom.head = 'b2';
    await publisher.follow();
    expect(publisher.getState().state).toBe('building');
  });

  test('builds nothing while the files of the branch are not there, and then what they are', async () => {
    const { newsroom, publisher, endBuild } = setUp();
    void publisher.update();
    await endBuild();
    newsroom.isAway = true;
    void publisher.update();
    await endBuild();
    expect(publisher.getState()).toMatchObject({ state: 'failed', commit: 'a1', cause: 'away' });
    await publisher.follow();
    expect(publisher.getState().state).toBe('failed');
    newsroom.isAway = false;
    await publisher.follow();
    expect(publisher.getState().state).toBe('building');
    await endBuild();
    expect(newsroom.builds).toBe(2);
  });

  test('does not build without pause when builds fail at a moment', async () => {
    const moment = begun + hour;
    const { newsroom, publisher, endBuild } = setUp({ getNextMoment: () => moment });
    void publisher.update();
    await endBuild();
    await vi.advanceTimersByTimeAsync(hour);
    for (let failure = 0; failure < 5; failure += 1) await endBuild({ cause: 'The disk is full.' });
    expect(newsroom.builds).toBe(2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(newsroom.builds).toBe(3);
  });

  test('builds at the next moment, however far off it is', async () => {
    const { newsroom, publisher, endBuild } = setUp({
      moments: [begun + 2 * hour, begun + 75 * hour],
    });
    void publisher.update();
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

  test('awaits nothing while the clock stands still, nor once it is closed', async () => {
    const still = setUp({ isClockFixed: true, moments: [begun + hour] });
    void still.publisher.update();
    await still.endBuild();
    const closed = setUp({ moments: [begun + hour] });
    void closed.publisher.update();
    await closed.endBuild();
    closed.publisher.close();
    await vi.advanceTimersByTimeAsync(2 * hour);
    expect([still.newsroom.builds, closed.newsroom.builds]).toEqual([1, 1]);
    void closed.publisher.update();
    expect(closed.newsroom.builds).toBe(1);
  });
});
