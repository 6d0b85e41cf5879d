import { readFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Route } from 'playwright-core';
import { expect, test } from 'vitest';
import { toEntryPath } from '../../src/model/entry-name.ts';
import { getViolations } from '../e2e/axe.ts';
import { testMoment } from '../site.ts';
import { spanish } from './admin-messages.ts';
import { fixtureNewsroom } from '../built-newsrooms.ts';
import { makePhotograph } from '../fixtures/media-samples.ts';
import { toTestimony } from './samples.ts';
import { awaitSite, maya, openAdmin, openSignedIn, theo } from './staff.ts';
import { makePicture } from './tasks/photograph.ts';
import { browser, newsroom, openNewsroom } from './workplace.ts';

const release = (headline: string, fields: string) => `---
kind: statement
headline: ${headline}
summary: In one sentence.
datePublished: '2026-11-20T10:00:00-05:00'
${fields}---

The text.
`;

/** Its consent has ended. */
const agreed = toTestimony('I had agreed', '2026-11-02T09:00:00-05:00');

const stored = readFileSync(join(fixtureNewsroom, 'media/vigil.png'));

/** More days than are shown at once. */
const leaving = Array.from({ length: 8 }, (_, index): [string, string] => [
  `releases/en/2026/leaving-${index}.md`,
  release(`Number ${index}`, `expires: '2027-01-0${index + 1}T08:30:00-05:00'\n`),
]);

openNewsroom({
  ...Object.fromEntries(leaving),
  'releases/en/2026/unused.md': release(
    'The unused one',
    'image:\n  src: /media/unused.png\n  alt: Candles\n',
  ),
  'media/unused.png': stored,
  'testimonies/en/2011/agreeing.md': toTestimony('I agree', '2027-06-20T09:00:00-04:00'),
  'testimonies/en/2011/going-on.md': toTestimony('I still agree', '2027-08-20T09:00:00-04:00'),
  'releases/en/2026/later.md': release(
    'The later one',
    "embargoedUntil: '2026-12-04T06:00:00-05:00'\nexpires: '2026-12-12T08:30:00-05:00'\n",
  ),
  'releases/en/2026/sooner.md': release(
    'The sooner one',
    "embargoedUntil: '2026-12-01T06:00:00-05:00'\n",
  ),
});

