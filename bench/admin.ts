/**
 * Measures the admin of a newsroom in headless Chromium, with a warm server:
 * `node bench/admin.ts --content FOLDER --site FOLDER [--runs 5]`. The content must be a Git repository with many
 * releases in English; the site may be built from fewer entries. Each run begins in a new browser window.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { listen } from '../src/server/http/listening.ts';
import { createNewsroom } from '../src/server/newsroom-server.ts';
import { openEndedSessions } from '../src/server/sign-in/ended-sessions.ts';
import { getSessionSecret } from '../src/server/sign-in/session-secret.ts';
import { createSessions } from '../src/server/sign-in/sessions.ts';
import { createSignInCodes } from '../src/server/sign-in/sign-in-codes.ts';
import { createStaticSite } from '../src/server/site/static-site.ts';
import { GitStore } from '../src/server/store/git-store.ts';
import { launchBrowser } from '../tests/e2e/browser.ts';

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content' },
    site: { type: 'string', default: 'dist' },
    runs: { type: 'string', default: '5' },
  },
});
const runs = Number(values.runs);

/** The figures of one run: milliseconds, and the heap in megabytes. */
interface Figures {
  list: number;
  heap: number;
  firstEntry: number;
  entry: number;
  reference: number;
}

const store = await GitStore.open(resolve(values.content));
let code = '';
const codes = createSignInCodes(Date.now, (next) => (code = next));
const commit = await store.getHead();
const state = { state: 'ready', commit } as const;
const { url, close } = await listen(
  createNewsroom({
    store,
    codes,
    sessions: createSessions(
      await getSessionSecret(undefined),
      await openEndedSessions(undefined, 0),
    ),
    publisher: {
      getState: () => state as never,
      update: async () => undefined,
      updateIfMoved: async () => undefined,
    } as never,
    site: createStaticSite(resolve(values.site)),
    log: console.error,
  }),
  0,
);
await store.findReferences({ collections: ['releases'], limit: 1 });

const browser = await launchBrowser();
const figures: Figures[] = [];
for (let run = 0; run < runs; run += 1) figures.push(await measure());
await browser.close();
await close();
await store.close();

const show = (name: string, key: keyof Figures, unit: string) =>
  console.log(`${name}: ${getMedian(figures.map((one) => one[key])).toFixed(0)} ${unit}`);
console.log(`Medians of ${runs}`);
show('List usable after signing in', 'list', 'ms');
show('Heap with the list', 'heap', 'MB');
show('First entry open with its preview', 'firstEntry', 'ms');
show('Another entry open with its preview', 'entry', 'ms');
show('Options of a reference after a letter', 'reference', 'ms');
console.log(`Memory of this process: ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);

async function measure(): Promise<Figures> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  codes.renew();
  await page.goto(`${url}/admin/#code=${code}`);
  await page.getByLabel('Your name').fill('Maya Okafor');
  await page.getByLabel('Your e-mail address').fill('maya@example.org');
  const rows = page.getByRole('main').getByRole('listitem').getByRole('link');
  const list = await time(page, async () => {
    await page.getByRole('button', { name: 'Sign in' }).click();
    await rows.nth(20).waitFor();
  });
  const heap = await measureHeap(page);
  const open = (index: number) =>
    time(page, async () => {
      const title = (await rows.nth(index).innerText()).replace(/ · .*$/s, '').trim();
      await rows.nth(index).click();
      await page.locator('[role=textbox][aria-multiline=true]').waitFor();
      await page.frameLocator('#preview-pane iframe').getByText(title).first().waitFor();
    });
  const firstEntry = await open(10);
  const reference = await measureOptions(page);
  await page.goto(`${url}/admin/#/collections/releases-en`);
  await rows.nth(20).waitFor();
  const entry = await open(15);
  await context.close();
  return { list, heap, firstEntry, entry, reference };
}

/** Types the title of a topic and measures until only the topics with its words are offered. */
async function measureOptions(page: Page): Promise<number> {
  const options = page.getByRole('option');
  await page.getByRole('combobox', { name: /^Topics/ }).click();
  await options.first().waitFor();
  const count = await options.count();
  const title = await options.last().innerText();
  return time(page, async () => {
    await page.keyboard.insertText(title);
    await page.waitForFunction(
      (before) => {
        const shown = document.querySelectorAll('[role=option]').length;
        return shown > 0 && shown < before;
      },
      count,
      { polling: 'raf' },
    );
  });
}

/** Milliseconds from the begin of some work in a page until the browser has painted its result. */
async function time(page: Page, work: () => Promise<void>): Promise<number> {
  const begin = performance.now();
  await work();
  await page.evaluate(
    () => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))),
  );
  return performance.now() - begin;
}

/** Megabytes of JavaScript objects in use. */
async function measureHeap(page: Page): Promise<number> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devTools.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

function getMedian(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}
