import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { getViolations } from '../e2e/axe.ts';
import { delayRequest, isLocked } from './delayed-request.ts';
import { AdminPage } from './admin-page.ts';
import { lightsOut, toTestimony } from './samples.ts';
import { maya, openSignedIn, theo } from './staff.ts';
import { browser, newsroom, openNewsroom } from './workplace.ts';
import { watchPage } from './watched-page.ts';

const entry = ['releases-en', '2011/governor-suspends'] as const;
const file = 'releases/en/2011/governor-suspends.md';

/** It may not be translated. */
const testimony = toTestimony('I called', '2046-11-02T09:00:00-05:00');

openNewsroom({
  ...lightsOut,
  'testimonies/en/2011/called.md': testimony,
  'testimonies/en/2011/told.md': toTestimony('I told them', '2046-11-02T09:00:00-05:00'),
});

/** Changes the published summary by hand. */
async function commitSummary(summary: string): Promise<void> {
  const path = join(newsroom.repository, file);
  const source = await readFile(path, 'utf8');
  await writeFile(path, source.replace(/^summary: .*$/m, `summary: ${summary}`));
  newsroom.git('commit', '--quiet', '--all', '--message=By hand');
}

test('after publishing, the admin says when readers see the entry, and where', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  // A first build may end while the form is open.
  await admin.page.route('**/admin/api/site', (route) =>
    route.fulfill({ json: { state: 'building' } }),
  );
  await admin.openEntry(...entry);
  const unbuilt = admin.page.getByText('The site has not been built yet');
  await unbuilt.waitFor();
  await admin.page.unrouteAll();
  await unbuilt.waitFor({ state: 'detached' });
  await admin.fill('Summary', 'To be seen.');
  const made = { done: 1832, all: 10_180, timeLeft: 52_400 };
  await admin.page.route('**/admin/api/site', (route) =>
    route.fulfill({ json: { state: 'building', made } }),
  );
  // Who cancels is on the button again.
  const getFocused = () => admin.page.evaluate(() => document.activeElement!.textContent);
  await admin.askToPublish();
  await admin.page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect.poll(getFocused).toBe('Publish …');
  await admin.publish();
  const progress = '1,832 of 10,180 parts of the site are made, 53 seconds left.';
  await admin.page.getByText(progress).waitFor();
  await admin.page.unrouteAll();
  const notice = admin.page.getByRole('status').filter({ hasText: 'Readers now see “' });
  await notice.waitFor();
  expect(await notice.innerText()).toContain(
    'Does another language need this change too? It stayed as it was in: Spanish',
  );
  const getLink = (name: string) => notice.getByRole('link', { name }).getAttribute('href');
  expect(await getLink('Spanish')).toBe('#/collections/releases-es/entries/2011/governor-suspends');
  const address = await getLink('Open the page');
  expect(await (await fetch(newsroom.url + address)).text()).toContain('To be seen.');
  // The button is no more: its bar has the focus, so that Tab goes on from there, and the window has the name of the entry.
  await expect.poll(getFocused).toMatch(/^← Releases.*SavePublished/);
  expect(await admin.page.title()).toBe('Governor suspends the program · Harbor Watch');
  // And no longer on another page, whose title has the focus.
  await admin.page.getByRole('link', { name: /^← Releases/ }).click();
  await notice.waitFor({ state: 'detached' });
  const list = 'Releases · English';
  await expect.poll(getFocused).toBe(list);
  expect(await admin.page.title()).toBe(`${list} · Harbor Watch`);
});

