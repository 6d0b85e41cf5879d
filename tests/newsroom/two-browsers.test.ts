import { expect, test } from 'vitest';
import { getCases } from '../cases.ts';
import { toRounds, type Round } from './rounds.ts';
import { maya, openSignedIn, theo } from './staff.ts';
import { Editor, type Outcome } from './two-editors.ts';
import { browser, newsroom, openWorkplace } from './workplace.ts';

const rounds = toRounds(getCases(6));

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

const files = { ...embargoed, 'releases/en/2011/shared.md': text('Shared') };
openWorkplace({ files });

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
    for (const editor of people) await editor.open(shared);
    for (const round of rounds) {
      const outcomes = await play(round, people as [Editor, Editor]);
      for (const outcome of outcomes) {
        const what = `${round.kind}: ${outcome}`;
        told[what] = (told[what] ?? 0) + 1;
      }
      const history = newsroom.git('log', '--all', '--patch', '--format=%an');
      const lost = people.flatMap(({ typed }) => typed).filter((token) => !history.includes(token));
      expect(lost, `round ${round.number}: ${round.kind}`).toEqual([]);
    }
    console.log(`${rounds.length} rounds, told:`, told);
    for (const { admin } of people) expect(admin.watched.complaints).toEqual([]);
    expect(newsroom.git('fsck', '--strict', '--no-dangling')).toBe('');
  },
);

const shared = '2011/shared';

/** Plays one round. @returns what the editors were told of their saves */
async function play(round: Round, people: [Editor, Editor]): Promise<Outcome[]> {
  const [first, second] = round.isSwapped ? [people[1], people[0]] : people;
  const { number, kind, places, isAtOnce } = round;
  if (kind === 'delete') {
    for (const editor of people) await editor.open(`2011/gone-${number}`);
    await second.type(places[1], number);
    await first.delete();
    const outcome = await second.save();
    for (const editor of people) await editor.open(shared);
    return [outcome];
  }
  // Whoever has no draft before them is told nothing of one that came and went.
  const hasDraft = await second.hasDraft();
  await first.type(places[0], number);
  // Half of them write before the other saves, half of them after.
  if (isAtOnce) await second.type(places[1], number);
  const saves = [first.save()];
  if (!isAtOnce) {
    await saves[0];
    await second.type(places[1], number);
  }
  if (kind === 'discard') await saves[0]!.then(() => first.discard());
  // Whoever changed the same place as the round before has a text set aside, and nothing to publish.
  if (kind === 'publish' && (await saves[0]) !== 'kept') await first.publish();
  saves.push(second.save());
  const outcomes = await Promise.all(saves);
  if (kind === 'discard' && hasDraft)
    expect(second.told, `round ${number}`).toContain('discarded this draft');
  // Whose text was set aside goes on with the stored one; a discarded draft is opened anew.
  for (const [index, editor] of [first, second].entries())
    if (outcomes[index] === 'kept' || kind === 'discard') await editor.open(shared);
  return outcomes;
}
