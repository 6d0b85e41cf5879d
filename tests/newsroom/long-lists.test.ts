import { expect, test } from 'vitest';
import { maya, openSignedIn } from './staff.ts';
import { browser, newsroom, openNewsroom } from './workplace.ts';

/** 120 releases, one a day from January 1, 2009. Those of every tenth day are letters. */
const files = Object.fromEntries(
  Array.from({ length: 120 }, (_, index) => {
    const day = new Date(Date.UTC(2009, 0, index + 1)).toISOString().slice(0, 10);
    const source = `---
kind: ${index % 10 === 9 ? 'letter' : 'statement'}
headline: Day ${index + 1} at the harbor
summary: What happened that day.
datePublished: '${day}T10:00:00-05:00'
topics: [policing]
related:
  - releases/2011/governor-suspends
---

${index === 6 ? 'Only here is a word like marigold.' : 'Nothing was quiet.'}
`;
    return [`releases/en/2009/day-${index + 1}.md`, source];
  }),
);

openNewsroom(files);

test('staff scroll, sort, filter, group and search a long list, and open what they find', async () => {
  const admin = await openSignedIn(browser, newsroom, maya, { preview: true });
  const { page } = admin;
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.postData() ?? ''));
  const count = (action: string) => requests.filter((body) => body.includes(action)).length;
  const main = page.getByRole('main');
  const rows = main.getByRole('listitem').getByRole('link');
  const choose = async (menu: string, item: string | RegExp) => {
    await main.getByRole('button', { name: menu }).click();
    await page.getByRole('menuitem', { name: item }).click();
    await page.keyboard.press('Escape');
  };

  // A page at a time, the newest first.
  await admin.openCollection('releases-en');
  await expect.poll(() => rows.count()).toBe(50);
  await main.getByRole('link', { name: /^Day 120 at the harbor/ }).waitFor();
  expect(count('listEntries')).toBe(1);
  await rows.last().scrollIntoViewIfNeeded();
  await expect.poll(() => rows.count()).toBe(100);
  await rows.last().scrollIntoViewIfNeeded();
  await main.getByRole('link', { name: /^Day 1 at the harbor/ }).waitFor();
  expect(count('listEntries')).toBe(3);
  expect(new Set(await rows.allInnerTexts()).size).toBe(await rows.count());

  // An entry on the last page opens with its preview, and reads no list for it.
  await main.getByRole('link', { name: /^Day 2 at the harbor/ }).click();
  await admin.getBody();
  const preview = page.frameLocator('#preview-pane iframe');
  await preview.getByRole('heading', { level: 1, name: 'Day 2 at the harbor' }).waitFor();
  await preview
    .getByRole('link', { name: /Governor suspends/ })
    .first()
    .waitFor();
  expect(count('listEntries')).toBe(3);

  // On the way back the list is as it was left.
  await page.goBack();
  await main.getByRole('link', { name: /^Day 1 at the harbor/ }).waitFor();
  await page.evaluate(() => scrollTo(0, 0));

  // The server sorts, filters and groups what is not loaded.
  await choose('Sort by', 'Publish at');
  await expect.poll(() => rows.first().innerText()).toMatch(/^Day 1 at the harbor/);
  await choose('Sort by', 'Publish at');
  await choose('Filter by', 'Embargoed');
  await expect.poll(() => rows.count()).toBeLessThan(5);
  // Who comes back sees that the list is filtered.
  await page.getByRole('link', { name: 'Pages · English' }).click();
  await main.getByRole('link', { name: /^About us/ }).waitFor();
  await page.goBack();
  await main.getByText('Filter: Embargoed').waitFor();
  await main.getByRole('button', { name: 'Show all' }).click();
  await expect.poll(() => rows.count()).toBe(50);
  await choose('Group by', 'Kind');
  const letters = main.getByRole('heading', { level: 2, name: /^Kind Letter \(12\)$/ });
  await letters.waitFor();
  await main.getByRole('link', { name: /^Day 120 at the harbor/ }).waitFor();
  await choose('Group by', 'Kind');
  await choose('Group by', 'Topics');
  await main.getByRole('heading', { level: 2, name: /^Topics Policing \(/ }).waitFor();
  await choose('Group by', 'Topics');

  // A search reads bodies of all entries.
  await page.getByPlaceholder('Search everything').fill('marigold');
  await page.keyboard.press('Enter');
  await expect.poll(() => rows.allInnerTexts()).toEqual([expect.stringContaining('Day 7 at')]);
  // Its words are replaced by the next.
  await page.getByPlaceholder('Search everything').click();
  await page.keyboard.type('marigold');
  expect(await page.getByPlaceholder('Search everything').inputValue()).toBe('marigold');
  await page.keyboard.press('Escape');
  await rows.first().click();
  await expect.poll(() => admin.field('Headline').inputValue()).toBe('Day 7 at the harbor');

  // A field offers entries by letters of their titles.
  await page.getByText('Governor suspends').first().waitFor({ state: 'attached' });
  const field = page.getByRole('combobox', { name: /^Related texts/ });
  await field.click();
  await page.getByRole('option', { name: /Day 120 at the harbor/ }).waitFor();
  await page.keyboard.type('day 11 harbor');
  await expect
    .poll(() => page.getByRole('option').allInnerTexts())
    .toContain('Day 11 at the harbor · January\u00a011,\u00a02009');
  await page.getByRole('option', { name: /^Day 11 at/ }).click();
  await admin.save();
  expect(newsroom.git('show', 'cms/releases-en/2009/day-7:releases/en/2009/day-7.md')).toContain(
    '  - releases/2009/day-11\n',
  );
});