test('a consent that is revoked in a draft says that readers see the text until it is published', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  const stillSeen = page.getByText('Not published yet: readers still see it.');
  const today = page.getByRole('region', { name: 'Today' });
  await admin.openEntry('testimonies-en', '2011/told');
  await admin.setMoment('Revoked on', '2020-11-20');
  expect(await stillSeen.count()).toBe(0);
  await admin.save();
  await stillSeen.waitFor();
  // On the first screen, everybody reads it first.
  const colleague = await openSignedIn(browser, newsroom, theo);
  await colleague.openBoard();
  const first = colleague.page.getByRole('region', { name: 'Today' }).locator('section').first();
  await first.getByRole('heading', { name: 'Not published yet, so readers still see' }).waitFor();
  await first.getByRole('link', { name: 'I told them' }).click();
  await colleague.page.getByText('Not published yet: readers still see it.').waitFor();
  await colleague.leave();

  // It stays, and a draft that takes nothing from readers says nothing.
  await admin.setMoment('Revoked on', '2045-11-20');
  await admin.save();
  await stillSeen.waitFor({ state: 'detached' });
  await admin.setMoment('Revoked on', '2020-11-20');
  await admin.askToPublish();
  const dialog = page.getByRole('dialog', { name: 'Publish', exact: true });
  await dialog.getByText('Readers see this text now. It leaves the site').waitFor();
  await page.route('**/admin/api/store', (route) =>
    route.request().postData()?.includes('"publishUnpublishedEntry"')
      ? route.abort()
      : route.fallback(),
  );
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
  const warning = page.getByRole('dialog', { name: 'Readers may still see it' });
  await warning.getByText('If it endangers somebody, do not wait').waitFor();
  await warning.getByRole('button', { name: 'Close' }).click();
  await stillSeen.waitFor();
  await page.unrouteAll();
  admin.watched.forget();
  await admin.askToPublish();
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText('worked. Readers do not see it now.').waitFor();
  await stillSeen.waitFor({ state: 'detached' });
  await admin.openBoard();
  await today.getByText('Consents that have ended (1)').waitFor();
  await today.getByRole('button', { name: 'Texts that quote it …' }).click();
  const quoting = page.getByRole('dialog', { name: 'I told them' });
  await quoting.getByText('No other text quotes it or links to it.').waitFor();
  await quoting.getByRole('button', { name: 'Close' }).click();
  expect(await today.getByText('Not published yet').count()).toBe(0);
});

test('staff can show readers the site as it was before a publication, and publish again', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  const notice = page.getByRole('status').filter({ hasText: /Readers (now )?see/ });
  const read = async () => (await fetch(`${newsroom.url}/releases/governor-suspends/`)).text();
  const publish = async (summary: string) => {
    await admin.openEntry(...entry);
    await admin.fill('Summary', summary);
    const announced = await admin.saveAndPublish();
    await expect.poll(() => notice.innerText()).toContain('now see “');
    await expect.poll(read).toContain(summary);
    return announced;
  };
  expect(await publish('As it was.')).not.toContain('a former version');
  await publish('A mistake.');
  await page.goto(`${newsroom.url}/admin/#/workflow`);
  await page.getByRole('button', { name: 'Show a former version of the site …' }).click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.innerText()).toContain('Your texts stay as they are.');
  // Each is named by what changed; the one that readers see is marked, and can't be chosen.
  const [seen, former] = [0, 1].map((index) => dialog.getByRole('radio').nth(index).locator('..'));
  expect(await seen!.innerText()).toMatch(/ · “.+” \(readers see this one\)$/);
  expect(await seen!.getByRole('radio').isDisabled()).toBe(true);
  expect(await former!.getByRole('radio').isChecked()).toBe(true);
  expect(await former!.innerText()).toMatch(/\s[AP]M · “.+”$/);
  const last = dialog.getByRole('radio').last().locator('..');
  expect(await last.innerText()).toMatch(/ · the oldest that is kept$/);
  // What is open may be cut off nowhere.
  expect(await getViolations(page)).toEqual([]);
  const returning = { code: 'returning-media', details: { returning: ['Vigil', 'Calls'] } };
  const rollBack = '/admin/api/roll-back';
  admin.watched.expectError({ status: 409, path: rollBack });
  const answerOnce = (json: object) =>
    page.route(`**${rollBack}`, (route) => route.fulfill({ status: 409, json }), { times: 1 });
  // The list is read again if another version is the newest by now.
  await answerOnce({ code: 'conflict' });
  await dialog.getByRole('button', { name: 'Show readers this version' }).click();
  await dialog.getByText('published again since this list was read').waitFor();
  await answerOnce(returning);
  await dialog.getByRole('button', { name: 'Show readers this version' }).click();
  await dialog.getByRole('alert').getByText('again, in: Vigil · Calls.').waitFor();
  await dialog.getByRole('button', { name: 'Show readers this version' }).click();
  await expect.poll(() => notice.innerText()).toContain('a former version');
  expect(await read()).toContain('As it was.');
  expect(await read()).not.toContain('A mistake.');
  // The first screen says so, and leads back to the newest.
  const today = page.getByRole('region', { name: 'Today' });
  const seenNow = /^Readers see a former version of the site, as it was after .+\s[AP]M · “.+”\.$/;
  await today.getByRole('heading', { name: seenNow }).waitFor();
  // So does every form.
  await admin.openEntry(...entry);
  await page.getByText(/^Readers see a former version of the site; “Today” says which/).waitFor();
  expect(await page.getByText(/^Public, dated/).count()).toBe(0);
  await admin.openBoard();
  await today.getByRole('button', { name: 'Show another version of the site …' }).click();
  await dialog.getByRole('radio', { name: /\(the newest\)$/ }).check();
  await dialog.getByRole('button', { name: 'Show readers this version' }).click();
  await expect.poll(() => notice.innerText()).toContain('newest version');
  await today
    .getByRole('heading', { name: /^Readers see a former/ })
    .waitFor({ state: 'detached' });
  expect(await read()).toContain('A mistake.');
  // What changes nothing for readers, such as a picture that no text shows yet, does not bring the mistake back.
  await page.getByRole('button', { name: 'Show a former version of the site …' }).click();
  await dialog.getByRole('button', { name: 'Show readers this version' }).click();
  await expect.poll(() => notice.innerText()).toContain('a former version');
  newsroom.git('commit', '--quiet', '--allow-empty', '--message=Nothing to see');
  const commit = newsroom.git('rev-parse', 'HEAD').trim();
  const getSite = async () =>
    (await page.request.get(`${newsroom.url}/admin/api/site`)).json() as Promise<unknown>;
  await expect.poll(getSite).toMatchObject({ state: 'ready', commit, isRolledBack: true });
  expect(await read()).toContain('As it was.');
  expect(await publish('Corrected.')).toContain('Readers now see a former version');
});

