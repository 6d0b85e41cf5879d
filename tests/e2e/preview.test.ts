import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { getCases } from '../cases.ts';
import type { Listening } from '../../src/server/http/listening.ts';
import {
  buildPreviewPage,
  previewPath,
  removePreviewPage,
  servePreview,
} from '../preview/preview-server.ts';
import type { GivenEntry } from '../preview/page/main.ts';
import { getSampleEntries } from '../preview/sample-entries.ts';
import { fullNewsroom, testMoment } from '../site.ts';
import { contentTypes } from '../../src/model/content-types/collections.ts';
import { closePages, getBrowser } from './worker-browser.ts';

let browser: Browser;
let preview: string;
let complaints: string[] = [];

beforeAll(async () => {
  [browser, preview] = await Promise.all([getBrowser(), buildPreviewPage()]);
});

beforeEach(() => void (complaints = []));
afterEach(() => expect(complaints).toEqual([]));

afterAll(async () => {
  await closePages();
  await removePreviewPage(preview);
});

/** The main element of a page with each element on a line, so that differences are easy to see. */
function toLines(html: string): string {
  const main = select('main', fromHtml(html))!;
  return toHtml(main).replaceAll('<', '\n<');
}

/** Opens a page for previews, and collects the browser's errors in `complaints`. */
async function openPage(): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  page.on('pageerror', (error) => void complaints.push(error.message));
  page.on('console', (message) => {
    // Playwright's own scripts in the frame, in which nothing may run.
    const isOfPlaywright = message.text().startsWith("Blocked script execution in 'about:srcdoc'");
    if (message.type() === 'error' && !isOfPlaywright) complaints.push(message.text());
  });
  // The preview decides what is public when it reads the entries that a page shows.
  await page.addInitScript((now) => void (Date.now = () => now), Date.parse(testMoment));
  return page;
}

/** Loads the page of previews. */
async function load(page: Page, site: Listening): Promise<void> {
  await page.goto(site.url + previewPath);
  await page.waitForFunction(() => 'openEntry' in window);
}

/** What the preview shows: the page, and the message above it. */
interface Shown {
  readonly main: string;
  readonly message: string;
}

/** Opens the preview of an entry and waits for its page. */
async function show(page: Page, given: GivenEntry): Promise<string> {
  return (await page.evaluate(showEach, { given, changes: [given.data] })).at(-1)!.main;
}

/** Changes the open entry and waits until the preview has changed. */
async function change(page: Page, data: Record<string, unknown>): Promise<string> {
  return (await page.evaluate(showEach, { changes: [data] }))[0]!.main;
}

/**
 * Runs in the page: shows an entry, or the open one, with one change after the other. It waits for each in the page, as
 * asking from outside takes most of the time of these tests.
 */
async function showEach(shown: {
  readonly given?: GivenEntry;
  readonly changes: readonly Record<string, unknown>[];
}): Promise<Shown[]> {
  const all: Shown[] = [];
  for (const [index, data] of shown.changes.entries()) {
    const drawn = new Promise<void>((resolve) => {
      new PerformanceObserver((list, observer) => {
        if (list.getEntriesByName('preview').length === 0) return;
        observer.disconnect();
        resolve();
      }).observe({ type: 'measure' });
    });
    if (index === 0 && shown.given) window.openEntry({ ...shown.given, data });
    else window.changeEntry(data);
    await drawn;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const { contentDocument } = document.querySelector('iframe')!;
    const message = document.querySelector('[role=status]')?.textContent ?? '';
    all.push({ main: contentDocument!.querySelector('main')!.outerHTML, message });
  }
  return all;
}

const getFrame = (page: Page) => page.frameLocator('iframe');
const getMain = (page: Page) => getFrame(page).locator('main').first();

const setLanguage = (page: Page, language: string) =>
  page.evaluate(
    (code) => localStorage.setItem('dateline-preview', JSON.stringify({ language: code })),
    language,
  );

async function findDifferences(site: Listening, outDir: string, contentDir: string) {
  const page = await openPage();
  await load(page, site);
  const entries = await getSampleEntries(contentDir, Date.parse(testMoment));
  const differences: { address: string; shown: string; built: string }[] = [];
  for (const entry of entries) {
    await setLanguage(page, entry.language);
    const shown = toLines(await show(page, entry.given));
    const built = toLines(await readFile(join(outDir, entry.address, 'index.html'), 'utf8'));
    if (shown !== built) differences.push({ address: entry.address, shown, built });
  }
  await page.close();
  return { count: entries.length, differences };
}

