import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Route } from 'playwright-core';
import { expect, test } from 'vitest';
import { awaitSite, maya, openSignedIn, readSite, theo } from './staff.ts';
import { browser, newsroom, openNewsroom } from './workplace.ts';

const unused = `name:
  en: Mutual aid
  es: Ayuda mutua
slug:
  en: mutual-aid
  es: ayuda-mutua
description:
  en: How neighbors help each other.
  es: Cómo se ayuda el vecindario.
`;

const embargoed = `---
kind: statement
headline: Not yet
summary: Nobody has seen it.
datePublished: '2026-11-20T10:00:00-05:00'
embargoedUntil: '2030-01-01T00:00:00-05:00'
---

Not yet.
`;

const withdrawn = `---
kind: statement
headline: Taken back
summary: It was wrong.
datePublished: '2011-07-01T10:00:00-04:00'
withdrawn:
  date: '2011-07-02T10:00:00-04:00'
  reason: It was wrong.
---

Wrong.
`;

openNewsroom({
  'topics/mutual-aid.yml': unused,
  'topics/relief.yml': unused
    .replaceAll('Mutual aid', 'Relief')
    .replace('mutual-aid', 'relief')
    .replaceAll('Ayuda mutua', 'Alivio')
    .replace('ayuda-mutua', 'alivio'),
  'releases/en/2026/not-yet.md': embargoed,
  'releases/en/2011/taken-back.md': withdrawn,
  'releases/en/2011/going.md': withdrawn
    .replace(/^withdrawn:\n(?: .*\n)+/m, '')
    .replace('Taken back', 'Going'),
});

test('leaving an entry with unsaved changes asks, and nothing is saved automatically', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  await admin.openCollection('pages-en');
  await page.getByRole('link', { name: /^About us/ }).click();
  await admin.fill('Headline', 'About us all');
  const leave = () => page.getByRole('link', { name: /^←/ }).click();
  const question = page.getByRole('dialog', { name: 'Changes that are not saved' });
  await leave();
  const stay = async () => {
    await question.getByRole('button', { name: 'Stay here' }).click();
    await question.waitFor({ state: 'detached' });
    expect(await admin.field('Headline').inputValue()).toBe('About us all');
    expect(page.url()).toContain('/collections/pages-en/entries/about');
  };
  await stay();
  // Neither a plain link nor an address that is typed takes the next step back for itself.
  const goBack = (steps: number) => page.evaluate((count) => window.history.go(-count), steps);
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: '#/workflow' });
    document.body.append(link);
    link.click();
    link.remove();
  });
  await stay();
  await goBack(1);
  await stay();
  // From a dialog, a step back leads to the entry.
  await goBack(1);
  await question.waitFor();
  // The router undoes that step first; another at the same moment would undo both.
  await expect.poll(() => page.url()).toContain('/collections/pages-en/entries/about');
  await goBack(1);
  await question.waitFor({ state: 'detached' });
  expect(page.url()).toContain('/collections/pages-en/entries/about');
  await page.evaluate(() => (location.hash = '#/collections/pages-es/entries/about'));
  await stay();
  await goBack(2);
  await stay();
  await leave();
  await question.getByRole('button', { name: 'Leave without saving' }).click();
  await page.getByRole('heading', { level: 1, name: 'Pages · English' }).waitFor();
  expect(newsroom.git('for-each-ref', 'refs/heads/cms')).toBe('');
});