test('what the admin says about the site fits the open entry', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  const news = page.getByRole('status').filter({ hasText: /Readers now see/ });
  await admin.openEntry(...entry);
  await admin.fill('Summary', 'Published first.');
  await admin.save();
  await admin.setStatus('ready');
  await admin.askToPublish();
  const confirm = page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true });
  await confirm.waitFor();
  const request = await delayRequest(page, 'entriesByFiles');
  await confirm.click();
  await request.begun;
  // The published entry, once loaded, would replace what was typed meanwhile.
  expect(await isLocked(page)).toBe(true);
  request.release();
  await admin.publishedSign.waitFor();
  await admin.awaitUnlocked();
  // Typed while the site is built: readers will not see it.
  await admin.fill('Summary', 'Written afterwards.');
  await expect.poll(() => news.innerText()).toContain('as you published it');

  await admin.saveAndPublish();
  await expect.poll(() => news.innerText()).toContain('now see “');
  await admin.fill('Summary', 'Written later.');
  await news.waitFor({ state: 'detached' });
  await admin.saveAndPublish();
  await news.waitFor();
  // A draft begins without typing.
  await page.getByRole('button', { name: 'History …' }).click();
  await page.getByRole('button', { name: 'Restore this revision' }).click();
  await page.getByText(/^Restored as a draft: /).waitFor();
  await news.waitFor({ state: 'detached' });
});

