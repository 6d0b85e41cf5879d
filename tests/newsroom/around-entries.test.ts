import type { Request } from 'playwright-core';
import { expect, test } from 'vitest';
import type { AdminPage } from './admin-page.ts';
import { delayRequest, isLocked } from './delayed-request.ts';
import { lightsOut } from './samples.ts';
import { awaitSite, maya, openSignedIn, theo } from './staff.ts';
import { browser, newsroom, openNewsroom } from './workplace.ts';

openNewsroom(lightsOut);

test('after discarding a draft, saving a new one shows no message about the old one', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  await admin.openEntry('releases-en', '2011/lights-out');
  await admin.fill('Summary', 'Of an idea that is dropped.');
  await admin.save();
  // With words that are not saved: the dialog names what was saved, and nobody tells it to who did it.
  await admin.fill('Headline', 'Never saved');
  const discarding = await delayRequest(page, 'deleteUnpublishedEntry');
  await page.getByRole('button', { name: /^Discard/ }).click();
  const asked = page.getByRole('dialog', { name: 'Discard draft' });
  expect(await asked.innerText()).toContain('Discard “Lights out”?');
  await asked.getByRole('button', { name: 'Discard', exact: true }).click();
  await discarding.begun;
  expect(await isLocked(page)).toBe(true);
  discarding.release();
  await expect.poll(() => admin.field('Summary').inputValue()).toBe('The harbor goes dark.');
  expect(await page.getByText('This draft was discarded').count()).toBe(0);
  await admin.fill('Headline', 'Lights out again');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await admin.savedSign.or(page.getByRole('dialog')).first().waitFor();
  expect(await page.getByRole('dialog').allInnerTexts()).toEqual([]);

  // Nor about one that a colleague discarded before the entry is opened again.
  const colleague = await openSignedIn(browser, newsroom, theo);
  await colleague.openEntry('releases-en', '2011/lights-out');
  await colleague.discard();
  await expect.poll(() => colleague.field('Headline').inputValue()).toBe('Lights out');
  await page.getByRole('link', { name: /^←/ }).click();
  await page.getByRole('link', { name: /Lights out/ }).click();
  await expect.poll(() => admin.field('Headline').inputValue()).toBe('Lights out');
  await admin.fill('Headline', 'Lights out once more');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await admin.savedSign.or(page.getByRole('dialog')).first().waitFor();
  expect(await page.getByRole('dialog').allInnerTexts()).toEqual([]);
  await admin.discard();
  await expect.poll(() => admin.field('Headline').inputValue()).toBe('Lights out');
});

test('the dialog says when readers will see a new topic or a new press contact', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  await admin.writeNew('topics');
  await page.getByRole('textbox', { name: 'English' }).first().fill('Night shifts');
  await page.getByRole('textbox', { name: 'English' }).last().fill('Work at night.');
  await page.getByRole('textbox', { name: 'Spanish' }).first().fill('Turnos de noche');
  await page.getByRole('textbox', { name: 'Spanish' }).last().fill('El trabajo de noche.');
  expect(await admin.saveAndPublish()).toBe(
    'Night shifts\nReaders see it as soon as a published text uses it.',
  );
  await awaitSite(admin, newsroom);
  await page.getByText('“Night shifts” is published. Readers see it as soon as').waitFor();
  expect(newsroom.git('show', 'main:topics/night-shifts.yml')).toMatch(
    /slug:\n {2}en: night-shifts\n {2}es: turnos-de-noche\n/,
  );
  await admin.writeNew('people');
  await admin.fill('Full name', 'Noor Haddad');
  await page.getByRole('textbox', { name: 'English' }).first().fill('Night editor');
  await admin.choose('Functions', 'Press contact');
  await admin.fill('E-mail', 'noor@example.org');
  await page.getByRole('button', { name: 'Add language' }).click();
  // The cursor is in the new field, and the newsroom's own languages come first.
  await expect
    .poll(() =>
      page
        .getByRole('combobox', { name: 'Language', exact: true })
        .evaluate((it) => it === document.activeElement),
    )
    .toBe(true);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await admin.saveAndPublish()).toBe(
    'Noor Haddad\nReaders will see this person on the press page, with the e-mail and telephone given here, and wherever a text names them.',
  );
  await awaitSite(admin, newsroom);
  await page.getByText('“Noor Haddad” is published. Readers now see this person on').waitFor();
  expect(newsroom.git('show', 'main:people/noor-haddad.yml')).toContain('languages:\n  - en\n');
  // Texts lose somebody who leaves as a contact.
  await admin.openEntry('people', 'ana-ruiz');
  await page.getByRole('switch', { name: 'Has left the organization' }).click();
  await admin.askToPublish();
  const asked = page.getByRole('dialog', { name: 'Publish', exact: true });
  await asked.getByText('These texts name this person as a contact').waitFor();
  await asked.getByRole('link', { name: 'Governor suspends the program' }).waitFor();
});