test('an entry that others refer to cannot be deleted, nor a notice; a withdrawal needs a reason', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  const dialog = page.getByRole('dialog', { name: 'Delete' });
  // Of a topic, another can take the place: see the end of this file.
  await admin.openEntry('people', 'ana-ruiz');
  await page.getByRole('button', { name: /^Withdraw or/ }).click();
  await dialog.getByText('It can’t be deleted while it is used').waitFor();
  const link = dialog.getByRole('link', { name: 'Governor suspends the program' }).first();
  expect(await link.getAttribute('href')).toContain('#/collections/releases-');
  await dialog.getByRole('button', { name: 'Close' }).click();

  // Also while somebody changes it, here and in another language.
  await admin.openEntry('testimonies-en', '2011/a-mother-speaks');
  await admin.fill('Summary', 'A draft.');
  await admin.save();
  await admin.openEntry('testimonies-es', '2011/a-mother-speaks');
  await page.getByText('Open in English · in progress').waitFor();
  await page.getByText('Published', { exact: true }).waitFor();
  await admin.fill('Summary', 'Habla una madre.');
  await admin.askToPublish();
  const publishing = page.getByRole('dialog', { name: 'Publish', exact: true });
  await publishing.waitFor();
  // A revocation in one language counts in all: what is published is not called public, and an open form follows it.
  const source = join(newsroom.repository, 'testimonies/en/2011/a-mother-speaks.md');
  const before = await readFile(source, 'utf8');
  await writeFile(source, before.replace(/^consent:$/m, '$&\n  revoked: 2026-11-20T12:00:00Z'));
  newsroom.git('commit', '--quiet', '--all', '--message=Revoked by hand');
  admin.watched.expectError({ status: 409, path: '/admin/api/store' });
  await publishing.getByRole('button', { name: 'Publish', exact: true }).click();
  await publishing.waitFor({ state: 'detached' });
  // It is another question then.
  await publishing.getByText('The consent has ended').waitFor();
  await publishing.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText('worked. Readers do not see it now.').waitFor();
  const comeBack = () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await comeBack();
  await page.locator('.newsroom-shown-state').getByText('Consent ended').waitFor();
  await page.getByText('Readers do not see it. The consent was revoked, w').waitFor();
  await admin.fill('Summary', 'Un borrador.');
  await admin.save();
  await page.reload();
  const published = page.getByRole('link', { name: 'Open the published page' });
  await page.getByText('clear “Consent › Revoked on” (English) and publish').waitFor();
  expect(await published.count()).toBe(0);
  await writeFile(source, before);
  newsroom.git('commit', '--quiet', '--all', '--message=Restored by hand');
  newsroom.git('update-ref', 'refs/dateline/published/main', 'main');
  await comeBack();
  await published.waitFor();
  await page.getByRole('button', { name: /^Withdraw or/ }).click();
  const withdrawal = page.getByRole('dialog', { name: 'Withdraw' });
  await withdrawal.getByText('so its address /es/testimonios/habla-una-madre/ stays').waitFor();
  await withdrawal.getByText('Its versions in other languages stay.').waitFor();
  const english = withdrawal.getByRole('link', { name: 'English', exact: true });
  expect(await english.getAttribute('href')).toContain('testimonies-en/entries/2011/a-mother');
  expect(await english.getAttribute('target')).toBe('_blank');
  await withdrawal.getByText(`There is a draft of this text, saved by ${maya.name} on`).waitFor();
  await withdrawal.getByRole('link', { name: `English · in progress · ${maya.name} · ` }).waitFor();
  await withdrawal.getByText('write the moment into “Consent › Revoked on”').waitFor();
  await withdrawal.getByRole('button', { name: 'Withdraw' }).click();
  await withdrawal.getByText('Write a reason that readers may see.').waitFor();
  // The cursor is where it is written.
  await page.keyboard.type('It endangers her.');
  const fail = (route: Route) =>
    route.request().postData()?.includes('"deleteFiles"')
      ? route.fulfill({ status: 500, json: { code: 'disk' } })
      : route.fallback();
  await page.route('**/admin/api/store', fail);
  admin.watched.expectError({ status: 500, path: '/admin/api/store' });
  await withdrawal.getByRole('button', { name: 'Withdraw' }).click();
  const warning = page.getByRole('dialog', { name: 'Readers still see it' });
  await warning.getByText('the disk of the newsroom’s computer is full').waitFor();
  await warning.getByRole('button', { name: 'Close' }).click();
  await page.unroute('**/admin/api/store', fail);

  // Elsewhere it works, and the window with the draft says so.
  await page.evaluate(async () => {
    const params = {
      paths: ['content/testimonies/es/2011/a-mother-speaks.md'],
      options: { commitMessage: 'Withdraw', reason: 'It endangers her.' },
    };
    await fetch('/admin/api/store', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Newsroom': '1' },
      body: JSON.stringify({ action: 'deleteFiles', params }),
    });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  const meanwhile = 'The text was withdrawn meanwhile';
  const shown = page.locator('.newsroom-status');
  await page.getByRole('status').getByText(meanwhile).waitFor();
  // So does its status before it shows what is stored, and it can't be withdrawn again.
  await shown.getByText(meanwhile).waitFor();
  await page.getByRole('button', { name: /^Withdraw or/ }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Show what is stored' }).click();
  await shown.getByText(/^Withdrawn since /).waitFor();
  // It is said, too, if the draft is discarded and restored.
  await admin.discard();
  await admin.openBoard();
  await page.getByRole('button', { name: 'Deleted texts and pictures …' }).click();
  await page.getByRole('radio', { name: / · Testimony · Draft · / }).check();
  await page.getByRole('button', { name: 'Restore' }).click();
  const told = page.getByRole('dialog', { name: 'Withdrawn', exact: true });
  await told.getByText(meanwhile).waitFor();
  await told.getByRole('button').click();
  // So it is before the draft in the other language is published, which would bring back what the text said.
  await admin.openEntry('testimonies-en', '2011/a-mother-speaks');
  await page.getByText('Open in Spanish · Withdrawn · in progress').waitFor();
  await admin.askToPublish();
  const asked = page.getByRole('dialog', { name: 'Publish' });
  expect(await asked.locator('p').first().innerText()).toMatch(
    /^The text in Spanish is withdrawn \(.+\)\. Readers see this reason: “It endangers her\.”$/,
  );
  // And again, with what is so by then, if somebody else was faster.
  const spanish = join(newsroom.repository, 'testimonies/es/2011/a-mother-speaks.md');
  const text = await readFile(spanish, 'utf8');
  await writeFile(spanish, text.replace('It endangers her.', 'It endangers them.'));
  newsroom.git('commit', '--quiet', '--all', '--message=By hand');
  admin.watched.expectError({ status: 409, path: '/admin/api/store' });
  await asked.getByRole('button', { name: 'Publish it all the same' }).click();
  await asked.getByText('Readers see this reason: “It endangers them.”').waitFor();
  await asked.getByRole('button', { name: 'Cancel' }).click();
  expect(newsroom.git('for-each-ref', 'refs/heads/cms')).toContain('testimonies-en');

  await admin.openEntry('releases-en', '2011/taken-back');
  await page.getByText('Withdrawn', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'Open the notice' }).waitFor();
  expect(await page.getByRole('button', { name: /^Withdraw or/ }).count()).toBe(0);
  // That it stays withdrawn is not said as something to come.
  await admin.fill('Headline', 'Taken back for good');
  await admin.save();
  await page.getByText('There are changes that are not published yet.').waitFor();
  expect((await page.locator('.newsroom-status > p').allInnerTexts()).slice(0, 3)).toEqual([
    expect.stringMatching(/^Withdrawn since July 2, 2011/),
    'There are changes that are not published yet.',
    expect.stringMatching(/^Readers see a notice with the reason at its address\./),
  ]);
  await page.getByRole('button', { name: 'Undo the withdrawal' }).click();
  await page.getByText('The withdrawal is taken out of the form.').waitFor();
  // Its fields stay within reach while readers see the notice. It begins now, so that it cannot be published without its reason.
  await admin.addGroup('Withdrawal');
  await admin.askToPublish();
  await page.getByRole('button', { name: 'Withdrawal › Reason' }).waitFor();
  await page.getByRole('button', { name: 'Remove: Withdrawal' }).click();
  // Readers see the notice, at its address, whatever the draft says.
  const address = page.locator('.newsroom-status').getByRole('link', { name: /taken-back/ });
  await address.waitFor();
  await admin.save();
  await page.reload();
  await page.getByText('The withdrawal is taken out of the form.').waitFor();
  await page.getByRole('link', { name: 'Open the notice' }).waitFor();
  await address.waitFor();
  await admin.fill('Address', 'elsewhere');
  await page.getByText('/releases/elsewhere/').waitFor();
  expect(await page.getByRole('link', { name: /elsewhere/ }).count()).toBe(0);
});

