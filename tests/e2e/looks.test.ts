import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { closePages, getBrowser } from './worker-browser.ts';

const siteUrl = inject('siteUrl');

let browser: Browser;
beforeAll(async () => (browser = await getBrowser()));
afterAll(closePages);

let usual: Page | undefined;

/** A window of this width in pixels. Without options it is always the same one: a new one takes as long as a page. */
async function openWindow(width: number, options?: BrowserContextOptions): Promise<Page> {
  const viewport = { width, height: 900 };
  if (options) return await browser.newPage({ viewport, ...options });
  usual ??= await browser.newPage();
  await usual.setViewportSize(viewport);
  await usual.emulateMedia({ media: null });
  return usual;
}

it.each(['/press/', '/es/prensa/', '/releases/dhs-cancels-agreements/'])(
  '%s has each mail address in one line',
  async (path) => {
    const page = await openWindow(360);
    await page.goto(siteUrl + path);
    for (const width of [360, 640, 1024, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const heights = await page
        .locator('main .email')
        .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height));
      expect(heights.length).toBeGreaterThan(1);
      expect(Math.max(...heights), `${width} px`).toBeLessThan(30);
    }
  },
);

it('where there are no reports, the releases have the whole width of the front page', async () => {
  const page = await openWindow(1280);
  await page.goto(siteUrl);
  const getWidth = async (selector: string) =>
    (await page.locator(selector).first().boundingBox())!.width;
  const [column, whole] = [await getWidth('.split > :first-child'), await getWidth('.split')];
  expect(column).toBeLessThan(whole * 0.7);
  await page.locator('.split > :last-child').evaluate((reports) => reports.remove());
  expect(await getWidth('.split > :first-child')).toBe(whole);
});

it('a correction is as wide as the text below it', async () => {
  const page = await openWindow(1280);
  await page.goto(`${siteUrl}/releases/new-york-suspends-secure-communities/`);
  const getWidth = async (selector: string) => (await page.locator(selector).boundingBox())!.width;
  for (const width of [1000, 1280, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await getWidth('.correction'), `${width} px`).toBe(await getWidth('.text'));
  }
});

describe.each(['rss.xml', 'atom.xml'])('%s in a browser', (file) => {
  const getTops = (page: Page, selectors: readonly string[]) =>
    Promise.all(
      selectors.map((selector) =>
        page
          .locator(selector)
          .first()
          .evaluate((element) => Math.round(element.getBoundingClientRect().top)),
      ),
    );

  it.each(['/feeds/', '/ar/feeds/'])('%s is a page to read', async (folder) => {
    const page = await openWindow(360);
    await page.goto(siteUrl + folder + file);
    expect(await page.locator('div > a').getAttribute('href')).toBe(folder);
    const tops = await getTops(
      page,
      file === 'rss.xml'
        ? ['div', 'channel > title', 'channel > description', 'item > title', 'item > description']
        : ['div', 'feed > title', 'feed > subtitle', 'entry > title', 'entry > summary'],
    );
    expect(tops).toEqual([...new Set(tops)].sort((a, b) => a - b));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    const direction = await page.evaluate(
      () => getComputedStyle(document.documentElement).direction,
    );
    expect(direction).toBe(folder === '/ar/feeds/' ? 'rtl' : 'ltr');
  });

  it('is dark where all is dark', async () => {
    const page = await openWindow(1280, { colorScheme: 'dark' });
    await page.goto(`${siteUrl}/feeds/${file}`);
    const ground = await page.evaluate(
      () => getComputedStyle(document.documentElement).backgroundColor,
    );
    expect(ground).toBe('rgb(18, 22, 27)');
  });
});

it('a printed page has nothing that only a screen can do', async () => {
  const page = await openWindow(1024);
  await page.emulateMedia({ media: 'print' });
  for (const address of ['/press/', '/releases/hotline-figures-summer-2011/', '/404.html']) {
    await page.goto(siteUrl + address);
    expect(await page.locator('main').isVisible()).toBe(true);
    const shown = await page
      .locator('form, button, .more, [download], p:has(+ .copyable)')
      .evaluateAll((all) =>
        all.filter((element) => element.checkVisibility()).map((element) => element.outerHTML),
      );
    expect(shown, address).toEqual([]);
  }
});

it('the front page is printed on two sheets at most', async () => {
  const page = await openWindow(1024);
  await page.goto(siteUrl);
  const document = (await page.pdf({ format: 'Letter' })).toString('latin1');
  expect(document.match(/\/Type *\/Page\b/g)?.length).toBeLessThanOrEqual(2);
});

it('a list of headlines does not pull what follows it to the next page', async () => {
  const page = await openWindow(1024);
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${siteUrl}/404.html`);
  const rules = await page
    .locator('.wire > li :is(h2, h3)')
    .evaluateAll((all) => all.map((heading) => getComputedStyle(heading).breakAfter));
  expect(new Set(rules)).toEqual(new Set(['auto']));
});

describe('a forced palette', () => {
  it('shows the words that the search marks', async () => {
    const page = await openWindow(1280, { forcedColors: 'active', colorScheme: 'dark' });
    await page.goto(`${siteUrl}/search/?q=vigil`);
    const mark = page.locator('#search-results mark').first();
    const [word, ground] = await mark.evaluate((element) => {
      const { color, backgroundColor } = getComputedStyle(element);
      return [color, backgroundColor];
    });
    expect(ground).toMatch(/^rgb\(/);
    expect(word).not.toBe(ground);
  });
});

describe('a phone', () => {
  it('loads pictures of about its own width, and covers of about theirs', async () => {
    const page = await openWindow(412, { deviceScaleFactor: 1.75, isMobile: true });
    const getLoaded = async (address: string, selector: string) => {
      await page.goto(siteUrl + address);
      const picture = page.locator(selector).first();
      await picture.scrollIntoViewIfNeeded();
      return await picture.evaluate((image: HTMLImageElement) =>
        image.decode().then(() => image.currentSrc),
      );
    };
    expect(await getLoaded('/releases/dhs-cancels-agreements/', '.text figure img')).toMatch(
      /-640\.\w+$/,
    );
    expect(await getLoaded('/reports/', '.upright img')).toMatch(/-360\.\w+$/);
    expect(await getLoaded('/reports/the-chilling-effect/', '.cover img')).toMatch(/-360\.\w+$/);
  });

  it('wraps preformatted lines rather than scroll them, which needs a mouse or finger', async () => {
    const page = await openWindow(360);
    await page.goto(`${siteUrl}/releases/dhs-cancels-agreements/`);
    const isScrolled = await page.locator('.prose').evaluate((body) => {
      body.innerHTML = `<pre><code>${'x'.repeat(300)}</code></pre>`;
      return body.firstElementChild!.scrollWidth > body.firstElementChild!.clientWidth;
    });
    expect(isScrolled).toBe(false);
  });

  it('shows the first link of a menu that is read from right to left unfaded', async () => {
    const page = await openWindow(360, { isMobile: true, hasTouch: true });
    await page.goto(`${siteUrl}/ar/`);
    const mask = await page
      .locator('.main .menu')
      .evaluate((menu) => getComputedStyle(menu).maskImage);
    expect(mask).toMatch(/^linear-gradient\(to left,/);
  });
});
