import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Listening } from '../../src/server/listening.ts';
import {
  buildPreviewPage,
  PREVIEW_PATH,
  removePreviewPage,
  servePreview,
} from '../preview/preview-server.ts';
import { getSampleEntries, type SampleEntry } from '../preview/sample-entries.ts';
import { buildSite, NOW } from '../site.ts';
import { launchBrowser } from './browser.ts';

let browser: Browser;
let preview: string;

beforeAll(async () => {
  [browser, preview] = await Promise.all([launchBrowser(), buildPreviewPage()]);
});

afterAll(async () => {
  await browser.close();
  await removePreviewPage(preview);
});

/** The main part of a page, each element on a line, so that a difference is seen at once. */
function toLines(html: string): string {
  const main = select('main', fromHtml(html))!;
  return toHtml(main).replaceAll('<', '\n<');
}

async function openPreview(site: Listening): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(site.url + PREVIEW_PATH);
  return page;
}

/** Shows an entry and waits until its page is there. */
async function show(page: Page, { given, language }: SampleEntry): Promise<string> {
  await page.evaluate(
    ([entry, code]) => {
      localStorage.setItem('dateline-preview', JSON.stringify({ language: code }));
      performance.clearMeasures();
      window.openEntry(entry);
    },
    [given, language] as const,
  );
  await page.waitForFunction(() => performance.getEntriesByName('preview').length > 0);
  return page
    .frameLocator('iframe')
    .locator('main')
    .evaluate((main) => main.outerHTML);
}

async function findDifferences(site: Listening, outDir: string, contentDir: string) {
  const page = await openPreview(site);
  const entries = await getSampleEntries(contentDir, Date.parse(NOW));
  const differences: { address: string; shown: string; built: string }[] = [];
  for (const entry of entries) {
    const shown = toLines(await show(page, entry));
    const built = toLines(await readFile(join(outDir, entry.address, 'index.html'), 'utf8'));
    if (shown !== built) differences.push({ address: entry.address, shown, built });
  }
  await page.close();
  return { count: entries.length, differences };
}

describe('the preview is the page', () => {
  test('of every entry of the sample newsroom', async () => {
    const outDir = inject('outDir');
    const contentDir = resolve('content');
    const site = await servePreview(preview, { outDir, contentDir });
    const { count, differences } = await findDifferences(site, outDir, contentDir);
    await site.close();
    expect(count).toBeGreaterThan(60);
    expect(differences.map(({ address }) => address)).toEqual([]);
    expect(differences[0]?.shown).toEqual(differences[0]?.built);
  });

  test('of every entry of the fixture newsroom', async () => {
    const outDir = await mkdtemp(join(tmpdir(), 'dateline-fixture-'));
    const contentDir = resolve('tests/fixtures/newsroom');
    await buildSite(outDir, { CONTENT_DIR: contentDir });
    const site = await servePreview(preview, { outDir, contentDir });
    const { count, differences } = await findDifferences(site, outDir, contentDir);
    await site.close();
    await rm(outDir, { recursive: true });
    expect(count).toBeGreaterThan(8);
    expect(differences[0]?.shown).toEqual(differences[0]?.built);
    expect(differences).toEqual([]);
  });
});
