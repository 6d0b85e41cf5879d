import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { french } from './admin-messages.ts';
import { lightsOut } from './samples.ts';
import { openAdmin } from './staff.ts';
import { browser, newsroom, openNewsroom } from './workplace.ts';

const englishWords = /\b(New|Saved?|Publish(ed)?|Draft|Ready|entr(y|ies)|Delete|Close|Add)\b/;

/** What a screen reader reads of an element, without addresses and names. */
const readAloud = async (element: Locator) =>
  (await element.ariaSnapshot()).replace(/\/url: .*|New York/g, '');

openNewsroom(lightsOut);

test('without scripts, the admin says in French, too, what it needs', async () => {
  const page = await (await fetch(`${newsroom.url}/admin/`)).text();
  expect(page).toContain('<p lang="fr">L’écriture nécessite JavaScript.');
});

test('from sign-in to a form that is not ready, the admin is in French', async () => {
  const noemie = { name: 'Noémie Desrosiers', email: 'noemie@example.org' };
  const admin = await openAdmin(browser, newsroom, { language: 'fr', messages: french });
  const { page } = admin;
  // What is needed later is loaded ahead, once, also if the page is loaded again.
  let loadedAhead = 0;
  page.on('request', (request) => {
    if (request.url().includes('/assets/history-dialog-')) loadedAhead += 1;
  });
  await admin.signIn(await newsroom.takeLink(), noemie.name, noemie.email);
  await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBe(1);
  expect(loadedAhead).toBe(1);
  expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  await admin.openCollection('releases-en');
  await page.getByRole('heading', { level: 1, name: 'Communiqués · Anglais' }).waitFor();
  expect(await readAloud(page.locator('body'))).not.toMatch(englishWords);
  await admin.openEntry('releases-es', '2011/governor-suspends');
  await page
    .getByText('Public, daté du 2 juin 2011 à 10 h 00, heure de l’Est nord-américain')
    .waitFor();
  await admin.fill('Résumé', '');
  await admin.save();
  await page.getByRole('button', { name: /^Statut/ }).click();
  await page.getByRole('menuitem', { name: 'Prêt' }).click();
  await page.getByRole('alert').filter({ hasText: 'Résumé' }).waitFor();
  await admin.fill('Résumé', 'El puerto ya no comparte huellas.');
  await admin.save();
  expect(await readAloud(page.locator('body'))).not.toMatch(englishWords);
  expect(loadedAhead).toBe(1);
});
