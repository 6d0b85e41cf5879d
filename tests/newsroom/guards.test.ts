import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { testMoment } from '../site.ts';
import type { AdminPage } from './admin-page.ts';
import { holdReading, isLocked } from './held-reading.ts';
import { maya, openAdmin, openSignedIn } from './staff.ts';
import { browser, newsroom, openWorkplace } from './workplace.ts';

const entry = ['releases-en', '2011/governor-suspends'] as const;
const file = 'releases/en/2011/governor-suspends.md';

openWorkplace({ protectedWords: 'Rosa Quispe Mamani' }, 120_000);

const poll = <T>(get: () => T) => expect.poll(get, { timeout: 20_000 });

/** A field as staff fill it in: with a click, then over what stands there. */
async function write({ page }: AdminPage, field: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name: field, exact: true }).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

/** Asks for a save without waiting for its success. */
const press = ({ page }: AdminPage, name: string) =>
  page.getByRole('button', { name, exact: true }).click();

const readDraft = () => newsroom.git('show', `cms/${entry.join('/')}:${file}`);

/** Answers the next questions of the browser, and remembers them. */
function answerQuestions(page: Page, yes: boolean): string[] {
  const questions: string[] = [];
  page.on('dialog', (dialog) => {
    questions.push(dialog.message());
    void (yes ? dialog.accept() : dialog.dismiss());
  });
  return questions;
}

/** What Decap keeps in the browser of texts that were not saved. */
const readBackups = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('localforage');
        opening.onsuccess = () => {
          const all = opening.result
            .transaction('keyvaluepairs')
            .objectStore('keyvaluepairs')
            .getAll();
          all.onsuccess = () => resolve(JSON.stringify(all.result));
        };
      }),
  );

test('a protected name is not saved: staff see where it is and not what, and keep their words', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  await admin.openEntry(...entry);
  const { page } = admin;
  await write(admin, 'Summary', 'Of ROSA-Quispe mamani.');
  await admin.typeBody('She is Rosa Quispe Mamani.');
  await press(admin, 'Save');
  const dialog = page.getByRole('dialog', { name: 'It contains a protected name' });
  await dialog.waitFor();
  const said = await dialog.innerText();
  expect(said).toContain('field “Summary”: A name, address or number that this newsroom protects');
  expect(said).toMatch(/line \d+ of the text: A name/);
  expect(said).not.toMatch(/quispe|mamani/i);
  await dialog.getByRole('button', { name: 'Close' }).click();
  expect(await admin.field('Summary').inputValue()).toBe('Of ROSA-Quispe mamani.');
  expect(await (await admin.getBody()).innerText()).toContain('She is Rosa Quispe Mamani.');
  expect(newsroom.git('for-each-ref', '--format=%(refname)')).not.toContain('cms/');
  expect(newsroom.output()).not.toMatch(/quispe|mamani/i);

  await write(admin, 'Summary', 'Of a neighbor.');
  await admin.replaceInBody('Rosa Quispe Mamani', 'a neighbor');
  await admin.save();
  expect(readDraft()).toContain('summary: Of a neighbor.');
  newsroom.git('update-ref', '-d', `refs/heads/cms/${entry.join('/')}`);
  await page.context().close();
});

test('what the model refuses is said at the field, and goes away when it is mended', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  await admin.openEntry(...entry);
  const { page } = admin;
  await write(admin, 'Summary', `A ${'very '.repeat(90)}long one.`);
  await press(admin, 'Save');
  const problem = page.getByRole('alert').filter({ hasText: '400' });
  await problem.waitFor();
  const refusal = page.getByText('Not saved: one field needs your attention.');
  await refusal.waitFor();
  const isWriting = (field: Locator) =>
    field.evaluate((element) => document.activeElement === element);
  await poll(() => isWriting(admin.field('Summary'))).toBe(true);
  // Whoever saves while writing stays there: the next words belong there.
  await admin.typeBody('Written');
  await page.keyboard.press('Control+s');
  await page.keyboard.type(' on.');
  const body = await admin.getBody();
  await poll(() => body.innerText()).toMatch(/Written on\.\s*$/);
  await poll(() => isLocked(page)).toBe(false);
  expect(await isWriting(body)).toBe(true);
  expect(newsroom.git('for-each-ref', '--format=%(refname)')).not.toContain('cms/');

  await write(admin, 'Summary', 'A short one.');
  await problem.waitFor({ state: 'detached' });
  await admin.save();
  // Decap's own time for it is eight seconds.
  await expect.poll(() => refusal.count(), { timeout: 2000 }).toBe(0);
  expect(readDraft()).toContain('summary: A short one.');
  // Decap also logs what it shows.
  expect(admin.watched.complaints.filter((text) => !text.startsWith('console'))).toEqual([]);
});

