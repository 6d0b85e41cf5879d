import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../e2e/browser.ts';
import { startNewsroom, type RunningNewsroom } from './running-newsroom.ts';
import { awaitSite, maya, openSignedIn, readSite } from './staff.ts';

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

test('a report is translated from its English entry, and each page names the other', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  await admin.openEntry('reports-en', '2011/the-count');
  await page.getByRole('button', { name: 'Create Español' }).click();
  await page.waitForURL(/collections\/reports-es\/entries\/2011\/the-count/);
  await expect.poll(() => admin.field('Headline').inputValue()).toBe('The count');
  await admin.fill('Headline', 'El recuento');
  await admin.fill('Address', 'el-recuento');
  await admin.fill('Summary', 'A quién detuvieron en el puerto.');
  await admin.replaceInBody('We counted arrests for two years.', 'Contamos las detenciones.');
  await admin.saveAndPublish();
  await awaitSite(admin, newsroom);
  const english = await readSite(newsroom, '/reports/the-count/');
  const translated = await readSite(newsroom, '/es/informes/el-recuento/');
  expect(translated).toContain('Contamos las detenciones.');
  for (const html of [english, translated]) {
    expect(html).toMatch(/<link rel="alternate" hreflang="en" href="[^"]+\/reports\/the-count\/">/);
    expect(html).toMatch(
      /<link rel="alternate" hreflang="es" href="[^"]+\/es\/informes\/el-recuento\/">/,
    );
  }
  expect(admin.watched.complaints).toEqual([]);
});

test('a person and a topic are added and used in a release', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  await admin.writeNew('people');
  await admin.fill('Name', 'Ingrid Sørlie');
  await admin.fill('English', 'Staff attorney');
  await admin.choose('Functions', 'Press contact');
  await admin.fill('E-mail', 'ingrid@harborwatch.example');
  await admin.saveAndPublish();
  await admin.writeNew('topics');
  await admin.field('English').nth(0).fill('Harbor labor');
  await admin.field('English').nth(1).fill('Work on the docks.');
  await admin.saveAndPublish();

  await admin.writeNew('releases-en');
  await admin.choose('Kind', 'Statement');
  await admin.fill('Headline', 'Dockers speak');
  await admin.fill('Summary', 'What dockers say.');
  await admin.setMoment('Publish at', '2026-11-24', '10:15');
  await admin.choose('Media contacts', 'Ingrid Sørlie');
  await admin.choose('Topics', 'Harbor labor');
  await admin.typeBody('Dockers speak of their work.');
  await admin.saveAndPublish();
  await awaitSite(admin, newsroom);
  expect(newsroom.git('ls-tree', '-r', '--name-only', 'main')).toMatch(
    /people\/ingrid-sorlie\.yml[^]*releases\/en\/2026\/dockers-speak\.md[^]*topics\/harbor-labor\.yml/,
  );
  const html = await readSite(newsroom, '/releases/dockers-speak/');
  expect(html).toContain('Ingrid Sørlie');
  expect(html).toContain('ingrid@harborwatch.example');
  expect(await readSite(newsroom, '/topics/harbor-labor/')).toContain('Dockers speak');
  expect(await readSite(newsroom, '/people/ingrid-sorlie/')).toContain('Staff attorney');
  expect(admin.watched.complaints).toEqual([]);
});

test('the menu of the site follows the navigation', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const before = newsroom.git('show', 'main:settings/navigation.yml');
  await admin.openEntry('settings', 'navigation');
  await admin.page.getByRole('button', { name: 'Add item' }).first().click();
  await admin.choose('Section', 'Reports');
  await admin.saveAndPublish();
  await awaitSite(admin, newsroom);
  expect(newsroom.git('show', 'main:settings/navigation.yml')).toBe(
    before.replace('  - page: about\n', '  - page: about\n  - section: reports\n'),
  );
  const [menu] = /<nav.*?<\/nav>/s.exec(await readSite(newsroom, '/')) ?? [];
  expect(menu).toContain('href="/reports/"');
  expect(admin.watched.complaints).toEqual([]);
});
