import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../e2e/browser.ts';
import { startNewsroom, type RunningNewsroom } from './running-newsroom.ts';
import { toRounds, type Round } from './rounds.ts';
import { maya, openSignedIn, theo } from './staff.ts';
import { Editor } from './two-editors.ts';

/** In `npm test` a few; DATELINE_ROUNDS=100 for the whole proof. */
const rounds = toRounds(Number(process.env['DATELINE_ROUNDS'] ?? 20));

const text = (headline: string, more = '') => `---
kind: press-release
headline: ${headline}
summary: As it was
datePublished: '2011-06-02T10:00:00-04:00'
${more}subheadline: As it was
dateline: Albany
topics:
  - policing
---

First paragraph.

Second paragraph.

Third paragraph.

Fourth paragraph.
`;

/** Entries that were never public, one for each round in which one is deleted. */
const embargoed = Object.fromEntries(
  rounds.flatMap(({ kind, number }) =>
    kind === 'delete'
      ? [
          [
            `releases/en/2011/gone-${number}.md`,
            text(`Gone ${number}`, "embargoedUntil: '2030-01-01T00:00:00-05:00'\n"),
          ],
        ]
      : [],
  ),
);

let newsroom: RunningNewsroom;
let browser: Browser;

beforeAll(async () => {
  const files = { ...embargoed, 'releases/en/2011/shared.md': text('Shared') };
  [newsroom, browser] = await Promise.all([
    startNewsroom({ adminCache: inject('adminCache'), files }),
    launchBrowser(),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await newsroom?.remove();
});

test(
  'two people edit one entry: no text is lost, and each is told the truth',
  { timeout: rounds.length * 30_000 },
  async () => {
    const people = await Promise.all(
      [maya, theo].map(
        async (person) =>
          new Editor(await openSignedIn(browser, newsroom, person), person, newsroom),
      ),
    );
    const told: Record<string, number> = {};
    for (const editor of people) await editor.open('2011/shared');
    for (const round of rounds) {
      const outcomes = await play(round, people as [Editor, Editor]);
      for (const outcome of outcomes) told[outcome] = (told[outcome] ?? 0) + 1;
      const history = newsroom.git('log', '--all', '--patch', '--format=%an');
      const lost = people.flatMap(({ typed }) => typed).filter((token) => !history.includes(token));
      expect(lost, `round ${round.number}: ${round.kind}`).toEqual([]);
    }
    console.log(`${rounds.length} rounds, told:`, told);
    for (const { admin } of people) expect(admin.watched.complaints).toEqual([]);
    expect(newsroom.git('fsck', '--strict', '--no-dangling')).toBe('');
  },
);

/** Plays one round. @returns what the editors were told of their saves */
async function play(round: Round, people: [Editor, Editor]): Promise<string[]> {
  const [first, second] = round.isSwapped ? [people[1], people[0]] : people;
  const { number } = round;
  if (round.kind === 'delete') {
    for (const editor of people) await editor.open(`2011/gone-${number}`);
    await second.type(round.places[1], number);
    await first.delete();
    const outcome = await second.save();
    for (const editor of people) await editor.open('2011/shared');
    return [outcome];
  }
  if (round.kind === 'discard' || round.kind === 'publish') {
    await first.type(round.places[0], number);
    const outcome = await first.save();
    await second.type(round.places[1], number);
    await (round.kind === 'discard' ? first.discard() : first.publish());
    const other = await second.save();
    await first.open('2011/shared');
    return [outcome, other];
  }
  await first.type(round.places[0], number);
  await second.type(round.places[1], number);
  if (round.isAtOnce) return await Promise.all([first.save(), second.save()]);
  return [await first.save(), await second.save()];
}