test('a new item begins with its first field, and the dialog leads to a list of which all items are closed', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  // Though that is in a group.
  await admin.openEntry('settings', 'site');
  await page.getByRole('button', { name: 'Add action' }).click();
  const isInNewItem = () => page.locator('.newsroom-item-bar ~ * textarea:focus').count();
  await expect.poll(isInNewItem).toBe(1);

  await admin.openEntry('settings', 'languages');
  await page.getByRole('button', { name: 'Remove “English”' }).click();
  await page.getByRole('button', { name: 'Publish …' }).click();
  await page.getByRole('dialog').getByRole('link', { name: '“Languages” (Settings)' }).click();
  const isInList = () => page.locator('[id^="languages-field"] button:focus').count();
  await expect.poll(isInList).toBe(1);
  await admin.discard();
  admin.watched.forget();
});

test('a language is found by its code, and the admin offers it once its settings are left', async () => {
  const colleague = await openSignedIn(browser, newsroom, theo);
  await colleague.openCollection('releases-en');
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  await admin.openEntry('settings', 'languages');
  // The languages are listed by their names.
  await page.getByRole('button', { name: 'Open “Español”' }).waitFor();
  await page.getByRole('button', { name: 'Add language' }).click();
  await page.getByRole('combobox', { name: 'Code' }).focus();
  for (const key of 'fr') await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  await admin.field('Name').last().fill('Français');
  expect(await admin.saveAndPublish()).toBe(
    'Languages\nReaders will see the change on all pages that it concerns.',
  );
  await page.getByText('Readers now see the change to “Languages”.').waitFor();
  await page.getByText('Published. Readers see it on all pages that it concerns.').waitFor();
  expect(newsroom.git('show', 'main:settings/languages.yml')).toContain(
    '  - code: fr\n    name: Français\n',
  );
  await page.getByRole('link', { name: /^←/ }).click();
  await page.getByRole('link', { name: 'Releases · French' }).waitFor();
  // That of a colleague does so, too.
  await colleague.page.evaluate(() => dispatchEvent(new Event('focus')));
  await expect
    .poll(async () => {
      for (const name of ['Reports · English', 'Releases · English'])
        await colleague.page.getByRole('link', { name }).click();
      return await colleague.page.getByRole('link', { name: 'Releases · French' }).count();
    })
    .toBe(1);
});

