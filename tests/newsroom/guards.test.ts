import { gzipSync } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { makePhotograph } from '../fixtures/media-samples.ts';
import { testMoment } from '../site.ts';
import type { AdminPage } from './admin-page.ts';
import { spanish } from './admin-messages.ts';
import { delayRequest, isLocked } from './delayed-request.ts';
import {
  awaitSite,
  maya,
  openAdmin,
  openSignedIn,
  startSession,
  theo,
  type Person,
} from './staff.ts';
import { browser, newsroom, openNewsroom } from './workplace.ts';

const entry = ['releases-en', '2011/governor-suspends'] as const;
const file = 'releases/en/2011/governor-suspends.md';

openNewsroom();

/** Fills in a field as staff do: clicks it, selects its value and writes over it. */
async function write(admin: AdminPage, field: string, text: string): Promise<void> {
  await admin.page.getByRole('textbox', { name: field, exact: true }).click();
  await admin.page.keyboard.press('Control+A');
  await admin.write(text);
}

/** Presses a button without waiting for its effect. */
const press = ({ page }: AdminPage, name: string) =>
  page.getByRole('button', { name, exact: true }).click();

const readDraft = () => newsroom.git('show', `cms/${entry.join('/')}:${file}`);

/** @returns how often the browser has asked whether to leave the page */
function countNativeQuestions(page: Page): () => number {
  let count = 0;
  page.on('dialog', () => void (count += 1));
  return () => count;
}

test('a protected name is not saved: the message says where it is but not what, and the form keeps it', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  await admin.openEntry(...entry);
  const { page } = admin;
  await write(admin, 'Summary', 'Of ROSA-Quispe mamani.');
  await admin.typeBody('She is Rosa Quispe Mamani.');
  await press(admin, 'Save');
  const dialog = page.getByRole('dialog', { name: 'It contains a protected name' });
  await dialog.waitFor();
  const message = await dialog.innerText();
  expect(message).toContain(
    'field “Summary”: A name, address or number that this newsroom protects',
  );
  expect(message).toMatch(/paragraph \d+ of the text: A name/);
  expect(message).not.toMatch(/quispe|mamani/i);
  // A link leads to the place in the form; the fields say it, too.
  await dialog.getByRole('listitem').filter({ hasText: 'paragraph' }).getByRole('link').click();
  const body = await admin.getBody();
  await expect.poll(() => body.evaluate((it) => it === document.activeElement)).toBe(true);
  const notice = page.getByText('Not saved: one field needs your attention.');
  await notice.waitFor();
  expect(await admin.field('Summary').inputValue()).toBe('Of ROSA-Quispe mamani.');
  expect(await body.innerText()).toContain('She is Rosa Quispe Mamani.');
  expect(newsroom.git('for-each-ref', '--format=%(refname)')).not.toContain('cms/');
  expect(newsroom.output()).not.toMatch(/quispe|mamani/i);

  await write(admin, 'Summary', 'Of a neighbor.');
  await notice.waitFor({ state: 'detached' });
  await admin.replaceInBody('Rosa Quispe Mamani', 'a neighbor');
  await admin.save();
  expect(readDraft()).toContain('summary: Of a neighbor.');
  newsroom.git('update-ref', '-d', `refs/heads/cms/${entry.join('/')}`);
  admin.watched.forget();
});

test('a screen reader reads a field with its hint, and with its problem until it is corrected', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  await admin.openEntry(...entry);
  const { page } = admin;
  // Before it is loaded, the picture is an empty one, 300 pixels wide.
  const picture = page.locator('img[role=presentation]');
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBe(240);
  const hint = 'One sentence for lists, search results and shared links.';
  const summary = page.getByRole('textbox', { name: 'Summary', description: hint, exact: true });
  await summary.waitFor();
  await page.getByRole('combobox', { name: 'Kind', description: /\bAdvisories/ }).waitFor();
  // Decap closes a message itself when this animation ends, after eight seconds.
  await page.addStyleTag({
    content: '.Toastify__progress-bar { animation-play-state: paused !important }',
  });
  await write(admin, 'Summary', `A ${'very '.repeat(90)}long one.`);
  await press(admin, 'Save');
  const problem = page.getByRole('alert').filter({ hasText: '400' });
  await problem.waitFor();
  expect(await problem.evaluate((alert) => getComputedStyle(alert).textTransform)).toBe('none');
  const wrong = page.getByRole('textbox', { name: 'Summary', description: /400.*One sentence/ });
  expect(await wrong.getAttribute('aria-invalid')).toBe('true');
  const notSaved = page.getByText('Not saved: one field needs your attention.');
  await notSaved.waitFor();
  const isWriting = (field: Locator) =>
    field.evaluate((element) => document.activeElement === element);
  await expect.poll(() => isWriting(admin.field('Summary'))).toBe(true);
  // The focus stays where staff type, since the next words belong there.
  await admin.typeBody('Written');
  await page.keyboard.press('Control+s');
  await page.keyboard.type(' on.');
  const body = await admin.getBody();
  await expect.poll(() => body.innerText()).toMatch(/Written on\.\s*$/);
  await expect.poll(() => isLocked(page)).toBe(false);
  expect(await isWriting(body)).toBe(true);
  expect(newsroom.git('for-each-ref', '--format=%(refname)')).not.toContain('cms/');

  await write(admin, 'Summary', 'A short one.');
  await problem.waitFor({ state: 'detached' });
  await summary.waitFor();
  await page.getByRole('textbox', { name: 'Text', description: /What readers see/ }).waitFor();
  await admin.save();
  await expect.poll(() => notSaved.count()).toBe(0);
  expect(readDraft()).toContain('summary: A short one.');
  // Decap also logs what it shows.
  expect(admin.watched.complaints.filter((text) => !text.startsWith('console'))).toEqual([]);
  admin.watched.forget();
});

