import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { french, spanish } from './admin-messages.ts';
import { lightsOut } from './samples.ts';
import { awaitSite, openAdmin, readSite } from './staff.ts';
import { browser, newsroom, startNewsroomAndBrowser } from './workplace.ts';

const englishWords = /\b(New|Saved?|Publish(ed)?|Draft|Ready|entr(y|ies)|Delete|Close|Add)\b/;

/** What a screen reader reads of an element, without addresses and names. */
const readAloud = async (element: Locator) =>
  (await element.ariaSnapshot()).replace(/\/url: .*|New York/g, '');

startNewsroomAndBrowser({ files: lightsOut });

test('from sign-in to the published page, the whole admin is in Spanish', async () => {
  const lucia = { name: 'Lucía Peña', email: 'lucia@example.org' };
  const admin = await openAdmin(browser, newsroom, { language: 'es', messages: spanish });
  await admin.signIn(await newsroom.takeLink(), lucia.name, lucia.email);
  const { page } = admin;
  expect(await page.locator('html').getAttribute('lang')).toBe('es');
  await admin.openCollection('releases-en');
  await page.getByRole('heading', { level: 1, name: 'Comunicados · English' }).waitFor();
  await page.getByRole('link', { name: /Lights out/ }).click();
  await page.getByRole('button', { name: 'Crear en Español' }).click();
  await page.waitForURL(/collections\/releases-es\/entries\/2011\/lights-out/);
  await expect.poll(() => admin.getStatus()).toBe('Borrador');
  await admin.fill('Titular', 'Sin luz');
  await admin.fill('Dirección', 'sin-luz');
  await admin.replaceInBody('The harbor is dark.', 'El puerto está ');
  await admin.pressTool('Negrita');
  await page.keyboard.type('a oscuras');
  // Missing values are reported in Spanish too.
  await admin.fill('Resumen', '');
  await admin.save();
  await page.getByRole('button', { name: /^Estado/ }).click();
  await page.getByRole('menuitem', { name: 'Listo' }).click();
  await page.getByRole('alert').filter({ hasText: 'Falta el campo «Resumen»' }).waitFor();
  await admin.fill('Resumen', 'El puerto queda a oscuras.');
  // The reason why it cannot be published names entry and field as the screen shows them.
  await admin.choose('Tipo', 'Carta');
  admin.watched.expectError({ status: 422, path: '/admin/api/store' });
  await expect(admin.saveAndPublish()).rejects.toThrow('Aún no se puede publicar');
  const dialog = page.getByRole('dialog', { name: 'Aún no se puede publicar' });
  expect(await dialog.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringMatching(
      /^«Sin luz» \(Comunicados · Español\), campo «Tipo»: La traducción es del tipo «Carta», y su original «(Lights out|lights-out)» \(Comunicados · English\) es del tipo «Declaración»\. Elija el tipo «Declaración», o cambie el original\.$/,
    ),
  ]);
  expect(await readAloud(dialog)).not.toMatch(englishWords);
  await dialog.getByRole('link', { name: '«Sin luz»' }).click();
  await dialog.waitFor({ state: 'detached' });
  await admin.choose('Tipo', 'Declaración');
  const announced = await admin.saveAndPublish();
  expect(announced).toContain('Se verá en cuanto el sitio se haya generado');
  await awaitSite(admin, newsroom);
  const html = await readSite(newsroom, '/es/comunicados/sin-luz/');
  expect(html).toContain('El puerto está <strong>a oscuras</strong>');
  // A screen reader reads no English word either.
  expect(await readAloud(page.locator('body'))).not.toMatch(englishWords);
  expect(admin.watched.complaints).toEqual([]);
});

test('from sign-in to a rejected publication, the admin is in French', async () => {
  const noemie = { name: 'Noémie Desrosiers', email: 'noemie@example.org' };
  const admin = await openAdmin(browser, newsroom, { language: 'fr', messages: french });
  await admin.signIn(await newsroom.takeLink(), noemie.name, noemie.email);
  const { page } = admin;
  expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  await admin.openCollection('releases-en');
  await page.getByRole('heading', { level: 1, name: 'Communiqués · English' }).waitFor();
  expect(await readAloud(page.locator('body'))).not.toMatch(englishWords);
  await admin.openEntry('releases-es', '2011/governor-suspends');
  await page.getByText('Public depuis le 2 juin 2011 à 10 h 00 UTC−4').waitFor();
  await admin.fill('Résumé', '');
  await admin.save();
  await page.getByRole('button', { name: /^Statut/ }).click();
  await page.getByRole('menuitem', { name: 'Prêt' }).click();
  await page.getByRole('alert').filter({ hasText: 'Résumé' }).waitFor();
  await admin.fill('Résumé', 'El puerto ya no comparte huellas.');
  await admin.choose('Type', 'Lettre');
  admin.watched.expectError({ status: 422, path: '/admin/api/store' });
  await expect(admin.saveAndPublish()).rejects.toThrow('ne peut pas encore être publié');
  const dialog = page.getByRole('dialog', { name: 'ne peut pas encore être publié' });
  expect(await dialog.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringMatching(
      /^«\u202f[^»]+\u202f» \(Communiqués · Español\), champ «\u202fType\u202f»\u00a0: La traduction est du type «\u202fLettre\u202f», et son original «\u202f[^»]+\u202f» \(Communiqués · English\) du type «\u202fCommuniqué de presse\u202f»\. Choisissez le type «\u202fCommuniqué de presse\u202f», ou modifiez l’original\.$/,
    ),
  ]);
  expect(await readAloud(page.locator('body'))).not.toMatch(englishWords);
  expect(admin.watched.complaints).toEqual([]);
});
