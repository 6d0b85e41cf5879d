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
  // An entry without an original could not be published; the form says so from the beginning.
  const withoutOriginal = page.getByText('Aún no hay original en English');
  await admin.writeNew('releases-es');
  await withoutOriginal.waitFor();
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
  await page.getByRole('button', { name: 'Guardar', exact: true }).click();
  await page.getByRole('alert').filter({ hasText: 'obligatorio' }).first().waitFor();
  await admin.fill('Resumen', 'El puerto queda a oscuras.');
  expect(await withoutOriginal.count()).toBe(0);
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

test('from sign-in to a saved draft, the admin is in French', async () => {
  const noemie = { name: 'Noémie Desrosiers', email: 'noemie@example.org' };
  const admin = await openAdmin(browser, newsroom, { language: 'fr', messages: french });
  const { page } = admin;
  await page.goto(`${newsroom.url}/admin/`);
  await page.getByRole('button', { name: 'Se connecter' }).waitFor();
  await shoot(page, 'signin');
  await admin.signIn(await newsroom.takeLink(), noemie.name, noemie.email);
  expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  await admin.openCollection('releases-en');
  await page.getByRole('heading', { level: 1, name: 'Communiqués · English' }).waitFor();
  await shoot(page, 'list');
  await admin.openEntry('testimonies-en', '2011/a-mother-speaks');
  await shoot(page, 'testimony');
  await admin.openEntry('reports-en', '2011/the-count');
  await shoot(page, 'report');
  await admin.openEntry('releases-en', '2011/governor-suspends');
  await shoot(page, 'release');
  await admin.fill('Résumé', '');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await page.getByRole('alert').filter({ hasText: 'obligatoire' }).first().waitFor();
  await shoot(page, 'alert');
  await admin.fill('Résumé', 'The harbor goes dark tonight.');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect.poll(() => admin.getStatus()).toBe('Brouillon');
  await shoot(page, 'saved');
  await admin.openBoard();
  await shoot(page, 'board');
  console.log((await page.locator('body').ariaSnapshot()));
  await admin.openCollection('site');
  expect(await readAloud(page.locator('body'))).not.toMatch(englishWords);
  expect(admin.watched.complaints).toEqual([]);
});
async function shoot(page: import('playwright-core').Page, name: string) {
  await page.waitForTimeout(2500);
  const { writeFileSync } = await import('node:fs');
  writeFileSync(`/tmp/h-french/admin-${name}.txt`, await page.locator('body').ariaSnapshot());
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 1000 });
    await page.waitForTimeout(500);
    await page.screenshot({ path: `/tmp/h-french/admin-${name}-${width}.png` });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}