test('a moment without its day or time keeps the entry from being saved and published', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  await admin.openEntry(...entry);
  await write(admin, 'Summary', 'Something to save.');
  await admin.save();
  const toProblem = (text: string) => page.getByRole('alert').filter({ hasText: text });
  await page.getByLabel('Embargoed until: Date').fill('2027-01-01');
  await admin.askToPublish();
  await toProblem('“Embargoed until” lacks its time.').waitFor();
  const time = page.getByLabel('Embargoed until: Time');
  await expect.poll(() => time.evaluate((it) => it === document.activeElement)).toBe(true);
  expect(await page.getByRole('dialog').count()).toBe(0);
  await time.fill('09:00');
  await toProblem('“Embargoed until” lacks its time.').waitFor({ state: 'detached' });
  // A year has four digits: a fifth would take the time out again.
  await page.getByLabel('Embargoed until: Date').focus();
  await page.keyboard.type('010120270');
  expect(await time.inputValue()).toBe('09:00');
  await page.getByLabel('Embargoed until: Date').fill('2027-01-01');
  // Of a month, the browser hands on nothing.
  await page.getByLabel('Expires at: Date').focus();
  await page.keyboard.type('12');
  await press(admin, 'Save');
  await toProblem('“Expires at” lacks its day.').waitFor();
  await page.getByText('Not saved: one field needs your attention.').waitFor();
  expect(readDraft()).not.toContain('2027');

  // Nor is a time that the change of clocks leaves out moved without a word.
  await admin.setMoment('Expires at', '2027-03-14', '02:30');
  await page.getByText('02:30 does not exist: it is 03:30 now').waitFor();

  // “26” is not meant as the year 26: an embargo until then would be none.
  await admin.setMoment('Expires at', '0026-12-01', '09:00');
  await press(admin, 'Save');
  const problem = page.getByRole('alert').filter({ hasText: '0026' });
  expect(await problem.innerText()).toBe(
    'The year “0026” is not written out. Choose a day and a time.',
  );
});

test.each([
  ['a stored entry', 'entries/2011/governor-suspends'],
  ['a new entry', 'new'],
])('when the page of %s is loaded again, its unsaved form comes back', async (_, path) => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  const address = `${newsroom.url}/admin/#/collections/releases-en/${path}`;
  await page.goto(address);
  const summary = page.getByRole('textbox', { name: 'Summary', exact: true });
  const status = page.locator('.newsroom-status');
  await write(admin, 'Summary', 'Written first.');
  if (path !== 'new') await admin.save();
  const before = await status.innerText();
  // Decap stores it two seconds after the last key, and here no time passes.
  const keep = () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  if (path !== 'new') {
    const saved = await summary.inputValue();
    await write(admin, 'Summary', 'Undone.');
    await keep();
    await expect.poll(() => admin.readUnsaved()).toContain('Undone.');
    await write(admin, 'Summary', saved);
    await expect.poll(() => admin.readUnsaved()).not.toContain('Undone.');
  }
  await write(admin, 'Summary', 'Written and never saved.');
  await keep();
  await expect.poll(() => admin.readUnsaved()).toContain('Written and never saved.');
  if (path === 'new') {
    // Another tab has a copy of its own.
    const other = await page.context().newPage();
    await other.goto(address);
    await other.getByRole('textbox', { name: 'Summary', exact: true }).fill('In another tab.');
    await other.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect.poll(() => admin.readUnsaved()).toContain('In another tab.');
    await other.close();
    expect(await admin.readUnsaved()).toContain('Written and never saved.');
  }
  await admin.leave();
  // Neither reading another entry of the list nor leaving the form or the question deletes it.
  if (path === 'new') await admin.openEntry(...entry);
  await admin.openBoard();
  const shown = page.locator('section:has(> h2:text("Not saved, only in this browser")) a');
  await expect
    .poll(() => shown.evaluateAll((links) => links.map((link) => link.getAttribute('href'))))
    .toContain(`#/collections/releases-en/${path}`);
  if (path !== 'new') {
    const reading = await delayRequest(page, 'unpublishedEntryDataFile');
    await page.goto(address);
    await reading.begun;
    await page.evaluate(() => (location.hash = '#/workflow'));
    await page.getByRole('region', { name: 'Today' }).waitFor();
    reading.release();
  }
  await page.goto(address);
  const question = page.getByRole('dialog', { name: 'Changes that were never saved' });
  await question.waitFor();
  if (path !== 'new') {
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    await page.reload();
  }
  await press(admin, 'Show them');
  await expect.poll(() => summary.inputValue().catch(() => '')).toBe('Written and never saved.');
  // The entry is loaded too, and does not replace it.
  await expect.poll(() => status.innerText()).toBe(before);
  expect(await summary.inputValue()).toBe('Written and never saved.');
  await page.getByText('Not saved yet', { exact: true }).waitFor();
  // It is not merged with what was saved from the same form.
  if (path === 'new') await admin.fill('Headline', 'The quiet harbor');
  await admin.save();
  expect(await page.getByRole('dialog').count()).toBe(0);
  if (path !== 'new') expect(readDraft()).toContain('summary: Written and never saved.');
});