describe('the preview is the page', () => {
  test('of every entry of the full newsroom', async () => {
    const outDir = inject('outDir');
    const contentDir = fullNewsroom;
    const site = await servePreview(preview, { outDir, contentDir });
    const { count, differences } = await findDifferences(site, outDir, contentDir);
    await site.close();
    expect(count).toBeGreaterThan(60);
    expect(differences.map(({ address }) => address)).toEqual([]);
    expect(differences[0]?.shown).toEqual(differences[0]?.built);
  });

  test('of every entry of the fixture newsroom', async () => {
    const { OUT_DIR: outDir, CONTENT_DIR: contentDir } = inject('builtNewsroom');
    const site = await servePreview(preview, { outDir, contentDir });
    const { count, differences } = await findDifferences(site, outDir, contentDir);
    await site.close();
    expect(count).toBeGreaterThan(8);
    expect(differences[0]?.shown).toEqual(differences[0]?.built);
    expect(differences).toEqual([]);
  });
});

describe('while someone edits an entry, the preview', () => {
  let site: Listening;
  let page: Page;
  let report: GivenEntry;

  beforeAll(async () => {
    const contentDir = fullNewsroom;
    site = await servePreview(preview, { outDir: inject('outDir'), contentDir });
    const entries = await getSampleEntries(contentDir, Date.parse(testMoment));
    report = entries.find(({ address }) => address === '/reports/the-chilling-effect/')!.given;
    page = await openPage();
  });
  // In the same page, in which the browser has the code compiled.
  beforeEach(() => load(page, site));
  afterEach(() => page.evaluate(() => localStorage.clear()));
  afterAll(() => site.close());

  test('changes with each key, changes nothing else and keeps its scroll position', async () => {
    await show(page, report);
    const getTop = () => getMain(page).evaluate((main) => main.getBoundingClientRect().top);
    await getMain(page).evaluate(async (main) => {
      await main.ownerDocument.fonts.ready;
      for (const element of main.querySelectorAll('*')) Object.assign(element, { old: true });
      main.ownerDocument.defaultView!.scrollTo({ top: 1500, behavior: 'instant' });
    });
    const top = await getTop();
    expect(top).toBe(-1500);
    const visible = await getMain(page).evaluate((main) => {
      const { innerHeight } = main.ownerDocument.defaultView!;
      const isVisible = (one: Element) => {
        const { top, bottom } = one.getBoundingClientRect();
        return top > 0 && bottom < innerHeight;
      };
      return [...main.querySelectorAll('p')].find(isVisible)!.textContent.slice(0, 20);
    });
    const body = (report.data.body as string).replace(visible, `Keystroke ${visible}`);
    expect(await change(page, { ...report.data, body })).toContain(`Keystroke ${visible}`);
    expect(await getTop()).toEqual(top);
    const countNew = () =>
      getMain(page).evaluate(
        (main) => [...main.querySelectorAll('*')].filter((one) => !('old' in one)).length,
      );
    expect(await countNew()).toBe(0);
    // A new paragraph is the only new element.
    const longer = `A first paragraph.\n\n${body}`;
    expect(await change(page, { ...report.data, body: longer })).toContain('A first paragraph.');
    expect(await countNew()).toBe(1);
  });

  test('scrolls to a change that is out of sight, unless staff switch that off', async () => {
    await show(page, report);
    const isVisible = (text: string) =>
      getFrame(page)
        .getByText(text)
        .first()
        .evaluate((element) => {
          const { top, bottom } = element.getBoundingClientRect();
          return bottom > 0 && top < element.ownerDocument.defaultView!.innerHeight;
        });
    const body = `${String(report.data.body)}\n\nThe last words.`;
    await change(page, { ...report.data, body });
    expect(await isVisible('The last words.')).toBe(true);
    await change(page, { ...report.data, body, subtitle: 'Written last' });
    expect(await isVisible('Written last')).toBe(true);
    await page.evaluate(() => localStorage.setItem('cms.scroll-sync-enabled', 'false'));
    await change(page, { ...report.data, body: `${body} Indeed.`, subtitle: 'Written last' });
    expect(await isVisible('The last words. Indeed.')).toBe(false);
  });

  test('keeps the page while a component is incomplete, and says where', async () => {
    const whole = await show(page, report);
    const body = `${String(report.data.body)}\n\n<PullQuote`;
    expect(await change(page, { ...report.data, body })).toBe(whole);
    await page.getByRole('status').getByText('can’t be read at “<PullQuote”: ').waitFor();
    await change(page, report.data);
    await page.getByRole('status').locator('p').waitFor({ state: 'detached' });
  });

  test('says what cannot be read, and shows the rest', async () => {
    const given = { language: 'en', slug: '', path: '' };
    const shown = await show(page, {
      ...given,
      collection: 'releases-en',
      data: { kind: 'statement', headline: 'A headline', datePublished: '2011-13-40', topics: 7 },
    });
    expect(shown).toContain('A headline');
    expect(shown).toContain('“2011-13-40” is not a date');
    await page.getByRole('status').getByText('Topics').waitFor();

    const person = { place: 'Ohio' };
    const data = { kind: 'personal', headline: 'A headline', person };
    const nameless = await show(page, { ...given, collection: 'testimonies-en', data });
    expect(nameless.replaceAll(/<.*?>/g, '')).toContain('Testimony of …, Ohio');
  });

  test('shows a picture that was just chosen', async () => {
    await page.evaluate(async () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 200 });
      canvas.getContext('2d')!.fillRect(0, 0, 300, 200);
      const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done));
      window.chosenFiles['/media/2026/new picture.png'] = URL.createObjectURL(blob!);
    });
    const image = { src: '/media/2026/new picture.png', alt: 'A dark picture' };
    await show(page, { ...report, data: { ...report.data, image, body: '' } });
    const picture = getFrame(page).locator('figure img');
    expect(await picture.getAttribute('src')).toMatch(/^blob:.*#\.png$/);
    expect(await picture.getAttribute('width')).toBe('300');
    expect(await picture.evaluate((img: HTMLImageElement) => img.decode())).toBeUndefined();
  });

  test('shows light and dark, phone and computer, and remembers it', async () => {
    await show(page, report);
    const getBackground = () =>
      getFrame(page)
        .locator('body')
        .evaluate((body) => getComputedStyle(body).backgroundColor);
    const getWidth = () =>
      getMain(page).evaluate((main) => main.ownerDocument.defaultView!.innerWidth);
    await page.getByRole('button', { name: 'Light' }).click();
    expect(await getBackground()).toBe('rgb(251, 250, 246)');
    expect(await getWidth()).toBe(1280);
    await page.getByRole('button', { name: 'Dark' }).click();
    await page.getByRole('button', { name: 'Phone' }).click();
    await expect.poll(getBackground).toBe('rgb(18, 22, 27)');
    await expect.poll(getWidth).toBe(360);
    await show(page, report);
    expect(await getBackground()).toBe('rgb(18, 22, 27)');
    expect(await getWidth()).toBe(360);
  });

  /** Where to click with the mouse, as staff do: for a click on an element, Playwright adds listeners of its own. */
  const pointTo = async (selector: string) => {
    const link = getFrame(page).locator(selector).first();
    await link.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await link.boundingBox())!;
    return [x + width / 2, y + height / 2] as const;
  };

  test('has links that do nothing', async () => {
    await show(page, report);
    const getScroll = () =>
      getMain(page).evaluate((main) => main.ownerDocument.defaultView!.scrollY);
    const [x, y] = await pointTo('a[href^="/topics/"]');
    await page.mouse.click(x, y);
    await page.mouse.click(x, y, { button: 'middle' });
    await page.keyboard.press('Enter');
    expect(page.context().pages()).toHaveLength(1);
    const contents = await pointTo('main a[href^="#"]');
    const before = await getScroll();
    await page.mouse.click(...contents);
    await expect.poll(getScroll).not.toBe(before);
    expect(await getMain(page).locator('h1').textContent()).toBe(report.data.headline);
  });

  test('runs nothing, and leads nowhere without its listeners either', async () => {
    await show(page, report);
    const hasRun = await page.evaluate(() => {
      const { contentDocument, contentWindow } = document.querySelector('iframe')!;
      const script = contentDocument!.createElement('script');
      script.textContent = 'document.documentElement.dataset.ran = "";';
      contentDocument!.body.append(script);
      // As in WebKit, which calls no listener in a frame that may run nothing.
      contentWindow!.addEventListener('click', (event) => event.stopImmediatePropagation(), true);
      return 'ran' in contentDocument!.documentElement.dataset;
    });
    expect(hasRun).toBe(false);
    await page.mouse.click(...(await pointTo('a[href^="/topics/"]')));
    await expect.poll(() => complaints.join()).toContain('Blocked opening');
    expect(page.context().pages()).toHaveLength(1);
    expect(await getMain(page).locator('h1').textContent()).toBe(report.data.headline);
    complaints = [];
  });

  test('shows any values in the fields of any type', async () => {
    const value = fc.oneof(
      fc.constantFrom('', 0, true, null, 'text', '2011-06-02T10:00:00-04:00', '/media/none.jpg'),
      fc.jsonValue({ maxDepth: 2 }),
    );
    const failures = [];
    for (const { name, fields, layout } of contentTypes) {
      const shape = Object.fromEntries(Object.keys(fields).map((field) => [field, value]));
      const samples = fc.sample(fc.record(shape, { requiredKeys: [] }), {
        numRuns: getCases(5),
        seed: 7,
      });
      const isSettings = name.startsWith('settings/');
      const language = layout === 'shared' || isSettings ? {} : { language: 'en' };
      const given = { collection: name, ...language, slug: 'x', path: '', data: {} };
      const changes: Record<string, unknown>[] = [{}, ...samples];
      const shown = await page.evaluate(showEach, { given, changes });
      for (const [index, { message }] of shown.entries())
        if (/can’t show this yet/.test(message))
          failures.push(`${name}: ${message} ${JSON.stringify(changes[index])}`);
    }
    // The browser reports missing files as errors.
    complaints = complaints.filter((text) => !/404/.test(text));
    expect(failures).toEqual([]);
  });
});