test('a moment that is only half there is said to keep the text from being saved', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  await admin.openEntry(...entry);
  await admin.page.getByLabel('Expires at: Date').fill('2027-01-01');
  await admin.page.getByText('Write both date and time.').waitFor();
  await write(admin, 'Summary', 'Something to save.');
  await press(admin, 'Save');
  await admin.page.getByText('Not saved: look at what is marked in red.').waitFor();

  // Whoever types “26” means no year of antiquity: an embargo until then would be none.
  await admin.setMoment('Expires at', '0026-12-01', '09:00');
  await press(admin, 'Save');
  const problem = admin.page.getByRole('alert').filter({ hasText: '0026' });
  expect(await problem.innerText()).toBe(
    'The year “0026” is not written out. Choose a day and a time.',
  );
});

test.each([
  ['a stored text', 'entries/2011/governor-suspends'],
  ['a new text', 'new'],
])('when the page of %s is loaded anew, what was not saved comes back', async (_, path) => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  await page.goto(`${newsroom.url}/admin/#/collections/releases-en/${path}`);
  const questions = answerQuestions(page, true);
  const summary = page.getByRole('textbox', { name: 'Summary', exact: true });
  const standing = page.locator('.newsroom-status');
  await write(admin, 'Summary', 'Written first.');
  if (path !== 'new') await admin.save();
  const stood = await standing.innerText();
  await write(admin, 'Summary', 'Written and never saved.');
  // Two seconds after the last key it is put away.
  await page.clock.setFixedTime(Date.parse(testMoment) + 60_000);
  await poll(() => readBackups(page)).toContain('Written and never saved.');
  await page.reload();
  await poll(() => questions.at(-1)).toContain('never saved');
  await poll(() => summary.inputValue().catch(() => '')).toBe('Written and never saved.');
  // Nothing that comes later lays itself over it.
  await page.waitForLoadState('networkidle');
  expect(await summary.inputValue()).toBe('Written and never saved.');
  expect(await standing.innerText()).toBe(stood);
  await page.getByText('Not saved yet', { exact: true }).waitFor();
  expect(admin.watched.complaints).toEqual([]);
});

test('going straight to another entry never saves into the wrong file', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  await admin.openEntry(...entry);
  const { page } = admin;
  const questions = answerQuestions(page, true);
  await write(admin, 'Summary', 'Never saved.');
  await page.evaluate(() => {
    location.hash = '#/collections/releases-es/entries/2011/governor-suspends';
  });
  const headline = page.getByRole('textbox', { name: 'Headline', exact: true });
  await poll(() => headline.inputValue().catch(() => '')).toMatch(/gobernador/i);
  expect(questions).toEqual(['You have changes that are not saved. Leave this page?']);
  await write(admin, 'Summary', 'Guardado aquí.');
  await admin.save();
  expect(readDraft()).not.toContain('Guardado aquí.');
  const spanishDraft = newsroom.git(
    'show',
    'cms/releases-es/2011/governor-suspends:releases/es/2011/governor-suspends.md',
  );
  expect(spanishDraft).toContain('Guardado aquí.');
  expect(admin.watched.complaints).toEqual([]);
});

test('whoever is signed out meanwhile signs in again and loses no word', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  await admin.openEntry(...entry);
  const { page } = admin;
  admin.watched.expectRefusal({ status: 401, path: '/admin/api/' });
  await write(admin, 'Summary', 'Written while signed out.');
  await page.context().clearCookies();
  await press(admin, 'Save');
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await dialog.getByLabel('Sign-in link').fill(await newsroom.takeLink());
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await admin.savedSign.waitFor();
  expect(readDraft()).toContain('Written while signed out.');
});

test.each([
  ['before the text could be checked', true],
  ['later', false],
])(
  'whoever saves while the newsroom is away, %s, saves once it is back',
  async (_, isUnchecked) => {
    const admin = await openSignedIn(browser, newsroom, maya);
    const { page } = admin;
    if (isUnchecked) await page.route('**/entry-check-*.js', (route) => route.abort());
    await admin.openEntry('pages-en', 'about');
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await write(admin, 'Summary', `Written offline, ${isUnchecked}.`);
    await page.keyboard.press('Control+s');
    await page.getByText('The newsroom does not answer').waitFor();
    await page.context().setOffline(false);
    await page.keyboard.press('Control+s');
    await admin.awaitSaved();
    const draft = newsroom.git('show', 'cms/pages-en/about:pages/en/about.md');
    expect(draft).toContain(`Written offline, ${isUnchecked}.`);
  },
);