test('an unsaved form stays with the person who typed it, and the next in the browser sees whose it is', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  const question = page.getByRole('dialog', { name: 'Changes that were never saved' });
  const answer = (label: string) => question.getByRole('button', { name: label }).click();
  const open = async (person?: Person) => {
    if (person) await startSession(admin, newsroom, person);
    await admin.leave();
    await admin.openEntry('pages-en', 'about');
  };
  await open();
  await write(admin, 'Summary', 'Rosa told Maya.');
  // Signing out leaves it, with what was typed last.
  admin.watched.expectError({ status: 401, path: '/admin/api/' });
  await page.getByRole('button', { name: /^Account/ }).click();
  // Its answer removes the cookie, which would be that of the next person by then.
  const signedOut = page.waitForResponse((answer) => answer.request().method() === 'DELETE');
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await signedOut;
  await page.getByRole('heading', { name: 'Sign in to the newsroom' }).waitFor();
  await expect.poll(() => admin.readUnsaved()).toContain('Rosa told Maya.');
  // So does another address in the same tab, by the button “Back” or a sign-in link.
  await page.evaluate(() => (location.hash = '#/workflow'));

  await open(theo);
  await question.waitFor();
  const told = await question.innerText();
  expect(told).toContain('Maya Okafor made changes here on November 24, 2026');
  expect(told).not.toMatch(/Rosa|Forget/);
  await page.keyboard.press('Escape');
  await write(admin, 'Summary', 'Théo wrote this.');
  // Nobody had time to stop typing, and the database is busy until the page has ended.
  await page.evaluate(() => {
    const occupy = (store: IDBObjectStore): IDBRequest<number> =>
      Object.assign(store.count(), { onsuccess: () => occupy(store) });
    const put = function (this: IDBObjectStore) {
      return occupy(this);
    };
    Object.assign(IDBObjectStore.prototype, { put });
  });
  await page.reload();
  await expect.poll(() => admin.readUnsaved()).toContain('Théo wrote this.');
  await open();
  await question.getByText('You made changes here').waitFor();
  // What was changed, in its field, and nothing else.
  expect(await question.locator('dt').allInnerTexts()).toEqual(['Summary']);
  expect(await question.locator('ins').innerText()).toContain('Théo wrote this.');
  await answer('Forget them');
  await expect.poll(() => admin.readUnsaved()).not.toContain('Théo wrote this.');
  await open();
  await answer('Show them');
  await expect.poll(() => admin.field('Summary').inputValue()).toBe('Rosa told Maya.');
  await admin.save();
  expect(await admin.readUnsaved()).toContain('Rosa told Maya.');

  // What is stored by now is no question.
  await open(maya);
  await expect.poll(() => admin.readUnsaved()).not.toContain('Rosa told Maya.');
  expect(await question.count()).toBe(0);
});

test('where the browser cannot keep a picture, it keeps the words, and where it keeps nothing, staff are warned', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  const warning = page.getByText('This browser can’t keep what you have not saved');
  const keep = () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await admin.writeNew('releases-en');
  await admin.addPicture('quay.jpg', await makePhotograph(600, 400).jpeg().toBuffer(), 'A quay');
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (value: { mediaFiles?: { file?: File }[] }, key) {
      if (value.mediaFiles?.some(({ file }) => file))
        throw new DOMException('Full', 'QuotaExceededError');
      return put.call(this, value, key);
    };
  });
  await admin.fill('Headline', 'Kept without its picture');
  await keep();
  await expect.poll(() => admin.readUnsaved()).toContain('Kept without its picture');
  expect(await warning.count()).toBe(0);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('Full', 'QuotaExceededError');
    };
  });
  await admin.fill('Headline', 'Kept nowhere');
  await keep();
  await warning.waitFor();
  // Once in a form. Writing goes on where it was.
  await page.getByRole('button', { name: 'Close' }).click();
  const headline = admin.field('Headline');
  await expect.poll(() => headline.evaluate((it) => it === document.activeElement)).toBe(true);
  await admin.fill('Headline', 'Kept nowhere either');
  await keep();
  expect(await warning.count()).toBe(0);
  admin.watched.forget();
});

test('the unsaved form of an entry that somebody discarded meanwhile can be shown and saved', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  await admin.writeNew('releases-en');
  await admin.fill('Headline', 'The last ferry');
  await admin.save();
  const address = page.url();
  await write(admin, 'Summary', 'Written and never saved.');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect.poll(() => admin.readUnsaved()).toContain('Written and never saved.');
  await admin.leave();
  await admin.openBoard();
  const params = { collection: 'releases-en', slug: '2026/the-last-ferry' };
  const status = await page.evaluate(
    async (body) =>
      (
        await fetch('/admin/api/store', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'X-Newsroom': '1' },
          body: JSON.stringify(body),
        })
      ).status,
    { action: 'deleteUnpublishedEntry', params },
  );
  expect(status).toBe(200);
  await page.goto(address);
  await press(admin, 'Show them');
  await expect
    .poll(() =>
      admin
        .field('Summary')
        .inputValue()
        .catch(() => ''),
    )
    .toBe('Written and never saved.');
  await press(admin, 'Save');
  await page
    .getByRole('dialog', { name: 'The draft had been discarded' })
    .getByRole('button')
    .click();
  await admin.awaitSaved();
  const draft = 'cms/releases-en/2026/the-last-ferry:releases/en/2026/the-last-ferry.md';
  expect(newsroom.git('show', draft)).toContain('summary: Written and never saved.');
  expect(await admin.field('Summary').inputValue()).toBe('Written and never saved.');
});

