import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { closePages, getBrowser } from './worker-browser.ts';

const siteUrl = inject('siteUrl');
const release = '/releases/dhs-cancels-agreements/';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await getBrowser();
  page = await browser.newPage({
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
  });
});
afterAll(closePages);

const getTop = async (selector: string) => (await page.locator(selector).boundingBox())!.y;
const getHeight = async (selector: string) => (await page.locator(selector).boundingBox())!.height;
const isWiderThanScreen = () =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');

describe('a phone', () => {
  test.each([
    ['/', 130],
    ['/es/', 130],
    // It says in Spanish that it is in English only.
    ['/reports/unanswered-calls/', 190],
  ])('has a masthead of few lines on %s', async (path, most) => {
    await page.goto(siteUrl + path);
    expect(await getHeight('.masthead')).toBeLessThan(most);
  });

  test.each([release, '/es/comunicados/seguridad-nacional-cancela-los-acuerdos/'])(
    'shows media contacts before the text of the release %s',
    async (path) => {
      await page.goto(siteUrl + path);
      const contacts = await getTop('.contacts');
      expect(contacts).toBeLessThan(740);
      expect(contacts).toBeLessThan(await getTop('.text'));
    },
  );

  test('shows a correction on the first screen', async () => {
    await page.goto(`${siteUrl}/releases/new-york-suspends-secure-communities/`);
    const top = await getTop('.correction');
    expect(top + (await getHeight('.correction'))).toBeLessThan(740);
    expect(top).toBeGreaterThan(await getTop('h1'));
  });

  test('breaks a topic, a headline and a name of one long word rather than scroll sideways', async () => {
    await page.goto(siteUrl + release);
    await page.evaluate(`
      document.querySelector('.tags a').textContent = 'x'.repeat(63);
      document.querySelector('h1').textContent = 'y'.repeat(63);
      document.querySelector('.brand').textContent = 'z'.repeat(63);
    `);
    expect(await isWiderThanScreen()).toBe(false);
  });

  test('breaks a telephone number with an extension in large text', async () => {
    await page.setViewportSize({ width: 180, height: 370 });
    await page.goto(`${siteUrl}/press/`);
    await page.evaluate(`
      document.querySelector('[href^="tel:"]').textContent = '+44 (0)20 7946 0958 ext. 12345';
    `);
    expect(await isWiderThanScreen()).toBe(false);
    await page.setViewportSize({ width: 360, height: 740 });
  });

  test('breaks the lines of an item that begins with a name from right to left', async () => {
    await page.goto(siteUrl + release);
    // As `isolateParagraphs` writes it.
    await page.evaluate(`
      document.querySelector('.prose').innerHTML = '<ul><li><bdi>نועה כהן, ${'taken from her flat '.repeat(9)}</bdi></li></ul>';
    `);
    expect(await isWiderThanScreen()).toBe(false);
  });

  test('has no more room for a portrait that cannot be loaded', async () => {
    await page.route(/\/media\//, (route) => route.abort());
    await page.goto(`${siteUrl}/press/`);
    const { width, height } = (await page.locator('.person img').first().boundingBox())!;
    expect(height).toBe(width);
    await page.unroute(/\/media\//);
  });

  test('has room for more than a headline of 161 letters on the first screen', async () => {
    await page.goto(`${siteUrl}/releases/letter-to-the-governors/`);
    expect((await page.locator('h1').innerText()).length).toBe(161);
    expect(await getHeight('h1')).toBeLessThan(300);
  });

  test('reaches the last link of the menu with the keyboard', async () => {
    await page.goto(`${siteUrl}/`);
    const last = page.locator('.masthead nav.main a').last();
    await last.focus();
    const { x, width } = (await last.boundingBox())!;
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(360);
  });
});

test('a date of two lines in a list moves no headline', async () => {
  const wide = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await wide.goto(`${siteUrl}/es/`);
  const getGaps = () =>
    wide.locator('.wire article').evaluateAll((articles) =>
      articles.map((article) => {
        const [kicker, headline] = ['.kicker', 'h3'].map((name) => article.querySelector(name)!);
        return headline!.getBoundingClientRect().top - kicker!.getBoundingClientRect().bottom;
      }),
    );
  const before = await getGaps();
  await wide
    .locator('.wire time')
    .evaluateAll((times) =>
      times.forEach((time) => (time.textContent = '29 de noviembre de 2026')),
    );
  expect(await getGaps()).toEqual(before);
  await wide.close();
});

test('a topic of one long word does not run over the headline on a wide screen', async () => {
  const wide = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await wide.goto(siteUrl + release);
  await wide.evaluate(`document.querySelector('.facts .tags a').textContent = 'x'.repeat(63)`);
  const topic = (await wide.locator('.facts .tags a').first().boundingBox())!;
  const headline = (await wide.locator('h1').boundingBox())!;
  expect(topic.x + topic.width).toBeLessThanOrEqual(headline.x);
  await wide.close();
});

test('a mouse reaches the last link of the menu in a window of 320 px', async () => {
  const narrow = await browser.newPage({ viewport: { width: 320, height: 740 } });
  await narrow.goto(`${siteUrl}/`);
  const { x, width } = (await narrow.locator('.masthead nav.main a').last().boundingBox())!;
  expect(x + width).toBeLessThanOrEqual(320);
  await narrow.close();
});

test('a printed page has its address, the numbers of its charts, what opens, and whole tables', async () => {
  const printed = await browser.newPage({ colorScheme: 'dark' });
  await printed.emulateMedia({ media: 'print' });
  const readAddresses = (links: string) =>
    printed
      .locator(links)
      .evaluateAll((all) => all.map((link) => getComputedStyle(link, '::after').content));
  await printed.goto(`${siteUrl}/reports/the-chilling-effect/`);
  expect(await readAddresses('.files a')).toContainEqual(
    expect.stringMatching(/\(https?:\/\/[^/]+\/.+\.pdf\)/),
  );
  // Of charts on white paper, also where the screen is dark.
  const series = await printed.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--series-1'),
  );
  expect(series).toBe('#803e32');
  const address = printed.locator('.page-address');
  expect(await address.innerText()).toMatch(/\/reports\/the-chilling-effect\/$/);
  expect(await address.isVisible()).toBe(true);
  expect(await printed.locator('.chart-numbers table').first().isVisible()).toBe(true);
  expect(await printed.locator('.chart-bar').first().isVisible()).toBe(true);
  const table = printed.locator('.table-scroll').first();
  expect(await table.evaluate((region) => getComputedStyle(region).overflowX)).toBe('visible');
  // With text at 200 %, a phone shows the numbers of a chart in place of a drawing whose words have no room.
  await printed.emulateMedia({ media: 'screen' });
  await printed.setViewportSize({ width: 360, height: 740 });
  const shown = ['.chart-drawing', '.chart-numbers table'].map((part) =>
    printed.locator(part).first(),
  );
  const areShown = () => Promise.all(shown.map((part) => part.isVisible()));
  expect(await areShown()).toEqual([true, false]);
  await printed.evaluate(() => (document.documentElement.style.fontSize = '32px'));
  expect(await areShown()).toEqual([false, true]);
  await printed.emulateMedia({ media: 'print' });
  await printed.locator('.prose').evaluate((body) => {
    body.innerHTML =
      '<details><summary>More</summary><p>Inside</p></details>' +
      '<figure class="chart"><ul class="chart-key"><li><svg></svg>Women</li></ul>' +
      '<svg class="chart-drawing chart-tall" role="img"></svg></figure>' +
      '<a href="https://a.example/">A</a> <a class="address" href="https://b.example/">b.example</a>' +
      '<a href="mailto:a@b.example">Mail</a> <a href="/press/">Press</a> <a href="#s-a">Here</a>' +
      '<a class="email" href="mailto:a@b.example">a@b.example</a>';
  });
  expect(await printed.getByText('More').isVisible()).toBe(true);
  expect(await printed.getByText('Inside').isVisible()).toBe(true);
  expect(await printed.locator('.chart-key svg').isVisible()).toBe(true);
  // It would leave the sheet before it blank, and be cut.
  expect(await printed.locator('.chart-drawing').isVisible()).toBe(false);
  expect(await readAddresses('.prose > a')).toEqual([
    expect.stringContaining('https://a.example/'),
    'none',
    expect.stringContaining('mailto:a@b.example'),
    // The path of another page leads nowhere on paper.
    'none',
    'none',
    'none',
  ]);
  await printed.close();
});