test('“Search everything” finds published entries of all collections by their text', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  await admin.openCollection('people');
  await page.getByRole('link', { name: 'Ana Ruiz' }).waitFor();
  // Searching loads no list.
  const requests: (string | null)[] = [];
  page.on('request', (request) => requests.push(request.postData()));
  const search = page.getByPlaceholder('Search everything');
  const find = async (query: string) => {
    await search.fill(query);
    await search.press('Enter');
    await page.getByRole('heading', { level: 1, name: query }).waitFor();
  };
  const found = page.getByRole('main').getByRole('listitem');
  for (const [query, start] of [
    ['FINGERPRINTS sharing', /^Releases · EnglishGovernor suspends the program/],
    ['que paso', /^Testimonies · SpanishHabla una madre/],
    ['count arrested', /^Reports · EnglishThe count/],
    ['press officer', /^PeopleAna Ruiz/],
    ['how the waterfront is policed', /^TopicsPolicing/],
    ['watch is a fictitious', /^BoilerplatesHarbor Watch/],
    ['reproduce with credit', /^SettingsSite/],
  ] as const) {
    await find(query);
    await expect
      .poll(() => found.allTextContents(), { message: query })
      .toEqual([expect.stringMatching(start)]);
  }

  // An answer that comes late does not replace that to a newer search.
  const { promise: isLate, resolve: answerLate } = Promise.withResolvers<void>();
  const isOfLate = (request: Request) => request.postData()?.includes('"que paso"') ?? false;
  await page.route('**/admin/api/store', async (route) => {
    if (isOfLate(route.request())) await isLate;
    return route.fallback();
  });
  await find('que paso');
  await find('press officer');
  await expect.poll(() => found.allTextContents()).toEqual([expect.stringMatching(/^PeopleAna/)]);
  const lateAnswer = page.waitForEvent('requestfinished', isOfLate);
  answerLate();
  await lateAnswer;
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  expect(await found.allTextContents()).toEqual([expect.stringMatching(/^PeopleAna/)]);

  // Of very many results, the page shows only the first.
  await page.route('**/admin/api/store', async (route) => {
    if (!route.request().postData()?.includes('findTexts')) return route.fallback();
    const response = await route.fetch({ maxRetries: 2 });
    const answer = (await response.json()) as object;
    await route.fulfill({ response, json: { ...answer, more: true } });
  });
  await find('governor');
  await expect
    .poll(() => page.getByRole('alert').allTextContents())
    .toEqual([expect.stringContaining('published texts have these words')]);

  // The heading says what was looked for in place of a mistyped word.
  await search.fill('FINGERPRNTS sharing');
  await search.press('Enter');
  await page.getByRole('heading', { level: 1, name: '“fingerprints sharing”' }).waitFor();
  await expect.poll(() => found.allTextContents()).toEqual([expect.stringMatching(/Governor/)]);

  expect(requests.filter((body) => body?.includes('entriesBy'))).toEqual([]);

  await found.first().getByRole('link').click();
  await expect.poll(() => admin.field('Headline').inputValue()).toMatch(/Governor/);
});