test('the first screen says what is to be done and what changes by itself, day by day', async () => {
  const admin = await openAdmin(browser, newsroom);
  const { page } = admin;
  await page.clock.install({ time: testMoment });
  await admin.signIn(await newsroom.takeLink(), theo.name, theo.email);
  const today = page.getByRole('region', { name: 'Today' });
  const idle = today.getByText('Nothing waits for you.');
  await idle.waitFor();
  // While a text keeps the site from being built, that waits, and no reader has seen the text.
  const newest = today.locator('section', { hasText: 'Published last' }).last().getByRole('link');
  const [broken] = await newest.all();
  const [title, href] = [await broken!.innerText(), await broken!.getAttribute('href')];
  const [, collection, slug] = /collections\/(.+)\/entries\/(.+)$/.exec(href!)!;
  const file = toEntryPath({ collection: collection!, slug: slug! });
  const problems = [
    { file, code: 'broken-link', cause: 'It leads nowhere.', remedy: 'Correct it.' },
  ];
  const failed = { state: 'failed', problems };
  await page.route('**/admin/api/site', (route) => route.fulfill({ json: failed }));
  await page.clock.fastForward(60_000);
  await idle.waitFor({ state: 'detached' });
  expect(await newest.allInnerTexts()).not.toContain(title);
  await page.unroute('**/admin/api/site');
  // Put there by somebody who has not committed it.
  const imported = join(newsroom.repository, 'releases/en/2026/imported.md');
  await writeFile(imported, release('Imported', ''));
  await page.clock.fastForward(60_000);
  await today.getByText('releases/en/2026/imported.md in the content folder is not').waitFor();
  await rm(imported);
  const writer = await openSignedIn(browser, newsroom, maya);
  await writer.writeNew('releases-en');
  await writer.fill('Headline', 'To be read');
  await writer.fill('Summary', 'It waits.');
  await writer.setMoment('Embargoed until', '2026-11-27', '06:00');
  await writer.typeBody('To be read.');
  await writer.save();
  await writer.setStatus('inReview');
  // Who leaves the screen open reads of it within a minute.
  await page.clock.fastForward(60_000);
  const waiting = today.getByRole('link', { name: 'To be read' });
  await waiting.waitFor();
  await today.getByText('meant for Nov 27, 2026, 6:00 AM: does not appear before').waitFor();
  await today.getByRole('button', { name: 'All drafts (1)' }).click();
  const board = page.getByRole('heading', { name: 'In progress', level: 1 });
  const { y } = (await board.boundingBox())!;
  expect(y).toBeGreaterThanOrEqual(0);
  expect(y).toBeLessThan(page.viewportSize()!.height / 2);
  const calendar = today.locator('section', { hasText: 'Coming up · Eastern Time' }).first();
  await expect
    .poll(async () => (await calendar.locator('h3, li').allInnerTexts()).slice(0, 6))
    .toEqual([
      'Tuesday, December 1, 2026',
      expect.stringMatching(/^The sooner one\s+6:00\sAM · goes live by itself$/),
      'Friday, December 4, 2026',
      expect.stringMatching(/^The later one\s+6:00\sAM · goes live by itself$/),
      'Saturday, December 12, 2026',
      expect.stringMatching(/^The later one\s+8:30\sAM · leaves the site$/),
    ]);
  expect(await calendar.locator('td.marked').allInnerTexts()).toEqual(['Dec 1', '4', '12']);
  const last = calendar.getByRole('link', { name: 'Number 7' });
  expect(await last.isVisible()).toBe(false);
  await calendar.getByText('Show 3 more').click();
  await last.waitFor();
  await waiting.click();
  await expect.poll(() => admin.getStatus()).toBe('In review');

  // A form that stays open says so when an embargo ends. The server's own clock does not move, so its answers have the time
  // that the test sets, from the first on: one that is under way would set the clock back.
  let moment: string = testMoment;
  await page.route('**/admin/api/site', (route) =>
    route.fulfill({
      json: { state: 'ready' },
      headers: { Date: new Date(moment).toUTCString() },
    }),
  );
  await admin.openEntry('releases-en', '2026/sooner');
  await page.getByText('Embargoed', { exact: true }).first().waitFor();
  const moveClock = async (to: string) => {
    moment = to;
    await page.clock.setFixedTime(to);
    await page.clock.fastForward(15_000);
  };
  await moveClock('2026-12-01T07:00:00-05:00');
  await page.getByText('Embargoed', { exact: true }).first().waitFor({ state: 'detached' });
  // So does a list.
  await page.getByRole('link', { name: /^←/ }).click();
  const later = page.getByRole('listitem').filter({ hasText: 'The later one' });
  await later.getByText('Embargoed').waitFor();
  await moveClock('2026-12-31T07:00:00-05:00');
  await later.getByText('Expired').waitFor();
  await admin.openCollection('testimonies-en');
  const testimony = page.getByRole('listitem').filter({ hasText: 'I agree' });
  await testimony.waitFor();
  expect(await testimony.getByText('Consent ended').count()).toBe(0);
  await moveClock('2027-06-21T07:00:00-04:00');
  await testimony.getByText('Consent ended').waitFor();
  await admin.openEntry('testimonies-en', '2011/going-on');
  const shown = page.locator('.newsroom-shown-state');
  await shown.getByText('Published').waitFor();
  await moveClock('2027-08-21T07:00:00-04:00');
  await shown.getByText('Consent ended').waitFor();
  // A lock of Decap gives up after 15 seconds, which the clock may skip while something is read.
  const isOfLock = (complaint: string) => complaint.includes('leave called too many times');
  expect(admin.watched.complaints.filter((one) => !isOfLock(one))).toEqual([]);
  admin.watched.forget();
});