test('staff are asked before they leave unsaved changes, also in an entry that was saved for the first time', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  // Who leaves during a save goes on elsewhere, and what was saved opens nothing there.
  const leaveDuringSave = async () => {
    const saving = await delayRequest(page, 'persistEntry');
    await press(admin, 'Save');
    await saving.begun;
    await page.goBack();
    await press(admin, 'Leave without saving');
    await page.getByRole('region', { name: 'Today' }).waitFor();
    return saving.release;
  };
  await admin.openBoard();
  await admin.writeNew('releases-en');
  await admin.fill('Headline', 'The shore');
  const storeShore = await leaveDuringSave();
  await admin.writeNew('releases-en');
  expect(await isLocked(page)).toBe(false);
  await admin.fill('Headline', 'The tides');
  storeShore();
  const listDrafts = () => newsroom.git('for-each-ref', '--format=%(refname)', 'refs/heads/cms');
  await expect.poll(listDrafts).toContain('2026/the-shore');
  await admin.save();
  expect(page.url()).toContain('2026/the-tides');
  expect(listDrafts()).toContain('2026/the-tides');

  await admin.fill('Headline', 'The high tides');
  await page.getByText('Not saved yet', { exact: true }).waitFor();
  await page.getByRole('link', { name: /^←/ }).click();
  await press(admin, 'Stay here');
  expect(await admin.field('Headline').inputValue()).toBe('The high tides');
  // Decap stores them two seconds after the last key, and once more when they are left.
  await page.clock.setFixedTime(Date.parse(testMoment) + 60_000);
  await expect.poll(() => admin.readUnsaved()).toContain('The high tides');
  // No other tab may write over them.
  const readLocks = async () => (await navigator.locks.query()).held?.map(({ name }) => name);
  expect(await page.evaluate(readLocks)).toContain('unsaved releases-en.2026/the-tides');
  await page.getByRole('link', { name: /^←/ }).click();
  await press(admin, 'Leave without saving');
  await page.waitForURL(/collections\/releases-en$/);
  await expect.poll(() => admin.readUnsaved()).not.toContain('The high tides');

  // Who comes back during a save sees what was saved.
  await admin.openEntry('releases-en', '2026/the-tides');
  await admin.fill('Summary', 'Of the sea.');
  const storeSummary = await leaveDuringSave();
  await admin.openEntry('releases-en', '2026/the-tides');
  storeSummary();
  await expect.poll(() => admin.field('Summary').inputValue()).toBe('Of the sea.');
  await admin.awaitUnlocked();

  // To discard the draft takes one question, which says all, and the form stays if that fails.
  await admin.fill('Headline', 'The low tides');
  admin.watched.expectError({ status: 503, path: '/admin/api/store' });
  let isAnswering = false;
  await page.route('**/admin/api/store', async (route) => {
    const isDiscard = route.request().postData()?.includes('deleteUnpublishedEntry') === true;
    await (isDiscard && !isAnswering ? route.fulfill({ status: 503 }) : route.fallback());
  });
  const discarded = page.getByText('The draft is discarded');
  await admin.discard();
  await page.locator('.Toastify__toast--error').click();
  expect(await discarded.count()).toBe(0);
  expect(await admin.field('Headline').inputValue()).toBe('The low tides');
  isAnswering = true;
  await press(admin, 'Discard draft');
  await page.getByText('What is not saved in the form is lost, and can’t be restored.').waitFor();
  await press(admin, 'Discard');
  await discarded.waitFor();
  await page.waitForURL(/collections\/releases-en$/);
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('after going straight to another entry, saving never writes into the wrong file', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  await admin.openEntry(...entry);
  const { page } = admin;
  const getCount = countNativeQuestions(page);
  await write(admin, 'Summary', 'Never saved.');
  await page.evaluate(() => {
    location.hash = '#/collections/releases-es/entries/2011/governor-suspends';
  });
  await press(admin, 'Leave without saving');
  const headline = page.getByRole('textbox', { name: 'Headline', exact: true });
  await expect.poll(() => headline.inputValue().catch(() => '')).toMatch(/gobernador/i);
  // The page is loaded again, and the browser does not ask once more.
  expect(getCount()).toBe(0);
  await write(admin, 'Summary', 'Guardado aquí.');
  await admin.save();
  expect(readDraft()).not.toContain('Guardado aquí.');
  const spanishDraft = newsroom.git(
    'show',
    'cms/releases-es/2011/governor-suspends:releases/es/2011/governor-suspends.md',
  );
  expect(spanishDraft).toContain('Guardado aquí.');
});

test('someone whose session ends while writing, or becomes that of somebody else, signs in again and loses nothing', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  await admin.openEntry(...entry);
  const { page } = admin;
  admin.watched.expectError({ status: 401, path: '/admin/api/' });
  const writeOn = async (words: string, reason: string | RegExp, end: () => Promise<void>) => {
    await write(admin, 'Summary', words);
    await end();
    // What the form still loads may ask for the sign-in before the save does; then the button waits for the dialog.
    const saving = press(admin, 'Save');
    const dialog = page.getByRole('dialog', { name: 'Sign in again' });
    await dialog.getByText(reason).waitFor();
    const denial = page.getByText('so this was not done');
    const cancel = async () => {
      if (await dialog.isVisible()) await dialog.getByRole('button', { name: 'Cancel' }).click();
      return denial.count();
    };
    await expect.poll(cancel).toBeGreaterThan(0);
    await saving;
    // Whatever asks next: that does not stay.
    const asking = press(admin, 'History …');
    await dialog.getByLabel('Sign-in link').fill(await newsroom.takeLink());
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await asking;
    await expect.poll(() => denial.count()).toBe(0);
    await page
      .getByRole('dialog', { name: 'History' })
      .getByRole('button', { name: 'Close' })
      .click();
    await admin.save();
    expect(readDraft()).toContain(words);
    const author = newsroom.git('log', '-1', '--format=%an', `cms/${entry.join('/')}`).trim();
    expect(author).toBe(maya.name);
  };
  await writeOn('Written while the session ended.', 'Your sign-in has ended', () =>
    page.context().clearCookies(),
  );
  // In another tab. A request that is on its way at that moment learns only that its own sign-in has ended.
  await writeOn(
    'Written while somebody else signed in.',
    /somebody else has signed in|Your sign-in has ended/,
    () => startSession(admin, newsroom, theo),
  );
});

