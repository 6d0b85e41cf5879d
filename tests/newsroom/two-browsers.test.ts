import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { getCases } from '../cases.ts';
import { toRounds, type Round } from './rounds.ts';
import { maya, openSignedIn, theo } from './staff.ts';
import { Editor, type Outcome } from './two-editors.ts';
import { browser, newsroom, openNewsroom } from './workplace.ts';

/**
 * Different fields and a deletion, of which nobody reads below. two-writers.test.ts and merge-bodies.test.ts try more; the same
 * place and a publication are in the other test.
 */
const rounds = toRounds(Math.max(2, getCases(2)));

const toSource = (headline: string, more = '') => `---
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

/** Entries that were never public, one for each round that deletes one. */
const embargoed = Object.fromEntries(
  rounds.flatMap(({ kind, number }) =>
    kind === 'delete'
      ? [
          [
            `releases/en/2011/gone-${number}.md`,
            toSource(`Gone ${number}`, "embargoedUntil: '2030-01-01T00:00:00-05:00'\n"),
          ],
        ]
      : [],
  ),
);

const files = {
  ...embargoed,
  'releases/en/2011/shared.md': toSource('Shared'),
  'releases/en/2011/disputed.md': toSource('Disputed'),
};
openNewsroom(files);

test('two people edit one entry: no change is lost, and each gets a true report', async () => {
  const people = await Promise.all(
    [maya, theo].map(
      async (person) => new Editor(await openSignedIn(browser, newsroom, person), person, newsroom),
    ),
  );
  const counts: Record<string, number> = {};
  for (const editor of people) await editor.open(shared);
  for (const round of rounds) {
    const outcomes = await play(round, people as [Editor, Editor]);
    for (const outcome of outcomes) {
      const what = `${round.kind}: ${outcome}`;
      counts[what] = (counts[what] ?? 0) + 1;
    }
    const history = newsroom.git('log', '--all', '--patch', '--format=%an');
    const lost = people.flatMap(({ typed }) => typed).filter((token) => !history.includes(token));
    expect(lost, `round ${round.number}: ${round.kind}`).toEqual([]);
  }
  console.log(`${rounds.length} rounds, reported:`, counts);
  for (const { admin } of people) expect(admin.watched.complaints).toEqual([]);
  expect(newsroom.git('fsck', '--strict', '--no-dangling')).toBe('');
});

const shared = '2011/shared';

/** Plays one round. @returns what the admin reported after each save */
async function play(round: Round, people: [Editor, Editor]): Promise<Outcome[]> {
  const [first, second] = round.isSwapped ? [people[1], people[0]] : people;
  const { number, kind, positions, isAtOnce } = round;
  if (kind === 'delete') {
    for (const editor of people) await editor.open(`2011/gone-${number}`);
    await second.type(positions[1], number);
    await first.delete();
    const outcome = await second.save();
    for (const editor of people) await editor.open(shared);
    return [outcome];
  }
  // Without an open draft, nothing is reported about one that was made and discarded meanwhile.
  const hasDraft = await second.hasDraft();
  await first.type(positions[0], number);
  // The second editor types before the first saves, or after.
  if (isAtOnce) await second.type(positions[1], number);
  const saves = [first.save()];
  if (!isAtOnce) {
    await saves[0];
    await second.type(positions[1], number);
  }
  // After a conflict with the round before, the admin discards and publishes nothing before the other draft was read.
  const mayEnd = ['discard', 'publish'].includes(kind) && (await saves[0]) !== 'conflict';
  const isDiscarded = mayEnd && kind === 'discard';
  if (isDiscarded) await first.discard();
  else if (mayEnd) await first.publish();
  saves.push(second.save());
  const outcomes = await Promise.all(saves);
  if (isDiscarded && hasDraft)
    expect(second.report, `round ${number}`).toContain('discarded this draft');
  // After a conflict, an editor opens the stored entry again; after a discarded draft, both do.
  for (const [index, editor] of [first, second].entries())
    if (outcomes[index] === 'conflict' || isDiscarded) await editor.open(shared);
  return outcomes;
}

test('who changed the same place as somebody else sees both wordings and decides whose stays', async () => {
  const disputed = ['releases-en', '2011/disputed'] as const;
  const [first, second] = [
    await openSignedIn(browser, newsroom, maya),
    await openSignedIn(browser, newsroom, theo),
  ];
  second.watched.expectError({ status: 409, path: '/admin/api/store' });
  const dialog = second.page.getByRole('dialog', { name: 'Someone else changed the same place' });
  const click = () => second.page.getByRole('button', { name: 'Save', exact: true }).click();
  const save = async (
    own: string,
    other: string,
    meanwhile?: () => Promise<void>,
    begin = click,
  ) => {
    await first.fill('Summary', other);
    await second.fill('Summary', own);
    await first.fill('Dateline', `Town of ${other}`);
    await first.save();
    await meanwhile?.();
    await begin();
    const shown = await dialog.innerText();
    const said = [
      'Summary',
      `${maya.name}: ${other}`,
      `You: ${own}`,
      'Keep theirs: the other wording stays',
      `Also changed by ${maya.name}, and kept either way (1)`,
    ];
    for (const words of said) expect(shown).toContain(words);
    expect(shown).not.toContain('Town');
  };
  for (const admin of [first, second]) await admin.openEntry(...disputed);
  const summary = second.field('Summary');
  const listConflictDrafts = () =>
    newsroom.git('for-each-ref', 'refs/heads/cms/releases-en/2011/disputed-kept-*');

  await save('Of Theo', 'Of Maya', async () => {
    await first.setStatus('ready');
    await second.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await second.page.getByText(`The status was set to “Ready” by ${maya.name}.`).waitFor();
  });
  await dialog.getByRole('button', { name: 'Stay here' }).click();
  await second.awaitUnlocked();
  expect(listConflictDrafts()).toContain('disputed-kept-1');
  // The draft is of somebody else, and not on the screen.
  expect(await second.page.getByRole('button', { name: 'Discard draft' }).count()).toBe(0);
  // The next save discards what was set aside of the same text.
  await second.page.getByRole('button', { name: 'Save', exact: true }).click();
  await dialog.getByRole('button', { name: 'Save mine' }).click();
  await second.savedSign.waitFor();
  await expect.poll(() => second.field('Dateline').inputValue()).toBe('Town of Of Maya');
  expect(await summary.inputValue()).toBe('Of Theo');
  const branch = 'cms/releases-en/2011/disputed:releases/en/2011/disputed.md';
  expect(newsroom.git('show', branch)).toMatch(/summary: Of Theo[^]*dateline: Town of Of Maya/);
  expect(listConflictDrafts()).toBe('');

  await first.openEntry(...disputed);
  // A change of status is no save: who has the draft open learns of it before they publish, or soon.
  await first.setStatus('inReview');
  await second.askToPublish();
  const asked = second.page.getByRole('dialog', { name: 'Publish', exact: true });
  expect(await asked.innerText()).toContain('It is still in review');
  await asked.getByRole('button', { name: 'Cancel' }).click();
  await first.setStatus('ready');
  await second.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect.poll(() => second.getStatus()).toBe('Ready');
  const news = second.page.getByRole('status');
  await news.filter({ hasText: `The status was set to “Ready” by ${maya.name}.` }).waitFor();

  // A status that would save first is not given to the wording of somebody else.
  await save(
    'Theo again',
    'Maya again',
    async () => {
      await second.fill('Subheadline', 'Of Theo alone');
      await second.choose('Media contacts', /^Ana Ruiz/);
    },
    () => second.chooseStatus('draft'),
  );
  expect(await dialog.innerText()).toContain('Also changed by you, and kept either way (2)');
  expect(await dialog.textContent()).toContain('Media contactsAna Ruiz');
  // Nor if they give way only when somebody has saved once more.
  await first.fill('Summary', 'Maya once more');
  await first.save();
  await dialog.getByRole('button', { name: 'Save mine' }).click();
  await dialog.getByText('Maya once more').waitFor();
  await dialog.getByRole('button', { name: 'Keep theirs' }).click();
  await expect.poll(() => summary.inputValue()).toBe('Maya once more');
  expect(await second.field('Subheadline').inputValue()).toBe('Of Theo alone');
  expect(newsroom.git('show', branch)).toMatch(
    /summary: Maya once more[^]*headline: Of Theo alone/,
  );
  await second.awaitUnlocked();
  expect(await second.getStatus()).toBe('Ready');
  expect(listConflictDrafts()).toContain('disputed-kept-2');
  const kept = second.page.locator('a[href$="/2011/disputed-kept-2"]');
  await expect
    .poll(() => kept.allInnerTexts())
    .toEqual([expect.stringContaining(`${theo.name} · Nov 24, 2026`), 'Open it in another window']);
  // So does the dialog before the text is published.
  await second.askToPublish();
  await asked.getByRole('link', { name: theo.name }).waitFor();
  await asked.getByRole('button', { name: 'Cancel' }).click();
  await second.openEntry('releases-en', '2011/disputed-kept-2');
  await second.page.getByText('Web address: none while it is set aside').waitFor();
  expect(await second.page.getByRole('button', { name: /^Create / }).count()).toBe(0);
  expect(await second.page.getByText('/releases/disputed').count()).toBe(0);
  // Its history shows which words are at stake.
  await second.page.getByRole('button', { name: 'History …' }).click();
  const history = second.page.getByRole('dialog', { name: 'History' });
  await history.locator('del', { hasText: 'Theo' }).waitFor();
  await history.locator('ins', { hasText: 'Maya' }).first().waitFor();
  await history.getByRole('button', { name: 'Close' }).click();
  // It is said once.
  expect(await second.page.getByText('Reload the page').count()).toBe(0);
  // Once it is discarded, the text no longer leads to it, in no window.
  const leading = first.page.locator('a[href$="/2011/disputed-kept-2"]');
  const comeBack = () =>
    first.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await comeBack();
  await leading.waitFor();
  await second.discard();
  await expect.poll(listConflictDrafts).toBe('');
  await comeBack();
  await leading.waitFor({ state: 'detached' });

  // Who has the published text open learns that somebody else has published it.
  await second.openEntry(...disputed);
  await first.openEntry(...disputed);
  await first.publish();
  await second.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await second.page.getByText(`This draft was published by ${maya.name}.`).waitFor();
  for (const name of ['Discard draft', 'Publish …', /^Status/])
    expect(await second.page.getByRole('button', { name }).count()).toBe(0);
  // Another window of the same person is no other person.
  await second.fill('Summary', 'Of the first window');
  await second.save();
  const copy = join(newsroom.repository, '../copy');
  const file = join(copy, 'releases/en/2011/disputed.md');
  const inCopy = (...args: string[]) => newsroom.git('-C', copy, ...args);
  newsroom.git('worktree', 'add', '--quiet', copy, 'cms/releases-en/2011/disputed');
  await writeFile(file, (await readFile(file, 'utf8')).replace('Of the first', 'Of that'));
  inCopy('commit', '--quiet', '--all', '--message=Saved', `--author=${theo.name} <${theo.email}>`);
  newsroom.git('worktree', 'remove', copy);
  await second.fill('Summary', 'Of this window');
  await click();
  const own = second.page.getByRole('dialog', {
    name: 'You changed the same place in another window',
  });
  await own.getByText('You, in the other window: Of that window').waitFor();
  await own.getByRole('button', { name: 'Keep that of the other window' }).click();
  await expect.poll(() => summary.inputValue()).toBe('Of that window');
});
