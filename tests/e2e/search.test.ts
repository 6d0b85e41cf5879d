import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { getViolations } from './axe.ts';
import { launchBrowser } from './browser.ts';

const siteUrl = inject('siteUrl');
const english = '/search/';
const spanish = '/es/buscar/';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
});
afterAll(() => browser.close());
beforeEach(() => page.goto('about:blank'));

/** Waits until the answer is announced: a number of results, or that there are none. */
async function getStatus(): Promise<string> {
  const status = page.locator('#search-status');
  await status.filter({ hasText: /result|found|encontró/ }).waitFor();
  return (await status.textContent()) ?? '';
}

/** Opens the search with a query in its address; gives the headlines found. */
async function find(address: string, query: string): Promise<string[]> {
  await page.goto(`${siteUrl}${address}?${query}`);
  await getStatus();
  return await page.locator('#search-results h3').allTextContents();
}

const ask = (text: string) => `q=${encodeURIComponent(text)}`;

it('finds a text by words of its headline, first', async () => {
  const [first] = await find(english, ask('vigil could not call'));
  expect(first).toBe('Media advisory: A vigil for those who could not call');
});

describe('in Spanish', () => {
  it.each([
    ['inmigración', 'inmigracion'],
    ['policía', 'policias'],
    ['gobernador suspende', 'gobernadores suspenden'],
  ])('%s and %s find the same texts', async (some, others) => {
    const found = await find(spanish, ask(some));
    expect(found.length).toBeGreaterThan(0);
    expect((await find(spanish, ask(others))).toSorted()).toEqual(found.toSorted());
    expect(await page.locator('#search-correction').isVisible()).toBe(false);
  });

  it('finds no English texts', async () => {
    const found = await find(spanish, ask('suspende'));
    expect(found).toContain(
      'Nueva York suspende Comunidades Seguras por el daño a la seguridad pública',
    );
    expect(found.filter((headline) => headline.includes('suspends'))).toEqual([]);
  });
});

describe('a misspelt word', () => {
  it.each(['vigli harbor', 'vgil harbor', 'vigik harbor'])('%s is corrected', async (query) => {
    const [first] = await find(english, ask(query));
    expect(first).toBe('Media advisory: A vigil for those who could not call');
    expect(await page.locator('#search-correction strong').textContent()).toBe('vigil harbor');
  });

  it('can be searched for as it is', async () => {
    await find(english, ask('vigli harbor'));
    await page.locator('#search-correction a').click();
    await page.waitForURL(/exact=1/);
    await page.locator('#search-correction').waitFor({ state: 'hidden' });
  });
});

it('answers a word that does not exist with a suggestion, topics and the press office', async () => {
  expect(await find(english, ask('qzhotlinxxv'))).toEqual([]);
  const suggestion = page.locator('#search-correction a');
  expect(await suggestion.count()).toBe(1);
  expect(await page.locator('#search-help a[href="/press/"]').isVisible()).toBe(true);
  await suggestion.click();
  await page.locator('#search-results h3').first().waitFor();
});

it('finds the words of a PDF and leads to the page it belongs to', async () => {
  await page.goto(`${siteUrl}${english}?${ask('"fact sheet" secure communities')}`);
  await getStatus();
  const link = page.locator('.found-in a[href*="#fact-sheet-secure-communities-"]').first();
  const href = (await link.getAttribute('href')) ?? '';
  await page.goto(siteUrl + href);
  expect(await page.locator(':target a[href$=".pdf"]').count()).toBe(1);
});

it('leads to the heading of a report under which words stand', async () => {
  await find(english, ask('fingerprints booking'));
  const link = page.locator('.found-in a', { hasText: 'What the programs do' });
  await link.click();
  expect(await page.locator(':target').textContent()).toContain('What the programs do');
});

it('marks no word that only the index takes for a form of the word asked for', async () => {
  await find(english, ask('witness'));
  const marked = await page.locator('#search-results mark').allTextContents();
  expect(marked.length).toBeGreaterThan(10);
  expect(marked.filter((word) => !/^witness/i.test(word))).toEqual([]);
});

it('does not find what stands under every text', async () => {
  // The boilerplate names the Alliance's languages, the contacts their telephones.
  const found = await find(english, ask('555'));
  expect(found.filter((headline) => headline.includes('vigil'))).toEqual([]);
});

it('narrows and sorts by its address, and shows so in the form', async () => {
  await find(english, 'q=police&type=press-release&year=2011&sort=date');
  expect(await page.locator('#search details').getAttribute('open')).not.toBeNull();
  expect(await page.locator('#search-type').inputValue()).toBe('press-release');
  const kinds = await page.locator('#search-results .kicker').allTextContents();
  expect(kinds.length).toBeGreaterThan(1);
  expect(new Set(kinds)).toEqual(new Set(['Press release']));
  const dates = await page
    .locator('#search-results time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
  const moments = dates.map((date) => Date.parse(date));
  expect(moments).toEqual(moments.toSorted((a, b) => b - a));
  const option = await page.locator('#search-type option[value=press-release]').textContent();
  expect(option).toBe(`Press release (${kinds.length})`);
});

it('answers while somebody types, marks the words, and keeps the address', async () => {
  await page.goto(siteUrl + english);
  await page.locator('#search-query').pressSequentially('harbor vigil');
  expect(await getStatus()).toBe('1 result');
  expect(await page.locator('#search-results h3 mark').allTextContents()).toEqual(['vigil']);
  expect(new URL(page.url()).search).toBe('?q=harbor+vigil');
});

it('lets arrow keys walk through the results and back', async () => {
  await find(english, ask('police'));
  const getFocus = () => page.evaluate(() => document.activeElement?.textContent);
  const headlines = await page.locator('#search-results h3 a').allTextContents();
  await page.locator('#search-query').focus();
  await page.keyboard.press('ArrowDown');
  expect(await getFocus()).toBe(headlines[0]);
  await page.keyboard.press('ArrowDown');
  expect(await getFocus()).toBe(headlines[1]);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-query');
});

it('announces politely how many texts it found', async () => {
  await find(english, ask('police'));
  const status = page.getByRole('status');
  expect(await status.textContent()).toMatch(/^\d+ results$/);
});

describe.each([360, 1280])('at %d px', (width) => {
  it.each([
    [english, 'police'],
    [spanish, 'policía'],
  ])('has no barrier with results shown and filters open (%s)', async (address, query) => {
    await page.setViewportSize({ width, height: 900 });
    await find(address, `${ask(query)}&sort=date`);
    expect(await page.locator('.filters').isVisible()).toBe(true);
    expect(await getViolations(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
});

it('says what to do where it cannot run', async () => {
  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(siteUrl + english);
  expect(await plain.locator('noscript').textContent()).toContain('JavaScript');
  expect(await plain.locator('#search-help a[href="/releases/2011/"]').isVisible()).toBe(true);
  await plain.close();
});
