import { expect, test } from 'vitest';
import { testMoment } from '../site.ts';
import { spanish } from './admin-messages.ts';
import { maya, openSignedIn, theo } from './staff.ts';
import { browser, newsroom, openNewsroom } from './workplace.ts';

const release = 'releases/en/2011/corrected.md';

openNewsroom({
  [release]: `---
kind: statement
headline: The count was wrong
slug: the-wrong-count
summary: A correction is due.
datePublished: '2011-07-01T10:00:00-04:00'
aliases:
  - /news/43/
corrections:
  - date: '2011-07-02T10:00:00-04:00'
    text: It was ten.
---

The number of arrests was ten.
`,
  'testimonies/en/2011/i-left.md': `---
kind: personal
headline: I left
summary: Lucía Campos left at night.
datePublished: '2011-07-01T10:00:00-04:00'
person:
  displayName: Lucía Campos
  pseudonym: false
consent:
  reference: C-2011-007
  scopes:
    - name
  obtained: '2011-06-01T12:00:00-04:00'
  reviewBy: '2041-06-01T12:00:00-04:00'
---

Then they called for Lucía.
`,
});

const readDraft = (name: string) =>
  newsroom.git('show', `cms/releases-en/2026/${name}:releases/en/2026/${name}.md`);

// In Spanish on a phone, where least is on the screen.
test('an unfinished draft is saved, and says what is missing before it is ready', async () => {
  const [language, messages] = ['es', spanish] as const;
  const labels = { headline: 'Titular', summary: 'Resumen', missing: 'Antes de publicarlo' };
  const name = 'half';
  const admin = await openSignedIn(browser, newsroom, maya, { language, messages, width: 360 });
  const { page } = admin;
  await admin.writeNew('releases-en');
  await admin.typeBody('Only a beginning.');
  const save = page.getByRole('button', { name: messages.save, exact: true });
  await save.click();
  // Without a headline it has no name.
  const notice = page.locator('.newsroom-news[data-state=failed]');
  await notice.getByRole('button', { name: labels.headline }).click();
  const headline = admin.field(labels.headline);
  expect(await headline.evaluate((field) => document.activeElement === field)).toBe(true);
  await headline.fill('Half');
  await notice.waitFor({ state: 'detached' });
  await admin.save();
  expect(readDraft(name)).toContain('Only a beginning.');
  expect(readDraft(name)).not.toContain('datePublished');

  await admin.chooseStatus('ready');
  await notice.getByText(labels.missing).waitFor();
  const summary = admin.field(labels.summary);
  await expect.poll(() => summary.evaluate((field) => document.activeElement === field)).toBe(true);
  expect(await notice.getByRole('listitem').allInnerTexts()).toEqual([labels.summary]);
  expect(await admin.getStatus()).toBe(messages.draft);
  await summary.fill('Half a summary.');
  await notice.waitFor({ state: 'detached' });
  // One step saves it and gives it the status.
  await admin.setStatus('ready');
  expect(readDraft(name)).toContain('Half a summary.');
  expect(admin.watched.complaints.filter((text) => !text.startsWith('console'))).toEqual([]);
  admin.watched.forget();
});

test('a copy begins without what belongs to its original', async () => {
  const admin = await openSignedIn(browser, newsroom, theo);
  const { page } = admin;
  const headline = 'The count was wrong';
  await admin.openEntry('releases-en', '2011/corrected');
  await admin.getBody();
  // What is not saved would be in neither of the two.
  await admin.fill('Headline', 'A count');
  const copy = page.getByRole('button', { name: 'Make a copy' });
  await copy.click();
  await page.getByText('Save this text first.').waitFor();
  await admin.fill('Headline', headline);
  await admin.savedSign.waitFor();
  await copy.click();
  await page.waitForURL(/\/new$/);
  await expect.poll(() => admin.field('Headline').inputValue()).toBe(headline);
  await expect.poll(() => admin.field('Address').inputValue()).toBe('');
  await admin.fill('Headline', 'The count is right');
  await admin.save();
  expect(readDraft('the-count-is-right')).toBe(`---
kind: statement
headline: The count is right
summary: A correction is due.
---

The number of arrests was ten.
`);
});