test('a draft that is discarded or saved elsewhere is so above the board and on it', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  for (const headline of ['Not needed', 'Still needed']) {
    await admin.writeNew('releases-en');
    await admin.fill('Headline', headline);
    await admin.save();
  }
  // What is read first waits for the rest, which would move it under a click.
  const slow = Promise.withResolvers<void>();
  await page.route('**/admin/api/site', async (route) => {
    await slow.promise;
    await route.continue();
  });
  await admin.openBoard();
  await expect.poll(async () => (await admin.getCards()).drafts).toContain('Still needed');
  const today = page.getByRole('region', { name: 'Today' });
  const own = today.locator('section', { hasText: 'Your drafts' }).first();
  expect(await today.getByRole('link').count()).toBe(0);
  slow.resolve();
  const getOwn = () => own.getByRole('link').allInnerTexts();
  await expect.poll(getOwn).toEqual(expect.arrayContaining(['Not needed', 'Still needed']));
  const card = page.locator('[class*=-WorkflowCardContainer]', { hasText: 'Not needed' });
  // A screen reader names it by its title.
  await card.getByRole('link', { name: /^Not needed[^.]{0,40}$/ }).waitFor();
  // What is not ready is not offered for publication.
  expect(await card.getByRole('button').allInnerTexts()).toEqual(['Discard draft']);
  await card.getByRole('button', { name: 'Discard draft' }).click();
  const dialog = page.getByRole('dialog', { name: 'Discard draft' });
  await dialog.getByRole('button', { name: 'Discard', exact: true }).click();
  await page.getByText('The draft is discarded').waitFor();
  expect(await getOwn()).not.toContain('Not needed');
  expect((await admin.getCards()).drafts).toContain('Still needed');

  // Somebody gives it another headline, which lists show too.
  const copy = join(newsroom.repository, '../copy');
  const file = join(copy, 'releases/en/2026/still-needed.md');
  newsroom.git('worktree', 'add', '--quiet', copy, 'cms/releases-en/2026/still-needed');
  await writeFile(file, (await readFile(file, 'utf8')).replace('Still', 'Much'));
  newsroom.git('-C', copy, 'commit', '--quiet', '--all', '--message=By hand');
  newsroom.git('worktree', 'remove', copy);
  await page.getByRole('link', { name: 'Texts', exact: true }).click();
  await page.getByRole('link', { name: 'Releases · English', exact: true }).click();
  await page.getByText('Much needed').waitFor();
  await page.getByRole('link', { name: 'Today', exact: true }).click();
  await expect.poll(getOwn).toContain('Much needed');

  // Somebody discards it elsewhere.
  newsroom.git('branch', '-D', 'cms/releases-en/2026/still-needed');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect.poll(getOwn).not.toContain('Much needed');
  expect((await admin.getCards()).drafts).not.toContain('Still needed');

  // An old link to it says what may have happened, without an alarm, and leads back.
  await page.goto(`${newsroom.url}/admin/#/collections/releases-en/entries/2026/not-needed`);
  await page.getByText('Its draft was discarded, or it was deleted or renamed.').waitFor();
  expect(await page.locator('.Toastify__toast--error').count()).toBe(0);
  await page.getByRole('link', { name: '← Today' }).click();
  await today.waitFor();

  // Restored, it opens, and nothing tells its writer who discarded it.
  await page.getByRole('button', { name: 'Deleted texts and pictures …' }).click();
  await page.getByRole('radio', { name: /^Not needed · / }).check();
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect.poll(() => admin.field('Headline').inputValue()).toBe('Not needed');
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('what was deleted is found and restored: an entry as a draft, a picture at once', async () => {
  newsroom.git('rm', '--quiet', 'releases/en/2026/unused.md', 'media/unused.png');
  const former = newsroom.git('rev-parse', 'main:media/vigil.png');
  await writeFile(join(newsroom.repository, 'testimonies/en/2011/agreed.md'), agreed);
  await writeFile(
    join(newsroom.repository, 'media/vigil.png'),
    await makePhotograph(300, 200).png().toBuffer(),
  );
  newsroom.git('add', 'testimonies/en/2011/agreed.md', 'media/vigil.png');
  newsroom.git('commit', '--quiet', '--message=By hand');
  const admin = await openSignedIn(browser, newsroom, theo);
  const { page } = admin;
  await admin.openBoard();
  const consents = page.locator('section', { hasText: 'Consents that have ended (1)' }).last();
  expect(await consents.getByRole('listitem').innerText()).toMatch(
    /^I had agreed\s+November 2, 2026 at 9:00\sAM/,
  );
  await page.getByText(/^Last publication: \w+ \d+, 20\d\d at /).waitFor();
  const restore = async (option: RegExp, thumbnail: number | undefined, isReplaced = false) => {
    await page.getByRole('button', { name: 'Deleted texts and pictures …' }).click();
    const dialog = page.getByRole('dialog', { name: 'Deleted texts and pictures' });
    const choices = dialog.getByRole('group', { name: 'What to restore' });
    await choices.getByRole('radio', { name: option }).check();
    // What it showed; of a text, nothing.
    const thumbnails = choices.getByText(option).locator('img');
    const getWidth = () =>
      thumbnails.evaluateAll(([img]) => (img as HTMLImageElement | undefined)?.naturalWidth);
    await expect.poll(getWidth).toBe(thumbnail);
    await dialog.getByRole('button', { name: 'Restore' }).click();
    if (isReplaced) {
      const question = page.getByRole('dialog', { name: 'Restore', exact: true });
      await question.getByText('Restore the “vigil.png” that Nadia Farouk replaced on').waitFor();
      await question.getByText('These texts use it').waitFor();
      // The former one, and the present one.
      const getWidths = () =>
        question
          .locator('img')
          .evaluateAll((all) => all.map((img) => (img as HTMLImageElement).naturalWidth));
      await expect.poll(getWidths).toEqual([240, 300]);
      await question.getByRole('button', { name: 'Cancel' }).click();
      // Another can be chosen.
      await dialog.getByRole('button', { name: 'Restore' }).click();
      await question.getByRole('button', { name: 'Restore' }).click();
    }
    await dialog.waitFor({ state: 'detached' });
  };
  await restore(/^unused\.png · Picture or document · .* · Nadia Farouk$/, 240);
  expect(newsroom.git('ls-tree', '--name-only', 'main', 'media/')).toContain('media/unused.png');
  await restore(/^vigil\.png · Picture or document · Replaced · .* · Nadia Farouk$/, 240, true);
  expect(newsroom.git('rev-parse', 'main:media/vigil.png')).toBe(former);
  await page.getByText('“vigil.png” is restored. Where a published text uses it').waitFor();

  // A file that can't be read keeps no other from being uploaded.
  await page.evaluate(() => {
    const read = Blob.prototype.arrayBuffer;
    Blob.prototype.arrayBuffer = function () {
      const isGone = this instanceof File && this.name === 'gone.png';
      return isGone ? Promise.reject(new Error('It is gone.')) : read.call(this);
    };
  });
  await page.getByRole('button', { name: 'Pictures', exact: true }).click();
  const library = page.getByRole('dialog').first();
  const files = ['gone.png', 'there.png'].map((name) => ({
    name,
    mimeType: 'image/png',
    buffer: stored,
  }));
  const told = page.getByRole('dialog', { name: 'About the upload' });
  const closeTold = () => told.getByRole('button', { name: 'Close' }).click();
  const refused = { name: 'empty.png', mimeType: 'image/png', buffer: Buffer.of() };
  await library.locator('input[type=file]').setInputFiles(refused);
  await told.getByText('empty.png: The file is empty.').waitFor();
  await closeTold();
  // No other file is selected in its place.
  expect(await library.getByRole('button', { name: 'Delete selected' }).isDisabled()).toBe(true);
  await library.locator('input[type=file]').setInputFiles(files);
  await told.getByText('1 of 2 files is saved in the library.').waitFor();
  expect(await told.getByRole('listitem').allInnerTexts()).toEqual(['gone.png: It is gone.']);
  await closeTold();
  const other = { ...refused, name: 'there.png', buffer: await makePicture('#234567', 150) };
  await library.locator('input[type=file]').setInputFiles(other);
  await told.getByText('“there.png” is now “there-2.png”').waitFor();
  await closeTold();
  // It is said until a file is replaced.
  const saved = library.getByText('The file is saved in the library.');
  await saved.waitFor();
  const chooser = page.waitForEvent('filechooser');
  await library.getByRole('button', { name: 'Replace' }).click();
  const newer = await makePicture('#345678', 150);
  await (await chooser).setFiles({ name: 'x.jpg', mimeType: 'image/jpeg', buffer: newer });
  const replacing = page.getByRole('dialog', { name: 'Replace' });
  await replacing.getByRole('button', { name: 'Replace' }).click();
  await saved.waitFor({ state: 'detached' });
  await library.getByRole('button', { name: 'Close' }).click();
  await restore(/^The unused one · Release · /, undefined);
  await expect.poll(() => admin.field('Headline').inputValue()).toBe('The unused one');
  expect(await admin.getStatus()).toBe('Draft');

  // A list takes one file after the other, each once.
  await page.getByRole('button', { name: 'Add several files …' }).click();
  const tables = ['table-1.csv', 'table-2.csv'].map((name) => ({
    ...{ name, mimeType: 'text/csv', buffer: Buffer.from(`Name,File\n1,${name}\n`) },
  }));
  await library.locator('input[type=file]').setInputFiles(tables);
  await library.getByText('2 files were added to the list.').waitFor();
  await library.getByRole('button', { name: 'Choose selected' }).click();
  await library.getByRole('button', { name: 'Close' }).click();
  await page.getByText('Attachments: 2').waitFor();
  await admin.save();

  // What a search hides is not selected.
  await admin.openBoard();
  await page.getByRole('button', { name: 'Pictures', exact: true }).click();
  const search = library.getByRole('textbox');
  const deletion = library.getByRole('button', { name: 'Delete selected' });
  await library.getByRole('button', { name: 'vigil.png' }).click();
  await search.fill('there-2');
  await expect.poll(() => deletion.isDisabled()).toBe(true);
  // The question says which file is deleted, and shows it.
  await library.getByRole('button', { name: 'there-2.jpg' }).click();
  await deletion.click();
  const asked = page.getByRole('dialog', { name: 'Delete' });
  await asked.getByText('Delete “there-2.jpg”?').waitFor();
  const getWidth = () =>
    asked.locator('img').evaluate((img) => (img as HTMLImageElement).naturalWidth);
  await expect.poll(getWidth).toBe(150);
  await asked.getByRole('button', { name: 'Cancel' }).click();
  // What is uploaded ends a search, so that it is shown.
  await library.locator('input[type=file]').setInputFiles(files[1]!);
  await closeTold();
  expect(await search.inputValue()).toBe('');
  // A picture of a draft can't be deleted.
  await library.getByRole('button', { name: 'unused.png' }).click();
  await library.getByRole('button', { name: 'Delete selected' }).click();
  const inUse = page.getByRole('dialog', { name: 'Delete' });
  await inUse.getByText('Drafts that use it:').waitFor();
  await inUse.getByRole('link', { name: 'The unused one' }).waitFor();
});

test('the history brings a former revision back', async () => {
  const [collection, slug, label] = ['people', 'ana-ruiz', 'Telephone'];
  const file = 'people/ana-ruiz.yml';
  const admin = await openSignedIn(browser, newsroom, theo);
  const { page } = admin;
  await admin.openEntry(collection, slug);
  const before = await admin.field(label).inputValue();
  for (const value of ['+1 212 555 0100', '+1 212 555 0199']) {
    await admin.fill(label, value);
    await admin.save();
  }
  const readDraft = (version = '') =>
    newsroom.git('show', `cms/${collection}/${slug}${version}:${file}`);
  await page.getByRole('button', { name: 'History …' }).click();
  const dialog = page.getByRole('dialog', { name: 'History' });
  await dialog.getByText('+1 212 555 0100').waitFor();
  expect(await dialog.getByRole('term').allInnerTexts()).toEqual([label]);
  const newest = dialog.getByRole('combobox').first().locator('option').first();
  await expect
    .poll(() => newest.textContent())
    .toMatch(new RegExp(` · draft · ${theo.name} · ${label}$`));
  // The list cuts off the end of the line that is chosen, so that it is below, too.
  await dialog.getByText(`${theo.name} · ${label}`, { exact: true }).waitFor();
  // Any two revisions are compared; the first choice is the form.
  const other = dialog.getByLabel('Compare with');
  await other.selectOption({ index: 2 });
  await dialog.getByText('There is no difference.').waitFor();
  await other.selectOption({ index: 1 });
  await dialog.getByText('+1 212 555 0100').waitFor();
  const restore = async (value: string) => {
    await dialog.getByRole('button', { name: 'Restore this revision' }).click();
    await expect.poll(() => admin.field(label).inputValue()).toBe(value);
    await page.getByText(/^Restored as a draft: /).waitFor();
  };
  await restore('+1 212 555 0100');
  expect(readDraft()).toBe(readDraft('~2'));
  await page.getByRole('button', { name: 'History …' }).click();
  await restore('+1 212 555 0199');

  // Restoring what is published ends the draft.
  await page.getByRole('button', { name: 'History …' }).click();
  await dialog.getByRole('combobox').first().selectOption({ index: 4 });
  await dialog.getByRole('button', { name: 'Restore this revision' }).click();
  const over = page.getByRole('dialog', { name: 'There is no draft' });
  await over.waitFor();
  // What this window does itself is no news for it.
  const visit = page.waitForRequest('**/admin/api/presence');
  const ask = () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await ask();
  await over.getByRole('button').click();
  await expect.poll(() => admin.field(label).inputValue()).toBe(before);
  expect(newsroom.git('for-each-ref', `refs/heads/cms/${collection}`)).toBe('');
  await ask();
  expect((await visit).postDataJSON()).toMatchObject({ isDraft: false });

  // The changes of a discarded draft come back onto what was published since.
  const path = join(newsroom.repository, file);
  const since = (await readFile(path, 'utf8')).replace(/^ {2}es: .*$/m, '  es: Por separado');
  await writeFile(path, since);
  newsroom.git('commit', '--quiet', '--all', '--message=By hand');
  await page.reload();
  await page.getByRole('button', { name: 'History …' }).click();
  await dialog.getByText('what was published since stays in the text').waitFor();
  const bringing = restore('+1 212 555 0199');
  const updated = page.getByRole('dialog', { name: 'The draft now has what was published since' });
  await updated.getByRole('button').click();
  await bringing;
  expect(readDraft()).toContain('es: Por separado');
});

test('the history shows the differences of what is chosen, or why it cannot', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  await admin.openEntry('pages-en', 'about');
  for (const value of ['Said once.', 'Said twice.']) {
    await admin.fill('Summary', value);
    await admin.save();
  }
  // Once the history is open, the line is lost.
  const held: Route[] = [];
  let isOpen = false;
  await page.route('**/admin/api/store', async (route) => {
    if (!route.request().postData()?.includes('readRevision')) return route.fallback();
    if (isOpen) held.push(route);
    else await route.fallback();
    isOpen = true;
  });
  await page.getByRole('button', { name: 'History …' }).click();
  const dialog = page.getByRole('dialog', { name: 'History' });
  const once = dialog.getByText('Said once.');
  await once.waitFor();
  const former = dialog.getByRole('combobox').first();
  const choose = (index: number) => former.selectOption({ index });
  await choose(2);
  await once.waitFor({ state: 'detached' });
  await expect.poll(() => held.length).toBe(2);
  await held.pop()!.abort();
  await dialog.getByText('The newsroom does not answer.').waitFor();
  await choose(1);
  await once.waitFor();
  await choose(2);
  await expect.poll(() => held.length).toBe(2);
  await choose(1);
  await once.waitFor();
  isOpen = false;
  for (const route of held.toReversed()) await route.fallback();
  await expect.poll(() => former.locator('option').nth(1).textContent()).toMatch(/Summary$/);
  await once.waitFor();
  admin.watched.forget();
});