test('a text is withdrawn in a window that has only its draft, and the draft takes that back', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  const going: [string, string] = ['releases-en', '2011/going'];
  await admin.openEntry(...going);
  await admin.fill('Summary', 'It is going.');
  // A withdrawal begins with the button of the bar: the form has its fields only afterwards.
  await page.getByRole('button', { name: 'Add correction' }).waitFor();
  const add = page.getByRole('button', { name: 'Add: Withdrawal', includeHidden: true });
  expect(await add.isVisible()).toBe(false);
  await admin.save();
  await page.reload();
  await page.getByRole('button', { name: /^Withdraw or/ }).click();
  const withdrawal = page.getByRole('dialog', { name: 'Withdraw' });
  await withdrawal.getByRole('textbox').fill('It was wrong.');
  // What takes its place is another entry that readers see in the same language.
  const instead = withdrawal.getByLabel('Read instead');
  await instead.fill('suspends');
  const found = withdrawal.locator('option');
  await expect.poll(() => found.count()).toBe(1);
  await withdrawal.getByRole('button', { name: 'Withdraw' }).click();
  await withdrawal.getByText('choose a text from the list, or leave').waitFor();
  await instead.fill((await found.getAttribute('value'))!);
  await withdrawal.getByRole('button', { name: 'Withdraw' }).click();
  await page.getByRole('heading', { level: 1, name: /^Releases/ }).waitFor();
  await admin.openEntry(...going);
  // Now its form has the fields, to correct them.
  await page.getByText('Governor suspends the program').filter({ visible: true }).waitFor();
  expect(await admin.field('Reason').inputValue()).toBe('It was wrong.');
  await page.getByRole('button', { name: 'Undo the withdrawal' }).click();
  await admin.save();
  await admin.setStatus('ready');
  await admin.askToPublish();
  const asked = page.getByRole('dialog', { name: 'Publish', exact: true });
  await asked
    .getByText(/^The text in English is withdrawn .* this reason: “It was wrong\.”$/)
    .waitFor();
  await asked.getByRole('button', { name: 'Publish it all the same' }).click();
  const read = () => newsroom.git('show', 'HEAD:releases/en/2011/going.md');
  await expect.poll(read).not.toContain('withdrawn');
  expect(read()).toContain('It is going.');
});