test.each([
  ['before the entry could be checked', true],
  ['later', false],
])(
  'an entry that could not be saved offline, %s, is saved once the newsroom answers again',
  async (_, isUnchecked) => {
    const admin = await openSignedIn(browser, newsroom, maya);
    const { page } = admin;
    if (isUnchecked) await page.route('**/entry-check-*.js', (route) => route.abort());
    await admin.openEntry('pages-en', 'about');
    // While the site is built, the admin keeps asking for its state.
    await awaitSite(admin, newsroom);
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await write(admin, 'Summary', `Written offline, ${isUnchecked}.`);
    await page.keyboard.press('Control+s');
    await page.getByText('The newsroom does not answer').waitFor();
    await page.context().setOffline(false);
    await page.keyboard.press('Control+s');
    await admin.awaitSaved();
    await page.locator('.Toastify__toast--error').waitFor({ state: 'detached' });
    const readAbout = () => newsroom.git('show', 'cms/pages-en/about:pages/en/about.md');
    expect(readAbout()).toContain(`Written offline, ${isUnchecked}.`);

    // A save that arrived counts although its answer was lost: what is deleted then stays so.
    if (isUnchecked) return admin.watched.forget();
    const answers = ['lost', 'of somebody else'];
    let isLost = false;
    await page.route('**/admin/api/store', async (route) => {
      if (!isLost || !route.request().postData()?.includes('persistEntry')) return route.fallback();
      isLost = false;
      await route.fetch({ maxRetries: 2 });
      // A network may answer itself, with its sign-in page.
      await (answers.shift() === 'lost' ? route.abort() : route.fulfill({ body: '<html></html>' }));
    });
    const saveTwice = async (field: string, [first, second]: readonly [string, string]) => {
      isLost = true;
      await write(admin, field, first);
      await page.keyboard.press('Control+s');
      await page.getByText('The newsroom does not answer').waitFor();
      await page.locator('.Toastify__toast--error').click();
      await write(admin, field, second);
      await page.keyboard.press('Control+s');
      await admin.awaitSaved();
      expect(await page.getByRole('dialog').count()).toBe(0);
    };
    await saveTwice('Summary', ['Rosa told us.', 'Somebody told us.']);
    expect(readAbout()).toContain('summary: Somebody told us.');
    await admin.writeNew('pages-en');
    await admin.fill('Headline', 'Our harbor');
    await saveTwice('Summary', ['Rosa told us.', 'Somebody told us.']);
    expect(page.url()).toMatch(/entries\/our-harbor$/);
    const listDrafts = () =>
      newsroom.git('for-each-ref', '--format=%(refname)', 'refs/heads/cms/pages-en');
    expect(listDrafts()).not.toContain('our-harbor-');

    // What the save of a form that was left has begun is no draft of the next form.
    const writeNext = async (headline: string) => {
      await admin.writeNew('pages-en');
      await admin.fill('Headline', headline);
    };
    await writeNext('Our shore');
    isLost = true;
    const saving = await delayRequest(page, 'persistEntry');
    await page.keyboard.press('Control+s');
    await saving.begun;
    await page.goBack();
    await press(admin, 'Leave without saving');
    await page.getByRole('region', { name: 'Today' }).waitFor();
    await writeNext('Our island');
    saving.release();
    await page.getByText('The newsroom does not answer').waitFor();
    await page.locator('.Toastify__toast--error').click();
    await admin.save();
    expect(listDrafts()).toContain('our-shore');
    admin.watched.forget();
  },
);

test('what was saved counts as saved when the page is loaded again because no answer came', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  const question = page.getByRole('dialog', { name: 'Changes that were never saved' });
  const summary = admin.field('Summary');
  const collection = 'pages-en';
  /** Saves, and loads the page again while it waits for the answer, which never comes. */
  const saveAndReload = async (words: string, later?: string) => {
    let isLost = true;
    await page.route('**/admin/api/store', async (route) => {
      if (!isLost || !route.request().postData()?.includes('persistEntry')) return route.fallback();
      isLost = false;
      await route.fetch({ maxRetries: 2 });
      if (later) await route.abort();
    });
    await write(admin, 'Summary', words);
    await page.keyboard.press('Control+s');
    await expect.poll(() => isLost).toBe(false);
    if (later) {
      await page.getByText('The newsroom does not answer').waitFor();
      await write(admin, 'Summary', later);
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    }
    await expect.poll(() => admin.readUnsaved()).toContain(later ?? words);
    await page.unroute('**/admin/api/store');
    await page.reload();
  };
  const saveRest = async () => {
    await press(admin, 'Show them');
    await expect.poll(() => summary.inputValue().catch(() => '')).toBe('Somebody told us.');
    await admin.save();
    expect(await page.getByRole('dialog').count()).toBe(0);
  };
  const listDrafts = () =>
    newsroom.git('for-each-ref', '--format=%(refname)', 'refs/heads/cms/pages-en').trim();

  await admin.writeNew(collection);
  await admin.fill('Headline', 'Our jetty');
  await saveAndReload('Rosa told us.', 'Somebody told us.');
  await saveRest();
  const name = `${collection}/our-jetty`;
  expect(
    listDrafts()
      .split('\n')
      .filter((ref) => ref.includes('jetty')),
  ).toEqual([`refs/heads/cms/${name}`]);
  const readJetty = () => newsroom.git('show', `cms/${name}:pages/en/our-jetty.md`);
  expect(readJetty()).toContain('summary: Somebody told us.');

  await saveAndReload('Rosa told us again.', 'Somebody told us.');
  await question.waitFor();
  expect(await question.innerText()).toContain('Rosa told us again.');
  await saveRest();
  expect(readJetty()).toContain('summary: Somebody told us.');

  await saveAndReload('It is closed.');
  await expect.poll(() => summary.inputValue().catch(() => '')).toBe('It is closed.');
  await admin.savedSign.waitFor();
  await expect.poll(() => admin.readUnsaved()).not.toContain('It is closed.');
  expect(await question.count()).toBe(0);
  admin.watched.forget();
});

