import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { spanish } from './admin-messages.ts';
import { lightsOut } from './samples.ts';
import { awaitSite, openAdmin, readSite } from './staff.ts';
import { browser, newsroom, openWorkplace } from './workplace.ts';

const englishWords = /\b(New|Saved?|Publish(ed)?|Draft|Ready|entr(y|ies)|Delete|Close|Add)\b/;

/** What is heard of a part of the page, without addresses and names. */
const hear = async (part: Locator) =>
  (await part.ariaSnapshot()).replace(/\/url: .*|New York/g, '');

openWorkplace({ files: lightsOut });

test('from sign-in to the published text, all words are Spanish', async () => {
  const lucia = { name: 'Lucía Peña', email: 'lucia@example.org' };
  const admin = await openAdmin(browser, newsroom, { language: 'es', words: spanish });
  await admin.signIn(await newsroom.takeLink(), lucia.name, lucia.email);
  const { page } = admin;
  expect(await page.locator('html').getAttribute('lang')).toBe('es');
  // A text of its own language only would be refused in the end, which is said at the beginning.
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
  // What is missing is said in Spanish too.
  await admin.fill('Resumen', '');
  await page.getByRole('button', { name: 'Guardar', exact: true }).click();
  await page.getByRole('alert').filter({ hasText: 'obligatorio' }).first().waitFor();
  await admin.fill('Resumen', 'El puerto queda a oscuras.');
  expect(await withoutOriginal.count()).toBe(0);
  // What keeps it from being published names the entry and the field as they stand on the screen.
  await admin.choose('Tipo', 'Carta');
  admin.watched.expectRefusal({ status: 422, path: '/admin/api/store' });
  await expect(admin.saveAndPublish()).rejects.toThrow('Aún no se puede publicar');
  const refusal = page.getByRole('dialog', { name: 'Aún no se puede publicar' });
  expect(await refusal.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringMatching(
      /^«Sin luz» \(Comunicados · Español\), campo «Tipo»: La traducción es del tipo «Carta», y su original «(Lights out|lights-out)» \(Comunicados · English\) es del tipo «Declaración»\. Elija el tipo «Declaración», o cambie el original\.$/,
    ),
  ]);
  expect(await hear(refusal)).not.toMatch(englishWords);
  await refusal.getByRole('link', { name: '«Sin luz»' }).click();
  await refusal.waitFor({ state: 'detached' });
  await admin.choose('Tipo', 'Declaración');
  const told = await admin.saveAndPublish();
  expect(told).toContain('Se verá en cuanto el sitio se haya generado');
  await awaitSite(admin, newsroom);
  const html = await readSite(newsroom, '/es/comunicados/sin-luz/');
  expect(html).toContain('El puerto está <strong>a oscuras</strong>');
  // Whoever listens to the page instead of looking at it hears no English word either.
  expect(await hear(page.locator('body'))).not.toMatch(englishWords);
  expect(admin.watched.complaints).toEqual([]);
});