test('the first load is at most 900 KB of JavaScript', async () => {
  const admin = await openAdmin(browser, newsroom);
  const loaded = new Set<string>();
  admin.page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js')) loaded.add(pathname);
  });
  await admin.signIn(await newsroom.takeLink(), maya.name, maya.email);
  await admin.openCollection('releases-en');
  const sizes = [...loaded].map(async (path) => {
    const bytes = await readFile(join(newsroom.outDir, path));
    return gzipSync(bytes).length;
  });
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(total).toBeLessThan(900_000);
});

test('a field of one line shows all of its text, and nothing makes a second line of it', async () => {
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
  expect(admin.watched.complaints).toEqual([]);
});

test('what is added and taken away again leaves nothing to save', async () => {
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
  await admin.fill('Place', 'At the harbor');
  await admin.savedSign.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Remove: Event' }).click();
  await admin.savedSign.waitFor();
  expect(admin.watched.complaints).toEqual([]);
});

test('the keys for saving save', async () => {
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

  // Pressed while a save is under way, it saves what was written since, and nothing twice.
  let saves = 0;
  admin.page.on('request', (request) => {
    if (request.postData()?.includes('"action":"persistEntry"')) saves += 1;
  });
  const saving = await holdReading(admin.page, 'persistEntry');
  await admin.typeBody(' First.');
  await admin.page.keyboard.press('Control+s');
  await saving.begun;
  await admin.page.keyboard.type(' Then.');
  for (let pressed = 0; pressed < 3; pressed += 1) await admin.page.keyboard.press('Control+s');
  saving.release();
  await poll(readPage).toContain('First. Then.');
  await admin.awaitSaved();
  expect(saves).toBe(2);
  expect(admin.watched.complaints).toEqual([]);
});

test('whoever saves in the middle of a sentence goes on writing it', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  const saveByKey = async () => {
    const reading = await holdReading(page, 'unpublishedEntry');
    await page.keyboard.press('Control+s');
    await reading.begun;
    // What is written while the stored text is on its way would be replaced by it, so it waits.
    expect(await isLocked(page)).toBe(true);
    await page.keyboard.type(' of caf');
    // As a letter comes whose accent is a key of its own.
    await page.keyboard.insertText('é');
    await page.keyboard.press('Enter');
    await page.keyboard.type('that');
    reading.release();
    await poll(() => isLocked(page)).toBe(false);
  };
  // The first save of a published text makes a draft of it, and that of a new one gives it an address.
  await admin.openEntry('testimonies-en', '2011/before-the-council');
  await admin.typeBody(' A sentence');
  await saveByKey();
  await page.keyboard.type(' goes on.');
  const readBody = async () => (await admin.getBody()).innerText();
  const written = 'Thank you for hearing us. A sentence of café\n\n\nthat goes on.';
  expect(await readBody()).toBe(written);
  // What was written before the save can still be undone.
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

  // From field to field, too.
  await admin.field('Headline').focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' of 2011');
  const saving = await holdReading(page, 'persistEntry');
  await page.keyboard.press('Control+s');
  await saving.begun;
  await page.keyboard.type('/12');
  // “Address” stands between them.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('A');
  saving.release();
  await admin.awaitUnlocked();
  await page.keyboard.type('ll of it. ');
  await poll(() => admin.field('Headline').inputValue()).toMatch(/of 2011\/12$/);
  await poll(() => admin.field('Summary').inputValue()).toContain('All of it. ');
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
  expect(admin.watched.complaints).toEqual([]);
});

test('a list to choose from that could not be read is read again when it is opened', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  admin.watched.expectRefusal({ status: 503, path: '/admin/api/store' });
  await page.route('**/admin/api/store', async (route) => {
    const isList = route.request().postData()?.includes('content/topics') === true;
    await (isList ? route.fulfill({ status: 503 }) : route.fallback());
  });
  await admin.writeNew('releases-en');
  const topics = page.getByRole('combobox', { name: /^Topics/ });
  await topics.click();
  await page.getByText('The newsroom does not answer.').waitFor();
  await page.unrouteAll();
  await topics.press('Escape');
  await topics.click();
  await page.getByRole('option', { name: 'Policing' }).waitFor();
  expect(admin.watched.complaints).toEqual([]);
});

test('items of a list are moved by keyboard, and whoever does not see it is told', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  await admin.openEntry('settings', 'navigation');
  const handles = page.getByRole('button', { name: /^Move “/ });
  const getOrder = () =>
    Promise.all(
      [0, 1].map((place) => handles.nth(place).locator('[aria-label]').getAttribute('aria-label')),
    );
  const before = await getOrder();
  await handles.first().press('Space');
  await page.getByText('Now at place 1 of 2.').waitFor();
  // It listens a moment after it was taken up. Below the last place there is none to go to.
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
  const draft = newsroom.git('show', 'cms/settings/navigation:settings/navigation.yml');
  expect(draft.indexOf('page: about')).toBeLessThan(draft.indexOf('section: releases'));
  expect(admin.watched.complaints).toEqual([]);
});