test('a line that breaks after a save, a publication or a deletion leaves form and list, which go on when the newsroom answers', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  let breaking: string | undefined;
  await page.route('**/admin/api/store', async (route) => {
    if (!breaking || !route.request().postData()?.includes(breaking)) return route.fallback();
    breaking = undefined;
    const response = await route.fetch({ maxRetries: 2 });
    await page.context().setOffline(true);
    await route.fulfill({ response });
  });
  const notice = page.getByText('The newsroom does not answer. Try again in a moment.');
  const goOn = async () => {
    await notice.waitFor();
    await page.context().setOffline(false);
    await notice.waitFor({ state: 'detached' });
  };
  await admin.writeNew('pages-en');
  await admin.fill('Headline', 'Our lighthouse');
  await admin.fill('Summary', 'It is out.');
  await admin.typeBody('It has been dark since May.');
  breaking = 'persistEntry';
  await page.keyboard.press('Control+s');
  await goOn();
  expect(await admin.field('Summary').inputValue()).toBe('It is out.');
  await admin.askToPublish();
  breaking = 'publishUnpublishedEntry';
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  await notice.waitFor();
  expect(await admin.field('Summary').inputValue()).toBe('It is out.');
  await goOn();
  await admin.savedSign.waitFor();
  expect(await page.getByText('in another window').count()).toBe(0);
  await page.getByText(/^Readers now see /).waitFor();
  breaking = 'deleteFiles';
  await page.getByRole('button', { name: /^Withdraw or/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await goOn();
  await page.getByRole('link', { name: 'About us' }).waitFor();
  expect(await page.getByRole('link', { name: 'Our lighthouse' }).count()).toBe(0);
  await page.getByText('“Our lighthouse” is no longer on the site.').waitFor();
  admin.watched.forget();
});

// In English there is less of it: the texts are the keys of the other catalogues.
test('the first load is at most 615 KB of JavaScript in Spanish, and says what can’t be loaded later', async () => {
  const admin = await openAdmin(browser, newsroom, { language: 'es', messages: spanish });
  const { page } = admin;
  // Without the code of the editor, which is loaded when nothing else is.
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
  const loaded = new Set<string>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js')) loaded.add(pathname);
  });
  await admin.signIn(await newsroom.takeLink(), maya.name, maya.email);
  await admin.openCollection('releases-en');
  const sizes = [...loaded].map(async (path) => {
    const script = await fetch(newsroom.url + path);
    return gzipSync(await script.arrayBuffer()).length;
  });
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(total).toBeLessThanOrEqual(630_000);
  await page.route('**/upload-check-*.js', (route) => route.abort());
  await page.getByRole('button', { name: 'Imágenes' }).click();
  const picture = { name: 'a.png', mimeType: 'image/png', buffer: Buffer.of() };
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles(picture);
  await page.getByText(/a\.png: La sala .* no respondió/).waitFor();
  await admin.writeNew('pages-es');
  await admin.fill('Titular', 'Nuestro puerto');
  await admin.save();
  await page.route('**/changed-original-*.js', (route) => route.abort());
  await admin.fill('Resumen', 'Es largo.');
  await admin.typeBody('Se hizo en mayo.');
  await admin.askToPublish();
  await page.getByText(/^La sala .* no respondió/).waitFor();
  admin.watched.forget();
});

test('a single-line field shows its whole value, and accepts no line break', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await admin.openEntry(...entry);
  const summary = admin.field('Summary');
  await summary.fill('One sentence that is longer than its field is wide. '.repeat(5));
  await expect
    .poll(() => summary.evaluate(({ clientHeight, scrollHeight }) => scrollHeight - clientHeight))
    .toBeLessThanOrEqual(0);
  await summary.fill('Before after');
  await page.evaluate(() => navigator.clipboard.writeText('of two\r\nlines\n'));
  for (const key of ['Home', 'Control+ArrowRight', 'ArrowRight', 'Enter', 'Control+V', '.'])
    await summary.press(key);
  expect(await summary.inputValue()).toBe('Before of two lines.after');
  await summary.press('Control+Z');
  await summary.press('Control+Z');
  expect(await summary.inputValue()).toBe('Before after');
  // What nobody sees is not pasted, in other fields either.
  const pasted = 'Ana\u200b \u202eRuiz https://a.example/?mc_eid=12';
  await page.evaluate((text) => navigator.clipboard.writeText(text), pasted);
  const paste = async (field: Locator) => {
    await field.fill('');
    await field.press('Control+V');
    return await field.inputValue();
  };
  expect(await paste(summary)).toBe('Ana Ruiz https://a.example/');
  // Nor is it dropped.
  await summary.fill('');
  await dropText(page, summary, `${pasted}\r\n`);
  await expect.poll(() => summary.inputValue()).toBe('Ana Ruiz https://a.example/');
  await summary.press('Control+Z');
  expect(await summary.inputValue()).toBe('');
  await page.evaluate(async () => {
    const picture = await new OffscreenCanvas(1, 1).getContext('2d')!.canvas.convertToBlob();
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
  });
  expect(await paste(summary)).toBe('');
  await page.getByText('This field takes text only').waitFor();
  await page.evaluate((text) => navigator.clipboard.writeText(text), pasted);
  await admin.pressTool('Link');
  const words = page.getByRole('dialog').getByLabel(/^Words/);
  expect(await paste(words)).toBe('Ana Ruiz https://a.example/');
});

/** Drops text of another program, as a hand does: a script can't. */
async function dropText(page: Page, field: Locator, text: string): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const { x, y, width, height } = (await field.boundingBox())!;
  const data = { items: [{ mimeType: 'text/plain', data: text }], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await client.send('Input.dispatchDragEvent', {
      type,
      x: x + width / 2,
      y: y + height / 2,
      data,
    });
  await client.detach();
}