test('two people who edit one entry see each other before they save', async () => {
  const [first, second] = await Promise.all([
    openSignedIn(browser, newsroom, maya),
    openSignedIn(browser, newsroom, theo),
  ]);
  const news = ({ page }: AdminPage) => page.locator('.newsroom-news[data-state=present]');
  // Asks at once, as when a window is shown again, instead of waiting a few seconds.
  const ask = async ({ page }: AdminPage) => {
    const answer = page.waitForResponse('**/admin/api/presence');
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await answer;
  };
  await first.openEntry('pages-en', 'about');
  await second.openEntry('pages-en', 'about');
  await news(second).getByText('Maya Okafor also has this text open.').waitFor();
  // Also from a window behind another tab, where somebody may have begun to write.
  await first.page.evaluate(() =>
    Object.defineProperty(document, 'hidden', { value: true, configurable: true }),
  );
  await ask(first);
  await first.page.evaluate(() => Reflect.deleteProperty(document, 'hidden'));
  await news(first).getByText('Théo Lindqvist also has this text open.').waitFor();
  const show = news(first).getByRole('button', { name: 'Show what is stored' });
  expect(await show.count()).toBe(0);

  // Browsers hide a page after it was left.
  await second.page.reload();
  await news(second).getByText('Maya Okafor also has this text open.').waitFor();
  expect(await news(second).innerText()).not.toContain('in another window');

  await second.fill('Headline', 'About the coalition');
  await second.save();
  await ask(first);
  await news(first)
    .getByText(/^This text was saved by Théo Lindqvist on .*24, 2026/)
    .waitFor();
  await show.click();
  await expect.poll(() => first.field('Headline').inputValue()).toBe('About the coalition');
  await ask(first);
  await expect.poll(() => news(first).innerText()).toContain('also has this text open.');

  // Someone with unsaved changes is not offered to replace them, nor told of the status that they set themselves.
  await first.setStatus('ready');
  await first.typeBody(' Ours.');
  await second.fill('Headline', 'About all of us');
  await second.save();
  await ask(first);
  await news(first).getByText('changes in different places are put together').waitFor();
  expect(await news(first).innerText()).not.toContain('The status was set');
  expect(await show.count()).toBe(0);

  await second.discard();
  await expect.poll(() => second.field('Headline').inputValue()).toBe('About us');
  await ask(first);
  await news(first).getByText('This draft was discarded by Théo Lindqvist.').waitFor();
  expect(await news(second).innerText()).not.toContain('discarded');
  // Someone who has none any more is.
  await first.page.keyboard.press('Control+z');
  await first.savedSign.waitFor();
  await ask(first);
  await show.waitFor();
  await first.typeBody(' Ours.');
  await ask(first);
  await show.waitFor({ state: 'detached' });

  // Closed news stays closed until there is other news.
  await news(first).getByRole('button', { name: 'Close' }).click();
  await ask(first);
  expect(await news(first).count()).toBe(0);

  // Who signs out has nothing open any more.
  await second.page.getByRole('button', { name: /^Account/ }).click();
  await second.page.getByText(theo.name, { exact: true }).waitFor();
  // The form closes after the session.
  second.watched.expectError({ status: 401, path: '/admin/api/' });
  await second.page.getByRole('menuitem', { name: 'Sign out' }).click();
  await second.page.getByRole('heading', { name: 'Sign in to the newsroom' }).waitFor();
  await first.page.reload();
  const [answer] = await Promise.all([
    first.page.waitForResponse('**/admin/api/presence'),
    first.openEntry('pages-en', 'about'),
  ]);
  expect(await answer.json()).toMatchObject({ others: [] });
});

test('words typed while a colleague’s group is merged stay, although the form is rendered again', async () => {
  const [first, second] = await Promise.all([
    openSignedIn(browser, newsroom, maya),
    openSignedIn(browser, newsroom, theo),
  ]);
  for (const admin of [first, second]) await admin.openEntry('releases-en', '2011/lights-out');
  await second.addGroup('Event');
  await second.fill('Place', 'At the harbor');
  await second.setMoment('Begins', '2026-12-01', '10:00');
  // The time on the clock stays, and is now one of the place.
  await second.choose('Time zone', /^America\/Los Angeles/);
  await second.page.getByText('Pacific Time', { exact: true }).first().waitFor();
  expect(await second.page.getByLabel('Begins: time').inputValue()).toBe('10:00');
  await second.save();
  const draft = newsroom.git(
    'show',
    'cms/releases-en/2011/lights-out:releases/en/2011/lights-out.md',
  );
  expect(draft).toContain("start: '2026-12-01T10:00:00-08:00'");
  await first.typeBody(' Maya');
  await first.page.keyboard.press('Control+s');
  const question = first.page.getByRole('dialog', { name: /were put together/ });
  await question.waitFor();
  const request = await delayRequest(first.page, 'unpublishedEntry');
  await first.page.keyboard.press('Enter');
  await request.begun;
  await first.page.keyboard.type(' writes');
  request.release();
  await expect
    .poll(() =>
      first
        .field('Place')
        .inputValue()
        .catch(() => ''),
    )
    .toBe('At the harbor');
  await first.awaitUnlocked();
  await first.page.keyboard.type(' on.');
  await expect
    .poll(async () => (await first.getBody()).innerText())
    .toMatch(/Maya writes on\.\s*$/);
});
