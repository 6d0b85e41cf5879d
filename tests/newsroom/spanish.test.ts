import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../e2e/browser.ts';
import { spanish } from './admin-words.ts';
import { startNewsroom, type RunningNewsroom } from './running-newsroom.ts';
import { awaitSite, openSignedIn, readSite } from './staff.ts';

let newsroom: RunningNewsroom;
let browser: Browser;

beforeAll(async () => {
  [newsroom, browser] = await Promise.all([
    startNewsroom({ adminCache: inject('adminCache') }),
    launchBrowser(),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await newsroom?.remove();
});

test('from sign-in to the published text, all words are Spanish', async () => {
  const lucia = { name: 'Lucía Peña', email: 'lucia@example.org' };
  const admin = await openSignedIn(browser, newsroom, lucia, { language: 'es', words: spanish });
  const { page } = admin;
  expect(await page.locator('html').getAttribute('lang')).toBe('es');
  await admin.openCollection('releases-es');
  await page.getByRole('heading', { level: 1, name: 'Comunicados · Español' }).waitFor();
  await admin.writeNew('releases-es');
  await admin.choose('Tipo', 'Comunicado de prensa');
  await admin.fill('Titular', 'Las luces del puerto');
  await admin.setMoment('Publicar el', '2026-11-24', '09:30');
  await admin.typeBody('Las luces siguen ');
  await admin.pressTool('Negrita');
  await page.keyboard.type('encendidas');
  // What is missing is said in Spanish too.
  await page.getByRole('button', { name: 'Guardar', exact: true }).click();
  await page.getByRole('alert').filter({ hasText: 'obligatorio' }).first().waitFor();
  await admin.fill('Resumen', 'La ciudad mantiene las luces.');
  const told = await admin.saveAndPublish();
  expect(told).toContain('Se verá en cuanto el sitio se haya generado');
  await admin.openBoard();
  await awaitSite(admin, newsroom);
  const html = await readSite(newsroom, '/es/comunicados/las-luces-del-puerto/');
  expect(html).toContain('Las luces siguen <strong>encendidas</strong>');
  // Whoever listens to the page instead of looking at it hears no English word either.
  const heard = await page.locator('body').ariaSnapshot();
  expect(heard).not.toMatch(
    /\b(New|Saved?|Publish(ed)?|Draft|Ready|entr(y|ies)|Delete|Close|of)\b/,
  );
  expect(admin.watched.complaints).toEqual([]);
});