test('adding a value and removing it again leaves nothing to save', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  await admin.openEntry('pages-en', 'about');
  await admin.savedSign.waitFor();
  await admin.fill('Address', 'another');
  await admin.savedSign.waitFor({ state: 'detached' });
  await admin.fill('Address', '');
  await admin.savedSign.waitFor();
  await admin.openEntry(...entry);
  await admin.addGroup('Event');
  // Staff go on where the button was.
  const isFocused = (one: Locator) => one.evaluate((it) => it === document.activeElement);
  await expect.poll(() => isFocused(page.getByLabel('Begins: date'))).toBe(true);
  await admin.fill('Place', 'At the harbor');
  await admin.savedSign.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Remove: Event' }).click();
  await expect.poll(() => isFocused(page.getByRole('button', { name: 'Add: Event' }))).toBe(true);
  await admin.savedSign.waitFor();
  // What was removed by mistake comes back.
  await admin.addGroup('Event');
  expect(await admin.field('Place').inputValue()).toBe('At the harbor');
  await page.getByRole('button', { name: 'Remove: Event' }).click();
  await admin.savedSign.waitFor();
  const addCorrection = page.getByRole('button', { name: 'Add correction' });
  await addCorrection.click();
  // What is missing in it is led to.
  await admin.askToPublish();
  await page.getByRole('button', { name: 'Corrections › 1 › Correction' }).waitFor();
  await expect.poll(() => isFocused(admin.field('Correction'))).toBe(true);
  await admin.fill('Correction', 'It was ten.');
  const remove = page.getByRole('button', { name: 'Remove “It was ten.”' });
  await remove.click();
  await expect.poll(() => isFocused(addCorrection)).toBe(true);
  await page.getByRole('button', { name: 'Put it back' }).click();
  await page.getByRole('button', { name: 'Open “It was ten.”' }).click();
  expect(await admin.field('Correction').inputValue()).toBe('It was ten.');
  await remove.click();
});

test('Control+S saves', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  await admin.openEntry('pages-en', 'about');
  await admin.fill('Summary', 'Saved by key.');
  await admin.field('Summary').press('Control+s');
  await admin.awaitSaved();
  await admin.typeBody(' And from the text.');
  await admin.page.keyboard.press('Control+s');
  await admin.awaitSaved();
  const readPage = () => newsroom.git('show', 'cms/pages-en/about:pages/en/about.md');
  expect(readPage()).toContain('summary: Saved by key.');
  expect(readPage()).toContain('And from the text.');

  // Pressed during a save, it saves what was typed since, and nothing twice.
  let saves = 0;
  admin.page.on('request', (request) => {
    if (request.postData()?.includes('"action":"persistEntry"')) saves += 1;
  });
  const saving = await delayRequest(admin.page, 'persistEntry');
  await admin.typeBody(' First.');
  await admin.page.keyboard.press('Control+s');
  await saving.begun;
  await admin.page.keyboard.type(' Then.');
  for (let pressed = 0; pressed < 3; pressed += 1) await admin.page.keyboard.press('Control+s');
  saving.release();
  await expect.poll(readPage).toContain('First. Then.');
  await admin.awaitSaved();
  expect(saves).toBe(2);

  // Words that were typed during a save and whose form is gone are shown.
  const slow = await delayRequest(admin.page, 'persistEntry');
  await admin.typeBody(' Third.');
  await admin.page.keyboard.press('Control+s');
  await slow.begun;
  await admin.page.keyboard.type('Never inserted.');
  await admin.page.evaluate(() => (location.hash = '#/workflow'));
  await press(admin, 'Leave without saving');
  const leftOver = admin.page.getByRole('dialog', { name: 'Your last words are not in the form' });
  expect(await leftOver.getByLabel('What you typed').inputValue()).toBe('Never inserted.');
  await press(admin, 'Close');
  slow.release();
});

test('saving in the middle of a sentence does not interrupt typing', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  const saveByKey = async () => {
    const request = await delayRequest(page, 'unpublishedEntry');
    await page.keyboard.press('Control+s');
    await request.begun;
    // The stored entry, once loaded, would replace what was typed meanwhile, so the admin is locked.
    expect(await isLocked(page)).toBe(true);
    await page.keyboard.type(' of caf');
    // As from a keyboard on which the accent is a key of its own.
    await page.keyboard.insertText('é');
    await page.keyboard.press('Enter');
    await page.keyboard.type('that');
    request.release();
    await expect.poll(() => isLocked(page)).toBe(false);
  };
  // The first save of a published entry makes a draft; that of a new entry also gives it an address.
  await admin.openEntry('testimonies-en', '2011/before-the-council');
  await admin.typeBody(' A sentence');
  await saveByKey();
  await page.keyboard.type(' goes on.');
  const readBody = async () => (await admin.getBody()).innerText();
  const written = 'Thank you for hearing us. A sentence of café\n\n\nthat goes on.';
  expect(await readBody()).toBe(written);
  // What was typed before the save can still be undone.
  await expect
    .poll(async () => {
      await page.keyboard.press('Control+z');
      return await readBody();
    })
    .toBe('Thank you for hearing us.');
  await expect
    .poll(async () => {
      await page.keyboard.press('Control+y');
      return await readBody();
    })
    .toBe(written);
  await admin.save();

  // Also from field to field.
  await admin.field('Headline').focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' of 2011');
  const saving = await delayRequest(page, 'persistEntry');
  await page.keyboard.press('Control+s');
  await saving.begun;
  await page.keyboard.type('/12');
  // “Address” is between them.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('A');
  saving.release();
  await admin.awaitUnlocked();
  await page.keyboard.type('ll of it. ');
  await expect.poll(() => admin.field('Headline').inputValue()).toMatch(/of 2011\/12$/);
  await expect.poll(() => admin.field('Summary').inputValue()).toContain('All of it. ');
  await admin.save();

  await admin.writeNew('releases-en');
  await admin.fill('Headline', 'Written in two goes');
  await admin.fill('Summary', 'Of a text.');
  await admin.typeBody('Saved');
  await saveByKey();
  await page.keyboard.type(' early.');
  await page.waitForURL(/entries\/2026\/written-in-two-goes$/);
  expect(await readBody()).toBe('Saved of café\n\n\nthat early.');
  await admin.save();
});

