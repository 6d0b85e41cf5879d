/**
 * Measures the admin of a newsroom in headless Chromium, with a warm server:
 * `node bench/admin.ts --content FOLDER --site FOLDER [--runs 5]`. The content must be a Git repository with many
 * releases in English; the site may be built from fewer entries. Each run begins in a new browser window.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { getAdminBundle } from '../src/build/admin/admin-bundle.ts';
import { servePreview } from '../src/cli/commands/served-admin.ts';
import { getAdminSettings } from '../src/server/admin-settings.ts';
import { getEnvironment } from '../src/environment/environment.ts';
import { listen } from '../src/server/http/listening.ts';
import { createNewsroom } from '../src/server/newsroom-server.ts';
import { openSessions } from '../src/server/sign-in/sessions.ts';
import { createSignInCodes } from '../src/server/sign-in/sign-in-codes.ts';
import { createStaticSite } from '../src/server/site/static-site.ts';
import { openGitStore } from '../src/server/store/git-store.ts';
import { launchBrowser } from '../tests/e2e/browser.ts';
import { getMedian } from './performance/statistics.ts';

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
  today: number;
  list: number;
  heap: number;
  firstEntry: number;
  entry: number;
  reference: number;
}

const environment = getEnvironment({ CONTENT_DIR: values.content });
const store = await openGitStore(environment.contentDir);
let code = '';
const codes = createSignInCodes(Date.now, (next) => (code = next));
const commit = await store.getHead();
const state = { state: 'ready', commit } as const;
const { url, close } = await listen(
  createNewsroom({
    store,
    codes,
    sessions: await openSessions(undefined),
    publisher: {
      getState: () => state as never,
      update: async () => undefined,
      updateIfMoved: async () => undefined,
    } as never,
    site: createStaticSite(resolve(values.site)),
    admin: createStaticSite(await getAdminBundle(environment)),
    preview: servePreview(environment.cacheDir),
    getSettings: () => getAdminSettings(environment),
    listVersions: () => [],
    findReturning: () => [],
    now: Date.now,
    log: console.error,
    siteUrl: 'https://news.example.org',
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
show('Today usable after signing in', 'today', 'ms');
show('List usable after its link', 'list', 'ms');
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
  await page.addInitScript(noteInput);
  codes.renew();
  await page.goto(`${url}/admin/#code=${code}`);
  await page.getByLabel('Your name').fill('Maya Okafor');
  await page.getByLabel('Your e-mail address').fill('maya@example.org');
  await page.getByRole('button', { name: 'Sign in' }).click();
  const today = await getTime(
    page,
    () => document.querySelectorAll('.newsroom-today li a').length > 0,
  );
  await page.getByRole('link', { name: 'Texts', exact: true }).click();
  const list = await getTime(page, () => document.querySelectorAll('main li a').length > 20);
  const heap = await measureHeap(page);
  const firstEntry = await openRow(page, 10);
  const reference = await measureOptions(page);
  await page.goto(`${url}/admin/#/collections/releases-en`);
  const entry = await openRow(page, 15);
  await context.close();
  return { today, list, heap, firstEntry, entry, reference };
}

/** Opens an entry of the list, and measures until its form and its preview show its title. */
async function openRow(page: Page, index: number): Promise<number> {
  const row = page.getByRole('main').getByRole('listitem').getByRole('link').nth(index);
  const title = (await row.innerText()).replace(/ · .*$/s, '').trim();
  await row.click();
  return getTime(
    page,
    (wanted) => {
      const preview = document.querySelector<HTMLIFrameElement>('#preview-pane iframe');
      const shown = preview?.contentDocument?.querySelector('h1')?.textContent ?? '';
      return document.querySelector('.cm-content') !== null && shown.includes(wanted);
    },
    title,
  );
}

/** Types the title of a topic, and measures until only the topics with its words are offered. */
async function measureOptions(page: Page): Promise<number> {
  const options = page.getByRole('option');
  await page.getByRole('combobox', { name: /^Topics/ }).click();
  await options.first().waitFor();
  const count = await options.count();
  await page.keyboard.insertText(await options.last().innerText());
  return getTime(
    page,
    (before) => {
      const shown = document.querySelectorAll('[role=option]').length;
      return shown > 0 && shown < before;
    },
    count,
  );
}

/** Runs in each page: notes in `window.lastInput` when something was clicked or typed last. */
function noteInput(): void {
  const note = () => Object.assign(window, { lastInput: performance.now() });
  for (const type of ['click', 'input']) document.addEventListener(type, note, true);
}

/** Milliseconds from the last click or key until the frame in which a page shows something. */
async function getTime<Arg>(
  page: Page,
  isShown: (arg: Arg) => boolean,
  arg?: Arg,
): Promise<number> {
  await page.waitForFunction(isShown as never, arg, { polling: 'raf' });
  return page.evaluate(
    () => performance.now() - (window as unknown as { lastInput: number }).lastInput,
  );
}

/** Megabytes of JavaScript objects in use. */
async function measureHeap(page: Page): Promise<number> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devTools.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}
