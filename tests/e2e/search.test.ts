import type { Browser, Page, Response } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { getViolations } from './axe.ts';
import { closePages, getBrowser } from './worker-browser.ts';

const siteUrl = inject('siteUrl');
const english = '/search/';
const spanish = '/es/buscar/';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await getBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
});
afterAll(closePages);

/** Waits for the announcement of the results, or that there are none. */
async function getStatus(): Promise<string> {
  const status = page.locator('#search-status');
  await status.filter({ hasText: /result|found|encontró/ }).waitFor();
  return (await status.textContent()) ?? '';
}

/** Opens the search with a query in its address. @returns the headlines of the results */
async function find(address: string, query: string): Promise<string[]> {
  await page.goto(`${siteUrl}${address}?${query}`);
  await getStatus();
  return await page.locator('#search-results h3').allTextContents();
}

const ask = (text: string) => `q=${encodeURIComponent(text)}`;

it('finds an entry by words of its headline, as the first result', async () => {
  const [first] = await find(english, ask('vigil could not call'));
  expect(first).toBe('Media advisory: A vigil for those who could not call');
  // What follows repeats neither the headline nor the heading of the part.
  const result = page.locator('#search-results article').first();
  expect(await result.locator('p').allInnerTexts()).toEqual([
    expect.stringMatching(/^media advisory$/i),
    expect.stringMatching(/^Residents of Port Ashby .* dare to ask for help\.$/),
  ]);
  expect(await result.locator('.found-in bdi').allInnerTexts()).toEqual([
    expect.stringMatching(/^The vigil comes three weeks /),
  ]);
  // Nor where no heading is above the words that were found.
  await find(english, ask('governors letter'));
  expect(await result.locator('.found-in').count()).toBe(0);
  expect(await result.locator('p').last().innerText()).toMatch(/^The Alliance asks every governor/);
});

it('says that an event was called off, and gives screen readers a summary in one piece', async () => {
  await find(english, ask('first evening clinic'));
  const result = page.locator('#search-results article').first();
  expect(await result.locator('.kicker').textContent()).toBe('Media advisory Called off');
  const pieces = await result
    .locator('p')
    .last()
    .evaluate(({ childNodes }) => Array.from(childNodes, ({ nodeName }) => nodeName));
  // Words of the query are marked.
  expect(pieces.join()).not.toContain('#text,#text');
});

it('puts the headline with the words in their order before one that has them apart', async () => {
  const found = await find(english, ask('security states'));
  expect(found.slice(0, 2)).toEqual([
    'Homeland Security cancels its agreements with the states',
    'Illinois is the first state to step back from Secure Communities',
  ]);
});

describe('in Spanish', () => {
  it.each([
    ['inmigración', 'inmigracion'],
    ['policía', 'policias'],
    ['gobernador suspende', 'gobernadores suspenden'],
  ])('%s and %s find the same entries', async (one, other) => {
    const found = await find(spanish, ask(one));
    expect(found.length).toBeGreaterThan(0);
    expect((await find(spanish, ask(other))).toSorted()).toEqual(found.toSorted());
    expect(await page.locator('#search-correction').isVisible()).toBe(false);
  });

  it('finds no English entries, and leads to the same words in English', async () => {
    const found = await find(spanish, ask('suspende'));
    expect(found).toContain(
      'Nueva York suspende Comunidades Seguras por el daño a la seguridad pública',
    );
    expect(found.filter((headline) => headline.includes('suspends'))).toEqual([]);
    const other = page.locator('.languages a', { hasText: 'English' });
    expect(await other.getAttribute('href')).toMatch(/\/search\/\?q=suspende$/);
  });
});

