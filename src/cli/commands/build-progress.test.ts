import { expect, test } from 'vitest';
import type { MadeParts } from '../../server/publisher/build-requests.ts';
import { printProgress } from './build-progress.ts';

function setUp(why?: string) {
  const lines: string[] = [];
  const counts: MadeParts[] = [];
  const clock = { now: 1000 };
  const progress = printProgress({
    write: (line) => lines.push(line),
    now: () => clock.now,
    onCount: (made) => counts.push(made),
    why,
  });
  return { lines, counts, clock, progress };
}

test('prints every five seconds how far the build is, and, when that can be said, how long it will take', () => {
  const { lines, counts, clock, progress } = setUp();
  progress.step('Compiling the pages');
  for (let done = 0; done <= 2000; done += 1) {
    progress.count(done, 20_000);
    clock.now += 6;
  }
  expect(lines).toEqual([
    'Compiling the pages …',
    'Made 834 of 20,000 parts of the site (4 %)',
    'Made 1,668 of 20,000 parts of the site (8 %), 2 min left',
  ]);
  expect(counts[834]).toEqual({ done: 834, all: 20_000 });
  expect(counts[2000]).toEqual({ done: 2000, all: 20_000, timeLeft: 108_000 });
});

test('prints nothing when nothing takes long', () => {
  const { lines, progress } = setUp();
  for (const done of [0, 1, 2]) progress.count(done, 2);
  expect(lines).toEqual([]);
});

const release = {
  name: 'releases en 2011/vigil',
  paths: ['releases/vigil/index.html', 'releases/vigil.txt'],
  isNew: false,
};

test.each([
  [
    'releases/vigil',
    { rendered: new Set(['releases/vigil/index.html']), change: '["entry","releases/x","en"]' },
    '/releases/vigil/index.html belongs to “releases en 2011/vigil”. It was made again because the entry releases/x en has changed.',
  ],
  [
    '/releases/vigil.txt',
    {
      rendered: new Set(['releases/vigil/index.html']),
      change: '["answer","is public","en","releases/x"]',
    },
    '/releases/vigil.txt belongs to “releases en 2011/vigil”. It was made again because the answer to “is public” (en, releases/x) has changed, but this file shows nothing of it, so it was not rendered.',
  ],
  [
    '/releases/vigil/',
    { rendered: new Set<string>() },
    '/releases/vigil/index.html belongs to “releases en 2011/vigil”. Nothing that it had read has changed, so it was not rendered.',
  ],
  [
    '/releases/vigil/index.html',
    { rendered: new Set<string>(), isNew: true },
    '/releases/vigil/index.html belongs to “releases en 2011/vigil”, of which nothing was known, so it was rendered.',
  ],
])('says why %s was rendered, or not', (why, facts, line) => {
  const { lines, progress } = setUp(why);
  progress.explain!({ ...release, name: 'people en x', paths: ['people/x/index.html'], ...facts });
  expect(() => progress.end()).toThrow(`No page of the site is at ${why}.`);
  progress.explain!({ ...release, ...facts });
  expect(lines).toEqual([line]);
  progress.end();
});
