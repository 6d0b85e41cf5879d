import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { getPagesOfKind, pageKinds } from '../page-kinds.ts';
import { builtPages as pages } from '../built-pages.ts';
import { closePages, getBrowser } from './worker-browser.ts';

const siteUrl = inject('siteUrl');

/** The embeds to test: in both languages the longest list and the longest release. */
const embeds = ['embedded list of releases', 'embedded release'].flatMap((name) =>
  (['en', 'es'] as const).map((language) => {
    const found = getPagesOfKind(
      pages,
      pageKinds.find((kind) => kind.name === name)!,
      language,
    );
    return found.toSorted((a, b) => b.html.length - a.html.length)[0]!.address;
  }),
);

let partner: Server;
let partnerUrl: string;
let browser: Browser;
let page: Page;

/** Serves a site of another origin, whose pages embed the address in their query. */
beforeAll(async () => {
  partner = createServer((request, answer) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://partner.invalid');
    const { address, width } = Object.fromEntries(searchParams);
    answer.setHeader('Content-Type', 'text/html; charset=utf-8');
    answer.end(
      `<!doctype html><html lang="en"><title>Partner</title><iframe name="embed" title="News" src="${siteUrl}${address}" width="${width}" height="420"></iframe>`,
    );
  });
  await new Promise<void>((resolve) => partner.listen(0, '127.0.0.1', resolve));
  partnerUrl = `http://127.0.0.1:${(partner.address() as AddressInfo).port}`;
  browser = await getBrowser();
  page = await browser.newPage();
});
afterAll(async () => {
  await closePages();
  partner.close();
});

async function openFrame(address: string, width: number) {
  await page.goto(`${partnerUrl}/?address=${encodeURIComponent(address)}&width=${width}`);
  return page.frame({ name: 'embed' })!;
}

describe.each(embeds)('%s in an iframe of another site', (address) => {
  it.each([300, 640])('needs no sideways scrolling at %d px', async (width) => {
    const frame = await openFrame(address, width);
    expect(await frame.locator('h1').count()).toBe(1);
    const [needed, given] = await frame.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(needed).toBeLessThanOrEqual(given!);
  });

  it('is dark on a dark screen', async () => {
    const getBackground = async (colorScheme: 'light' | 'dark') => {
      await page.emulateMedia({ colorScheme });
      const frame = await openFrame(address, 400);
      return frame.evaluate(() => getComputedStyle(document.body).backgroundColor);
    };
    expect(await getBackground('dark')).not.toBe(await getBackground('light'));
  });

  it('links out of the iframe', async () => {
    const frame = await openFrame(address, 400);
    const link = frame.locator('h1 a');
    const target = await link.getAttribute('href');
    await link.click();
    await page.waitForURL(siteUrl + target);
    expect(page.frames().length).toBe(1);
  });
});

it('no other page can be embedded', async () => {
  await openFrame('/releases/', 400);
  // The page may count as loaded a moment before the browser replaces the blocked iframe.
  const getAddress = () => page.frames().at(-1)?.url();
  await expect.poll(getAddress).toBe('chrome-error://chromewebdata/');
});
