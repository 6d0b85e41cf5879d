import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { pageKinds } from '../page-kinds.ts';
import { closePages, getBrowser } from './worker-browser.ts';

const siteUrl = inject('siteUrl');

let page: Page;
beforeAll(async () => {
  const browser = await getBrowser();
  page = await browser.newPage({ javaScriptEnabled: false });
});
afterAll(closePages);

function getPath(): string {
  return new URL(page.url()).pathname;
}

/** Follows the first link in the content whose address matches. */
async function followLink(address: RegExp): Promise<void> {
  await page.waitForLoadState();
  const links = await page.locator('main a[href]').all();
  for (const link of links) {
    const href = (await link.getAttribute('href')) ?? '';
    if (!address.test(href)) continue;
    await link.click();
    await page.waitForURL((url) => address.test(url.pathname));
    return;
  }
  throw new Error(`${getPath()} has no link to ${String(address)} in its content.`);
}

function getAddress(kind: string, language: 'en' | 'es'): RegExp {
  const found = pageKinds.find(({ name }) => name === kind);
  if (!found) throw new Error(`tests/page-kinds.ts has no kind "${kind}".`);
  return found[language];
}

describe('a reader without JavaScript', () => {
  it.each([
    ['/releases/', 'release', 'en'],
    ['/reports/', 'report', 'en'],
    ['/testimonies/', 'testimony', 'en'],
    ['/topics/', 'topic', 'en'],
    ['/people/', 'person', 'en'],
    // What else is in Spanish leads there too: see the links in tests/validators.
    ['/es/comunicados/', 'release', 'es'],
  ] as const)('goes from the front page through %s to a %s', async (section, kind, language) => {
    await page.goto(siteUrl + (language === 'en' ? '/' : '/es/'));
    await page.locator(`a[href="${section}"]`).first().click();
    expect(getPath()).toBe(section);
    await followLink(getAddress(kind, language));
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('html').getAttribute('lang')).toMatch(language);
  });

  it('reads the releases of a year', async () => {
    await page.goto(`${siteUrl}/releases/`);
    await followLink(/^\/releases\/\d{4}\/$/);
    await followLink(getAddress('release', 'en'));
  });

  it('loads no picture that a phone does not show', async () => {
    const pictures: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/media/')) pictures.push(request.url());
    });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${siteUrl}/releases/`);
    expect(pictures).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 740 });
    await page.reload();
    expect(pictures).not.toEqual([]);
  });

  it('changes the language and comes back to the same entry', async () => {
    await page.goto(`${siteUrl}/es/comunicados/`);
    await followLink(getAddress('release', 'es'));
    const spanish = getPath();
    await page.locator('a[hreflang="en"]').first().click();
    expect(getPath()).toMatch(getAddress('release', 'en'));
    expect(await page.locator('html').getAttribute('lang')).toMatch(/^en/);
    await page.locator('a[hreflang="es"]').first().click();
    expect(getPath()).toBe(spanish);
  });

  it('follows a footnote of a report and returns', async () => {
    await page.goto(`${siteUrl}/reports/`);
    await followLink(getAddress('report', 'en'));
    await page.locator('main sup a[href^="#"]').first().click();
    expect(await page.locator('li:target').count()).toBe(1);
    await page.locator('li:target a[href^="#"]').first().click();
    expect(await page.locator('sup :target, sup:target').count()).toBe(1);
  });

  it('reads in the language of the address that a page does not exist', async () => {
    for (const [address, language] of [
      ['/nothing/', /^en/],
      ['/es/nada/', /^es/],
    ] as const) {
      const answer = await page.goto(siteUrl + address);
      expect(answer?.status()).toBe(404);
      expect(await page.locator('html').getAttribute('lang')).toMatch(language);
    }
  });
});