describe('a misspelt word', () => {
  it.each(['vigli harbor', 'vgil harbor', 'vigik harbor'])('%s is corrected', async (query) => {
    const [first] = await find(english, ask(query));
    expect(first).toBe('Media advisory: A vigil for those who could not call');
    expect(await page.locator('#search-correction strong').textContent()).toBe('vigil harbor');
  });

  it('can be searched without correction', async () => {
    await find(english, ask('vigli harbor'));
    await page.locator('#search-correction a').click();
    await page.waitForURL(/exact=1/);
    const similar = page.getByText('Search for similar words too');
    await similar.waitFor();
    // No entry has the word, though some have one that it begins with.
    expect(await getStatus()).toBe('Nothing was found.');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-query');
    await page.locator('#search-type').evaluate((select: HTMLSelectElement) => {
      select.value = 'report';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.waitForURL(/type=report.*exact=1/);
    await page.getByText('Nothing was found with these filters.').waitFor();
    const other = page.locator('.languages a', { hasText: 'Español' });
    expect(await other.getAttribute('href')).toMatch(/\?q=vigli\+harbor&type=report$/);
    await page.locator('#search-correction').getByText('Remove filters').click();
    await similar.click();
    await page.locator('#search-correction strong').waitFor();
    expect(new URL(page.url()).search).toBe('?q=vigli+harbor');
  });
});

it('says with the results when no entry has all words', async () => {
  expect(await find(english, ask('vigil legislature hotline notary'))).not.toEqual([]);
  expect(await getStatus()).toMatch(/^\d+ results? – No text has all these words/);
});

it('searches for a phrase in quotation marks as it is written, and otherwise for its words', async () => {
  const words = await find(spanish, ask('haitiano y francés'));
  for (const phrase of ['"haitiano y francés"', '«haitiano y francés»']) {
    const found = await find(spanish, ask(phrase));
    expect(found.length).toBeGreaterThan(2);
    expect(words).toEqual(expect.arrayContaining(found));
    expect(await page.locator('#search-correction').isVisible()).toBe(false);
  }
  const other = await find(spanish, ask('"francés y haitiano"'));
  expect(other.toSorted()).toEqual(words.toSorted());
  expect(await page.locator('#search-correction strong').textContent()).toBe('francés y haitiano');
  await page.locator('#search summary').click();
  const counted = page.locator('#search-type option', { hasText: /\([1-9]/ });
  await counted.first().waitFor({ state: 'attached' });
});

it.each(['qzhotlinxxv', 'xylophone', 'banana', 'zzzzzz'])(
  'answers %s, which is in no entry, with topics and the press office only',
  async (query) => {
    const words: Response[] = [];
    const note = (response: Response) => response.url().includes('/words.') && words.push(response);
    page.on('response', note);
    expect(await find(english, ask(query))).toEqual([]);
    page.off('response', note);
    // Those of its first letter, and then all in one file: each request takes a phone half a second.
    expect(words.length).toBeLessThan(8);
    expect(words.filter((response) => !response.ok())).toEqual([]);
    expect(await page.locator('#search-correction').isVisible()).toBe(false);
    expect(await page.locator('#search-help a[href="/press/"]').isVisible()).toBe(true);
  },
);

it.each([
  ['1070', []],
  ['"10,000"', []],
  ['commerce', []],
  ['2011-47', ['Testimony before the Public Safety Committee of the Port Ashby City Council']],
])('finds %s only where it is written', async (query, headlines) => {
  expect(await find(english, ask(query))).toEqual(headlines);
});

it('finds corrections, and press contacts among the first', async () => {
  const [corrected] = await find(english, ask('"earlier version of this release"'));
  expect(corrected).toBe('New York suspends Secure Communities, citing harm to public safety');
  const contacts = await find(english, ask('press contact'));
  expect(contacts.slice(0, 3)).toEqual(
    expect.arrayContaining(['Josiah Whitlock', 'Teresa Alvarado']),
  );
});

it('finds the words of a PDF and links to the page of its entry', async () => {
  await page.goto(`${siteUrl}${english}?${ask('"fact sheet" secure communities')}`);
  await getStatus();
  const link = page.locator('.found-in a[href*="#fact-sheet-secure-communities-"]').first();
  const href = (await link.getAttribute('href')) ?? '';
  await page.goto(siteUrl + href);
  expect(await page.locator(':target a[href$=".pdf"]').count()).toBe(1);
});

it('links to the heading above the matching words of a report', async () => {
  await find(english, ask('fingerprints booking'));
  const link = page.locator('.found-in a', { hasText: 'What the programs do' });
  await link.click();
  expect(await page.locator(':target').textContent()).toContain('What the programs do');
});

it('does not mark words that only share a stem with a word of the query', async () => {
  await find(english, ask('witness'));
  const marked = await page.locator('#search-results mark').allTextContents();
  expect(marked.length).toBeGreaterThan(10);
  expect(marked.filter((word) => !/^witness/i.test(word))).toEqual([]);
});

it('does not find boilerplates and contacts', async () => {
  // Each release has telephone numbers in its contacts.
  const found = await find(english, ask('555'));
  expect(found.filter((headline) => headline.includes('vigil'))).toEqual([]);
});

it('filters and sorts by its address, and shows that in the form', async () => {
  await find(english, 'q=police&type=press-release&year=2011&sort=date');
  expect(await page.locator('#search details').getAttribute('open')).not.toBeNull();
  expect(await page.locator('#search-type').inputValue()).toBe('press-release');
  const kinds = await page.locator('#search-results .kicker').allTextContents();
  expect(kinds.length).toBeGreaterThan(1);
  expect(new Set(kinds)).toEqual(new Set(['Press release', 'Press release Corrected']));
  const dates = await page
    .locator('#search-results time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
  const moments = dates.map((date) => Date.parse(date));
  expect(moments).toEqual(moments.toSorted((a, b) => b - a));
  const option = await page.locator('#search-type option[value=press-release]').textContent();
  expect(option).toBe(`Press release (${kinds.length})`);
  // The results have no other kind, and no other year.
  expect(await page.locator('#search-type option[value=report]').textContent()).toBe('Report');
  // Without a query, there is nothing to count.
  await page.locator('#search button[type=reset]').click();
  await page.locator('#search-query').fill('');
  await page.locator('#search-results').waitFor({ state: 'hidden' });
  expect(await page.locator('#search-type').textContent()).not.toMatch(/\d/);
});

it('finds people and pages by date too, after all that have one', async () => {
  const people = await find(english, 'type=person&sort=date');
  expect(people.length).toBeGreaterThan(1);
  await find(english, 'q=polise+alliance&sort=date');
  const dates = await page
    .locator('#search-results li:has(h3)')
    .evaluateAll((items) => items.map((item) => item.querySelector('time')?.dateTime ?? '1000'));
  const moments = dates.map((date) => Date.parse(date));
  expect(new Set(dates).size).toBeGreaterThan(2);
  expect(moments).toEqual(moments.toSorted((a, b) => b - a));
});

it.each(['fragment', 'index'])(
  'loads the index again when a publication has removed a file of its folder %s',
  async (folder) => {
    let requests = 0;
    const files = `**/pagefind/${folder}/*`;
    await page.route(files, (route) => {
      requests += 1;
      return requests === 1 ? route.fulfill({ status: 404 }) : route.continue();
    });
    const [first] = await find(english, ask('vigil could not call'));
    await page.unroute(files);
    expect(first).toBe('Media advisory: A vigil for those who could not call');
    expect(requests).toBeGreaterThan(1);
  },
);

it('searches and corrects again when the reader is online again, without loading the page again', async () => {
  await find(english, ask('harbor'));
  await page.context().setOffline(true);
  await page.locator('#search-query').fill('vigli');
  await page.locator('#search-status', { hasText: 'not available just now' }).waitFor();
  await page.context().setOffline(false);
  await page.locator('#search-query').press('Enter');
  await page.locator('#search-correction strong', { hasText: 'vigil' }).waitFor();
});

it('says of a slow search that it is running, instead of the number of results before it', async () => {
  await find(english, ask('police'));
  const words = '**/pagefind/words.*';
  await page.route(words, () => undefined);
  await page.locator('#search-query').fill('sicario');
  await page.locator('#search-status', { hasText: 'Searching' }).waitFor();
  await expect
    .poll(() => page.locator('#search-results').evaluate((list) => getComputedStyle(list).opacity))
    .toBe('0.5');
  await page.unroute(words);
});

it('shows results while somebody types, marks the words, and updates the address', async () => {
  await page.goto(siteUrl + english);
  await page.locator('#search-query').pressSequentially('harbor vigil');
  // A slow machine also shows the results of the first words.
  await expect.poll(getStatus).toBe('1 result');
  expect(await page.locator('#search-results h3 mark').allTextContents()).toEqual(['vigil']);
  const getSearch = () => new URL(page.url()).search;
  expect(getSearch()).toBe('?q=harbor+vigil');
  // A link inside the page does not search again.
  const status = await page.evaluate(async () => {
    const moved = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
    location.hash = 'main';
    await moved;
    return document.querySelector('#search-status')?.textContent;
  });
  expect(status).toBe('1 result');
  // Enter itself is no step of the history; what is typed after it is, and Back leads to what was searched before.
  const getStep = () => page.evaluate(() => navigation.currentEntry?.key);
  const step = await getStep();
  await page.locator('#search-query').press('Enter');
  expect(await getStep()).toBe(step);
  await page.locator('#search-query').fill('police');
  await expect.poll(getSearch).toBe('?q=police');
  expect(await getStep()).not.toBe(step);
  await page.goBack();
  expect(getSearch()).toBe('?q=harbor+vigil');
  expect(await page.locator('#search-query').inputValue()).toBe('harbor vigil');
});

it('lets readers type at once who come from another page', async () => {
  await page.goto(siteUrl);
  await page.locator('.tools > a').click();
  await page.waitForURL(/search-query$/);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-query');
});

it('moves through the results and back with the arrow keys', async () => {
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

it('announces the number of results politely', async () => {
  await find(english, ask('police'));
  const status = page.getByRole('status');
  expect(await status.textContent()).toMatch(/^\d+ results$/);
});

it('says what it needs where the browser has no WebAssembly', async () => {
  const without = await browser.newPage();
  await without.addInitScript('delete globalThis.WebAssembly');
  await without.goto(`${siteUrl}${english}?${ask('police')}`);
  await without.locator('#search-status', { hasText: 'needs WebAssembly' }).waitFor();
});

it('shows more results once for two clicks, and says when it cannot', async () => {
  const first = await find(english, ask('police'));
  const [more, headlines] = [page.locator('#search-more'), page.locator('#search-results h3')];
  await page.route('**/pagefind/fragment/*', (route) => route.abort());
  await more.click();
  await page.locator('#search-status', { hasText: 'not available just now' }).waitFor();
  await page.unroute('**/pagefind/fragment/*');
  await more.dblclick();
  await expect.poll(() => headlines.count()).toBeGreaterThan(first.length);
  const all = await headlines.allTextContents();
  expect(all.length).toBeLessThanOrEqual(20);
  expect(new Set(all).size).toBe(all.length);
});

describe.each([360, 1280])('at %d px', (width) => {
  it.each([
    [english, 'police'],
    [spanish, 'policía'],
  ])(
    'has no accessibility violation with results and open filters (%s)',
    async (address, query) => {
      await page.setViewportSize({ width, height: 900 });
      await find(address, `${ask(query)}&sort=date`);
      expect(await page.locator('.filters').isVisible()).toBe(true);
      expect(await getViolations(page)).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
    },
  );
});

it('says what to do without JavaScript', async () => {
  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(siteUrl + english);
  expect(await plain.locator('noscript').textContent()).toContain('JavaScript');
  // What does nothing is not offered.
  expect(await plain.locator('#search-query').isVisible()).toBe(false);
  expect(await plain.locator('#search-help a[href="/releases/2011/"]').isVisible()).toBe(true);
  await plain.close();
});