test('deleting an entry that was never public does not say that a page disappears', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  await admin.openEntry('releases-en', '2026/not-yet');
  await admin.page.getByRole('button', { name: /^Withdraw or/ }).click();
  const dialog = admin.page.getByRole('dialog', { name: 'Delete' });
  await dialog.getByText('Readers do not see it now').waitFor();
  expect(await dialog.innerText()).not.toContain('disappears');
  // Who writes in it learns it at once, not from the next save.
  const writer = await openSignedIn(browser, newsroom, theo);
  await writer.openEntry('releases-en', '2026/not-yet');
  await writer.fill('Summary', 'A summary of mine.');
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await writer.page.getByText('This text was deleted by Maya Okafor').waitFor();
  await writer.page.getByText('What you save now is set aside as a draft').waitFor();
  expect(newsroom.git('ls-tree', '--name-only', 'HEAD:releases/en')).not.toContain('2026');
  writer.watched.expectError({ status: 409, path: '/admin/api/store' });
  await writer.page.getByRole('button', { name: 'Save', exact: true }).click();
  await writer.page.getByRole('button', { name: 'Save it as a draft again' }).click();
  await writer.awaitSaved();
  const ofYear = 'refs/heads/cms/releases-en/2026/';
  const drafts = newsroom.git('for-each-ref', '--format=%(refname)', ofYear);
  expect(drafts).toBe(`${ofYear}not-yet\n`);
  expect(await writer.field('Summary').inputValue()).toBe('A summary of mine.');
});