test('what a consent does not cover is kept in the history only after a question', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  const readRefs = () => newsroom.git('for-each-ref', 'refs/heads/cms/testimonies-en');
  await admin.writeNew('testimonies-en');
  await admin.fill('Headline', 'I stayed');
  await admin.addGroup('Person');
  // A group that was added and left empty is led to at its first field.
  await admin.askToPublish();
  const unsaved = page.locator('.newsroom-news').filter({ hasText: 'Nothing was saved.' });
  await unsaved.getByRole('button', { name: 'Person' }).click();
  const name = admin.field('Name shown');
  const isFocused = () => name.evaluate((field) => field === document.activeElement);
  await expect.poll(isFocused).toBe(true);
  await name.fill('Lucía Campos');
  // Publishing saves nothing before the form is right.
  await admin.askToPublish();
  await page.getByText('Nothing was saved. Before this can be published').waitFor();
  expect(readRefs()).toBe('');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'The consent does not cover this' });
  expect(await dialog.getByRole('listitem').allInnerTexts()).toEqual(['Person › Name shown']);
  await dialog.getByRole('button', { name: 'Back to the form' }).click();
  await admin.awaitUnlocked();
  await expect.poll(isFocused).toBe(true);
  expect(readRefs()).toBe('');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await dialog.getByRole('button', { name: 'Save it all the same' }).click();
  await admin.awaitSaved();
  expect(readRefs()).toContain('i-stayed');
  // That was decided.
  await admin.fill('Summary', 'A story.');
  await admin.save();

  // Words that were undone before the entry was left are not kept in the browser.
  await admin.fill('Summary', 'A tale.');
  await page.clock.setFixedTime(Date.parse(testMoment) + 60_000);
  await expect.poll(() => admin.readUnsaved()).toContain('A tale.');
  await admin.fill('Summary', 'A story.');
  await admin.savedSign.click();
  await expect.poll(() => admin.readUnsaved()).not.toContain('A tale.');

  // A person who gets a pseudonym: the text still has the name.
  await admin.openEntry('testimonies-en', '2011/i-left');
  await admin.fill('Name shown', 'Marisol');
  await admin.save();
  await page.getByRole('switch', { name: 'This is a pseudonym' }).click();
  const agreedTo = { name: 'Consent › Agreed to' };
  const notice = page.locator('.newsroom-news').filter({ hasText: 'still covers the real name' });
  await notice.getByRole('button', agreedTo).waitFor();
  const warning = page.getByRole('dialog', { name: 'Both names would be public' });
  const readPlaces = () => warning.getByRole('listitem').allInnerTexts();
  const places = ['Summary: Lucía Campos left at night.', 'Text: Then they called for Lucía.'];
  // It is saved, and asked about before it is ready.
  await admin.chooseStatus('ready');
  await expect.poll(readPlaces).toEqual(places);
  const source = 'testimonies/en/2011/i-left.md';
  expect(newsroom.git('show', `cms/testimonies-en/2011/i-left:${source}`)).toContain(
    'pseudonym: true',
  );
  await warning.getByRole('button', { name: 'Back to the text' }).click();
  await admin.awaitUnlocked();
  expect(await admin.getStatus()).toBe('Draft');
  await admin.askToPublish();
  await expect.poll(readPlaces).toEqual(places);
  await warning.getByRole('link', { name: 'Text' }).click();
  await page.getByText('At “Then they called for Lucía.”: The name').waitFor();
  await expect
    .poll(() => page.evaluate(() => String(document.getSelection())))
    .toBe('Then they called for Lucía.');
  await admin.fill('Summary', 'She left at night.');
  await admin.replaceInBody('Lucía', 'Marisol');
  await admin.setStatus('ready');
  await admin.askToPublish();
  await page.getByRole('dialog', { name: 'Publish' }).getByRole('link', agreedTo).click();
  // It leads to the field, whose last value this key removes.
  await page.locator('.newsroom-select__input:focus').waitFor();
  await page.keyboard.press('Backspace');
  await notice.waitFor({ state: 'detached' });
  await admin.saveAndPublish();
});
