import { expect, test } from 'vitest';
import { spanish } from './admin-words.ts';
import { lightsOut } from './samples.ts';
import { awaitSite, openSignedIn, readSite } from './staff.ts';
import { browser, newsroom, openWorkplace } from './workplace.ts';

openWorkplace({ files: lightsOut });

test('from sign-in to the published text, all words are Spanish', async () => {
  const lucia = { name: 'Lucía Peña', email: 'lucia@example.org' };
  const admin = await openSignedIn(browser, newsroom, lucia, { language: 'es', words: spanish });
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
  // What is missing is said in Spanish too.
  await admin.fill('Resumen', '');
  await page.getByRole('button', { name: 'Guardar', exact: true }).click();
  await page.getByRole('alert').filter({ hasText: 'obligatorio' }).first().waitFor();
  await admin.fill('Resumen', 'El puerto queda a oscuras.');
  const told = await admin.saveAndPublish();
  expect(told).toContain('Se verá en cuanto el sitio se haya generado');
  await awaitSite(admin, newsroom);
  const html = await readSite(newsroom, '/es/comunicados/sin-luz/');
  expect(html).toContain('El puerto está <strong>a oscuras</strong>');
  // Whoever listens to the page instead of looking at it hears no English word either.
  const heard = (await page.locator('body').ariaSnapshot()).replace(/\/url: .*|New York/g, '');
  expect(heard).not.toMatch(
    /\b(New|Saved?|Publish(ed)?|Draft|Ready|entr(y|ies)|Delete|Close|Add)\b/,
  );
  expect(admin.watched.complaints).toEqual([]);
});