test('the reason why an entry cannot be published comes before the confirmation', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  await admin.openEntry('releases-en', '2011/lights-out');
  await page.getByRole('button', { name: 'Create in Spanish' }).click();
  await page.waitForURL(/releases-es\/entries\/2011\/lights-out$/);
  await expect.poll(() => admin.field('Headline').inputValue()).toBe('Lights out');
  await admin.choose('Kind', 'Letter');
  await admin.typeBody('\n\nSee [the list](/nowhere/).');
  await admin.save();
  await admin.chooseStatus('ready');
  await page.getByRole('button', { name: 'Set it to “Ready” all the same' }).click();
  await expect.poll(() => admin.getStatus()).toBe('Ready');
  admin.watched.expectError({ status: 422, path: '/admin/api/store' });
  await admin.askToPublish();
  const dialog = page.getByRole('dialog', { name: 'This can’t be published yet' });
  await dialog.getByText('its original').waitFor();
  // A link leads to the place in the form that is open.
  await dialog.getByRole('listitem').filter({ hasText: 'See' }).getByRole('link').click();
  await dialog.waitFor({ state: 'detached' });
  expect(await page.getByRole('dialog').count()).toBe(0);
  const getSelected = () => page.evaluate(() => String(getSelection()));
  await expect.poll(getSelected).toBe('See [the list](/nowhere/).');
  // And writing can go on.
  await admin.write('The end.');
  await admin.choose('Kind', 'Statement');
  await admin.save();

  // A topic that is a draft is published in another window, after this one has read which there are.
  await page.getByRole('combobox', { name: 'Topics (optional)' }).click();
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Escape');
  const other = await page.context().newPage();
  const topic = new AdminPage(other, await watchPage(other), newsroom.url);
  await topic.writeNew('topics');
  await topic.field('English').first().fill('Power cuts');
  await topic.field('English').last().fill('When the lights go out.');
  await topic.save();
  await admin.choose('Topics', 'Power cuts · not published yet');
  await admin.askToPublish();
  await dialog.getByText('“Power cuts” (Topics), which is saved as a draft').waitFor();
  await dialog.getByRole('button', { name: 'Close' }).click();
  const notice = page.getByText('Before this can be published, one field needs your attention:');
  await notice.waitFor();
  await topic.publish();
  await other.close();
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await notice.waitFor({ state: 'detached' });
  await page.getByText('Power cuts', { exact: true }).filter({ visible: true }).waitFor();
  expect(await page.getByText('saved as a draft').count()).toBe(0);

  // What takes a text off the site does not wait: the rest stays a draft.
  await admin.openEntry('releases-en', '2011/lights-out');
  await admin.fill('Summary', 'too long '.repeat(50));
  await admin.typeBody('\n\nSee [the list](/nowhere/).');
  await admin.setMoment('Expires at', '2999-01-01', '10:00');
  await admin.askToPublish();
  const ending = page.getByRole('dialog', { name: 'Publish', exact: true });
  await ending.getByText('It leaves the site by itself on January 1, 2999').waitFor();
  expect(await ending.getByText('Readers will see').count()).toBe(0);
  await ending.getByRole('button', { name: 'Publish', exact: true }).click();
  await ending.waitFor({ state: 'detached' });
  const status = page.locator('.newsroom-status');
  await status.getByText('It leaves the site by itself on January 1, 2999').waitFor();
  await expect.poll(() => admin.getStatus()).toBe('Draft');
  await page.getByRole('switch', { name: 'Hold back' }).click();
  await admin.askToPublish();
  await ending.getByText('Only what takes the text off the site is published now.').waitFor();
  await ending.getByText('“/nowhere/” leads to no page of this newsroom').waitFor();
  await ending.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('status').filter({ hasText: 'Readers do not see' }).waitFor();
  await expect.poll(() => admin.getStatus()).toBe('Draft');
  const published = newsroom.git('show', 'main:releases/en/2011/lights-out.md');
  expect(published).toContain('draft: true');
  expect(published).not.toMatch(/too long|nowhere/);
  expect(await admin.field('Summary').inputValue()).toContain('too long');
});

test('a translation that the consent does not cover is called so where it begins, and not published', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  await admin.openEntry('testimonies-en', '2011/called');
  const note = page.getByText('The consent does not cover a translation.');
  await note.waitFor();
  await page.getByRole('button', { name: 'Create in Spanish' }).click();
  await page.waitForURL(/testimonies-es\/entries\/2011\/called$/);
  const awaitForm = () => expect.poll(() => admin.field('Headline').inputValue()).toBe('I called');
  await awaitForm();
  // The original is not in this window then.
  await page.reload();
  await awaitForm();
  await note.waitFor();
  admin.watched.expectError({ status: 422, path: '/admin/api/store' });
  await admin.askToPublish();
  const dialog = page.getByRole('dialog', { name: 'This can’t be published yet' });
  // One correction is enough for both texts.
  const links = dialog.getByRole('link');
  await links.first().waitFor();
  expect(await links.allInnerTexts()).toEqual(['“I called” (Testimonies · Spanish)']);
});