test('the dialog for deletion names the entry by its title', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  await admin.openEntry('topics', 'mutual-aid');
  // What is asked about may be over when it is answered: then the other question is asked.
  let isShown = true;
  const translations = [{ language: 'es', path: 'content/releases/es/2011/governor-suspends.md' }];
  await page.route('**/admin/api/store', async (route) => {
    if (!route.request().postData()?.includes('describeDeletion')) return route.fallback();
    const response = await route.fetch({ maxRetries: 2 });
    const plan = (await response.json()) as object;
    const mediaElsewhere = [{ path: 'content/topics/policing.yml', title: 'Policing' }];
    const former = isShown ? { outcome: 'notice', mediaElsewhere } : {};
    isShown = false;
    await route.fulfill({ response, json: { ...plan, ...former, translations } });
  });
  admin.watched.expectError({ status: 409, path: '/admin/api/store' });
  await page.getByRole('button', { name: /^Withdraw or/ }).click();
  const withdrawal = page.getByRole('dialog', { name: 'Withdraw' });
  await withdrawal.getByText('A picture or document of this text').waitFor();
  await withdrawal.getByRole('link', { name: 'Policing' }).waitFor();
  await withdrawal.getByRole('textbox').fill('Outdated.');
  await withdrawal.getByRole('button', { name: 'Withdraw' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete' });
  await dialog.getByText('Delete “Mutual aid”?').waitFor();
  expect(newsroom.git('ls-tree', '--name-only', 'HEAD:topics')).toContain('mutual-aid');
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('heading', { level: 1, name: 'Topics' }).waitFor();
  expect(newsroom.git('ls-tree', '--name-only', 'HEAD:topics')).not.toContain('mutual-aid');
  const notice = page.getByRole('status').filter({ hasText: 'Does another language need this' });
  const link = notice.getByRole('link', { name: 'Spanish' });
  expect(await link.getAttribute('href')).toContain('releases-es/entries/2011/governor-suspends');
});

test('the old address of an entry redirects to its new one', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  await admin.openEntry('reports-en', '2011/the-count');
  // One button takes a published text off the site, and no menu does.
  const bar = page.locator('[class*=-ToolbarContainer]').getByRole('button');
  const words = (await bar.allInnerTexts()).filter(Boolean);
  expect(words).toEqual(['Save', 'Make a copy', 'Withdraw or delete …']);
  await admin.fill('Address', 'the-first-count');
  // What was typed is not where readers find it.
  const shown = page.locator('.newsroom-status');
  await shown.getByText('Web address once published: /reports/the-first-count/').waitFor();
  await shown.getByRole('link', { name: '/reports/the-count/' }).waitFor();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'The web address changes' });
  await dialog.getByText('From /reports/the-count/ to /reports/the-first-count/.').waitFor();
  await dialog.getByText('will lead readers to the new one, by itself.').waitFor();
  expect(await dialog.getByRole('listitem').allInnerTexts()).toContain(
    'Governor suspends the program',
  );
  await dialog.getByRole('button', { name: 'Change the address' }).click();
  await admin.awaitSaved();
  // That was decided.
  await admin.fill('Summary', 'How many were arrested.');
  await admin.save();
  await admin.setStatus('ready');
  await admin.publish();
  await awaitSite(admin, newsroom);
  expect(await readSite(newsroom, '/reports/the-first-count/')).toContain('We counted arrests');
  const { status, headers } = await fetch(`${newsroom.url}/reports/the-count/`, {
    redirect: 'manual',
  });
  expect([status, headers.get('location')]).toEqual([301, '/reports/the-first-count/']);
});

test('another topic takes the place of one that is used, whose address is not kept if it is changed', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  await admin.openEntry('topics', 'policing');
  const address = page.getByRole('textbox', { name: 'English' }).nth(1);
  await address.fill('police');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const moving = page.getByRole('dialog', { name: 'The web address changes' });
  await moving.getByText('From /topics/policing/ to /topics/police/.').waitFor();
  await moving.getByText('Nothing will lead from the old address to the new one').waitFor();
  await moving.getByRole('button', { name: 'Cancel' }).click();
  await address.fill('policing');
  await admin.savedSign.waitFor();
  await page.getByRole('button', { name: /^Withdraw or/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete' });
  await dialog.getByRole('link', { name: 'Governor suspends the program' }).first().waitFor();
  await dialog.getByRole('button', { name: 'Replace and delete' }).click();
  await dialog.getByText('Choose the topic that takes its place.').waitFor();
  await dialog.getByLabel('Topic that takes its place').selectOption('Relief');
  await dialog.getByRole('button', { name: 'Replace and delete' }).click();
  await page.getByRole('heading', { level: 1, name: 'Topics' }).waitFor();
  const changed = newsroom.git('show', 'main:releases/en/2011/governor-suspends.md');
  expect(changed).toContain('topics:\n  - relief\n');
});