test('what keeps the site from being built is named in the language of the admin, with a link to it', async () => {
  const file = join(newsroom.repository, 'releases/en/2026/sooner.md');
  const source = await readFile(file, 'utf8');
  const odd = `kind: rumour
author: Theo
aliases: /old/
attachments:
  - /media/list.pdf
event:
  by: Maya`;
  await writeFile(file, source.replace('kind: statement', odd));
  newsroom.git('commit', '--quiet', '--all', '--message=By hand');
  await expect.poll(() => newsroom.output()).toContain('releases/en/2026/sooner.md:2');
  const options = { language: 'es', messages: spanish, width: 360 } as const;
  const admin = await openSignedIn(browser, newsroom, theo, options);
  await admin.openBoard();
  const today = admin.page.getByRole('region', { name: 'Hoy', exact: true });
  const problem = today.getByRole('listitem').filter({ hasText: 'campo «Tipo»' });
  expect(await problem.innerText()).toMatch(/^«sooner» \(Comunicados · Inglés\), campo/);
  expect(await getViolations(admin.page)).toEqual([]);
  await problem.getByRole('link').click();
  await expect.poll(() => admin.field('Titular').inputValue()).toBe('The sooner one');

  // What is there in the place of a list can be removed, and what no form has keeps no draft from being saved.
  await admin.page.getByText('/media/list.pdf').waitFor();
  await admin.page.getByRole('button', { name: 'Quitar archivos adjuntos' }).click();
  await admin.page.getByRole('button', { name: 'Quitar direcciones anteriores' }).click();
  await admin.choose('Tipo', 'Declaración');
  await admin.save();
  await admin.chooseStatus('ready');
  await admin.page.getByRole('button', { name: 'Quitar «author: Theo»' }).click();
  await admin.page.getByRole('button', { name: /«.* › by: Maya»/ }).click();
  await admin.setStatus('ready');
  const draft = newsroom.git('show', 'cms/releases-en/2026/sooner:releases/en/2026/sooner.md');
  expect(draft).toBe(source);
  await admin.publish();
  await awaitSite(admin, newsroom);
});