test('when two changes conflict, staff decide which is published', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  await admin.openEntry(...entry);
  await admin.fill('Summary', 'Of the draft.');
  await admin.save();
  await admin.setStatus('ready');
  await commitSummary('By hand.');
  admin.watched.expectError({ status: 409, path: '/admin/api/store' });
  const ask = async () => {
    await admin.askToPublish();
    await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click();
    return page.getByRole('dialog', { name: 'What is published has changed meanwhile' });
  };
  const question = await ask();
  await question.getByText('Nadia Farouk changed what readers see').waitFor();
  const shown = await question.innerText();
  expect(shown).toMatch(/Summary\s+What is published: By hand\.\s+This draft: Of the draft\./);
  await question.getByRole('button', { name: 'Cancel and keep the draft' }).click();
  await admin.awaitUnlocked();
  // They know it, and it is no error.
  expect(await page.locator('.Toastify__toast--error, .Toastify__toast--info').count()).toBe(0);
  expect(newsroom.git('show', `main:${file}`)).toContain('summary: By hand.');

  await (await ask()).getByRole('button', { name: 'Publish the draft' }).click();
  await page.getByText('Published', { exact: true }).waitFor();
  expect(newsroom.git('show', `main:${file}`)).toContain('summary: Of the draft.');
});

test('nobody publishes, or calls ready, changes that they have not seen', async () => {
  const [first, second] = await Promise.all([
    openSignedIn(browser, newsroom, maya),
    openSignedIn(browser, newsroom, theo),
  ]);
  await first.openEntry(...entry);
  await first.fill('Summary', 'Seen.');
  await first.save();
  await second.openEntry(...entry);
  await second.fill('Summary', 'Not seen by Maya.');
  await second.save();

  const { page } = first;
  first.watched.expectError({ status: 409, path: '/admin/api/store' });
  // After staff come back to the window, a menu of references reads all drafts, but shows none.
  const reading = page.waitForResponse(
    (response) => response.request().postData()?.includes('DataFile') === true,
  );
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.getByRole('combobox', { name: /^Topics/ }).click();
  await reading;
  await page.keyboard.press('Escape');
  const news = page.getByRole('dialog', { name: 'The draft has changed' });
  const readNews = async (summary: string) => {
    await news.getByText('Théo Lindqvist saved this draft').waitFor();
    expect(newsroom.git('show', `main:${file}`)).not.toContain(summary);
    await news.getByRole('button').click();
    await expect.poll(() => first.field('Summary').inputValue()).toBe(summary);
    await first.awaitUnlocked();
  };
  await first.chooseStatus('ready');
  await readNews('Not seen by Maya.');
  expect(await first.getStatus()).toBe('Draft');
  await first.setStatus('ready');
  await second.fill('Summary', 'Nor this.');
  await second.save();
  await first.askToPublish();
  // The news comes at once, not after the confirmation.
  await readNews('Nor this.');
  await second.fill('Summary', 'Not seen either.');
  await second.save();
  await first.discard();
  await readNews('Not seen either.');
  await first.publish();

  // The translation keeps its own time.
  await first.setMoment('Publish at', '2040-01-01', '09:00');
  await first.save();
  await first.setStatus('ready');
  await first.askToPublish();
  const items = page.getByRole('dialog', { name: 'Publish', exact: true }).getByRole('listitem');
  const other = items.filter({ hasText: /^Spanish/ });
  expect(await other.innerText()).toMatch(/^Spanish: Public, dated June 2, 2011 /);
  expect(await other.getByRole('link').getAttribute('href')).toContain(`/releases-es/`);
});

// On a phone, see phone.test.ts.
test('everyone can use it in a wide window', async () => {
  const width = 1280;
  const admin = await openSignedIn(browser, newsroom, maya, { width, preview: true });
  const { page } = admin;
  const check = async (view: string) => {
    expect(await getViolations(page), view).toEqual([]);
    const widest = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(widest, view).toBeLessThanOrEqual(width);
  };
  await admin.openCollection('releases-en');
  await page.getByRole('link', { name: /Governor suspends/ }).waitFor();
  await check('list');
  await admin.openBoard();
  await check('board');
  await admin.openEntry(...entry);
  await admin.getBody();
  await check('editor');
});