test('options that could not be loaded are loaded again when the list opens', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  admin.watched.expectError({ status: 503, path: '/admin/api/store' });
  // The route stays: a request that begins while Chromium stops intercepting may get no answer.
  let isAnswering = false;
  await page.route('**/admin/api/store', async (route) => {
    const isSearch = route.request().postData()?.includes('findReferences') === true;
    await (isSearch && !isAnswering ? route.fulfill({ status: 503 }) : route.fallback());
  });
  await admin.writeNew('releases-en');
  const topics = page.getByRole('combobox', { name: /^Topics/ });
  await topics.click();
  await page.getByText('The newsroom does not answer.').waitFor();
  isAnswering = true;
  await topics.press('Escape');
  await topics.click();
  await page.getByRole('option', { name: 'Policing' }).waitFor();
});

test('of a publication whose answer was lost, the form says that it may be public, then that it is', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  let isLost = true;
  await page.route('**/admin/api/store', async (route) => {
    if (!isLost || !route.request().postData()?.includes('"publishUnpublishedEntry"'))
      return route.fallback();
    isLost = false;
    await route.fetch({ maxRetries: 2 });
    await route.abort();
  });
  await admin.writeNew('pages-en');
  await admin.fill('Headline', 'Our pier');
  await admin.fill('Summary', 'It is long.');
  await admin.typeBody('It was built in May.');
  await admin.save();
  await admin.askToPublish();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  const doubt = page.getByText(/so this may be published already/);
  await doubt.waitFor();
  await page.getByText(/^Readers now see “Our pier”/).waitFor();
  await doubt.waitFor({ state: 'detached' });
  await admin.publishedSign.waitFor();
  expect(await page.getByText(/Not published yet|in another window/).count()).toBe(0);

  // Nor does a form wait for ever where the line is lost without a sign.
  await page.evaluate(() => {
    const { timeout } = AbortSignal;
    AbortSignal.timeout = (limit) => timeout.call(AbortSignal, limit / 30);
  });
  await write(admin, 'Summary', 'It is short.');
  await admin.askToPublish();
  const publish = page.getByRole('dialog').getByRole('button', { name: 'Publish' });
  await publish.waitFor();
  await page.route('**/admin/api/store', () => undefined);
  await publish.click();
  await doubt.waitFor();
  await admin.awaitUnlocked();
  expect(await admin.getStatus()).toBe('Draft');
  admin.watched.forget();
});

test('items of a list are moved by keyboard, which a screen reader announces, and what is wrong in one is said at its field', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  await admin.openEntry('settings', 'navigation');
  const handles = page.getByRole('button', { name: /^Move “/ });
  const getOrder = () =>
    Promise.all(
      [0, 1].map((index) => handles.nth(index).locator('[aria-label]').getAttribute('aria-label')),
    );
  const before = await getOrder();
  await handles.first().press('Space');
  await page.getByText('Now at place 1 of 2.').waitFor();
  // It listens only a moment after it was picked up. Pressing again at the last place moves nothing.
  const moved = page.getByText('Now at place 2 of 2.');
  await expect
    .poll(async () => {
      await page.keyboard.press('ArrowDown');
      return await moved.count();
    })
    .toBe(1);
  await page.keyboard.press('Space');
  await page.getByText('Put down at place 2.').waitFor();
  await expect.poll(getOrder).toEqual(before.toReversed());
  await admin.save();
  // Nothing else changes.
  const [published, draft] = ['main', 'cms/settings/navigation'].map((ref) =>
    newsroom.git('show', `${ref}:settings/navigation.yml`),
  );
  const items = '  - section: releases\n  - page: about\n';
  expect(published).toContain(items);
  expect(draft).toBe(published!.replace(items, '  - page: about\n  - section: releases\n'));

  await page.getByRole('button', { name: 'Add item' }).first().click();
  const item = page.locator(':has(> .newsroom-item-bar)').nth(2);
  await item.getByRole('button', { name: 'Add: Label' }).click();
  const isFocused = (one: Locator) => one.evaluate((it) => it === document.activeElement);
  const label = item.getByRole('group', { name: 'Label' }).getByRole('textbox').first();
  await expect.poll(() => isFocused(label)).toBe(true);
  await page.keyboard.type('Donate');
  await item.getByRole('button', { name: 'Add: Link' }).click();
  await press(admin, 'Publish …');
  await item.getByRole('alert').filter({ hasText: 'leads nowhere' }).waitFor();
  const link = item.getByRole('group', { name: 'Link' }).getByRole('textbox').first();
  await page.getByRole('button', { name: 'Main navigation › 3' }).click();
  expect(await isFocused(link)).toBe(true);
  await link.fill('javascript:1');
  await press(admin, 'Publish …');
  const reason = item.getByRole('alert').filter({ hasText: 'address' });
  await reason.waitFor();
  expect(await link.getAttribute('aria-invalid')).toBe('true');
  expect(await link.getAttribute('aria-describedby')).toContain(await reason.getAttribute('id'));
  // The link leads into an item that is closed, too.
  await page.getByRole('button', { name: 'Close “Donate”' }).click();
  await page.getByRole('button', { name: 'Main navigation › 3 › Link › English' }).click();
  await expect.poll(() => isFocused(link)).toBe(true);
});

test('an error of the admin can be mended by loading the page again, and is reported nowhere else', async () => {
  const { page, watched } = await openSignedIn(browser, newsroom, maya);
  const part = '**/assets/body-editor-*.js';
  await page.route(part, (route) => route.abort());
  await page.goto(`${newsroom.url}/admin/?broken#/collections/${entry.join('/entries/')}`);
  await page.getByRole('heading', { name: 'Something went wrong' }).waitFor();
  expect(await page.getByRole('link').count()).toBe(0);
  await page.unroute(part);
  await page.getByRole('button', { name: 'Load the page again' }).click();
  await page.getByRole('textbox', { name: 'Headline', exact: true }).waitFor();
  watched.forget();
});
