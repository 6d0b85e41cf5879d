/**
 * Measures the time from a key to the changed preview on the screen, in the whole admin:
 * `node bench/preview.ts [--keys 60] [--slow 4]`. Starts a newsroom with the sample content and types
 * into the longest release and the longest report. `--slow` makes the browser's processor this many times
 * slower.
 */
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../tests/e2e/browser.ts';
import { AdminPage } from '../tests/newsroom/admin-page.ts';
import { startNewsroom } from '../tests/newsroom/running-newsroom.ts';
import { watchPage } from '../tests/newsroom/watched-page.ts';
import { getSampleEntries, type SampleEntry } from '../tests/preview/sample-entries.ts';
import { testMoment } from '../tests/site.ts';

const { values } = parseArgs({
  options: { keys: { type: 'string', default: '60' }, slow: { type: 'string', default: '1' } },
});
const keys = Number(values.keys);
const contentDir = 'content';

/** What one key took, in milliseconds. */
interface KeyTimes {
  /** Until the letter is painted in the body. */
  body: number;
  /** Until the changed preview is painted. */
  preview: number;
}

/** Runs in the page: records the times of each key in `window.keyTimes`. */
function watchKeys(): void {
  const page = document.querySelector<HTMLIFrameElement>('#preview-pane iframe')!.contentDocument!;
  const times: KeyTimes[] = [];
  Object.assign(window, { keyTimes: times });
  let begin = 0;
  let body = 0;
  let isAwaited = false;
  const afterPaint = (then: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(undefined);
    });
  document.addEventListener(
    'keydown',
    () => {
      begin = performance.now();
      isAwaited = true;
      afterPaint(() => (body = performance.now() - begin));
    },
    true,
  );
  new MutationObserver(() => {
    if (isAwaited) afterPaint(() => times.push({ body, preview: performance.now() - begin }));
    isAwaited = false;
  }).observe(page.body, { subtree: true, childList: true, characterData: true });
}

async function measure(page: Page): Promise<KeyTimes[]> {
  const devTools = await page.context().newCDPSession(page);
  const setSlowness = (rate: number) => devTools.send('Emulation.setCPUThrottlingRate', { rate });
  await page.evaluate(watchKeys);
  await setSlowness(Number(values.slow));
  const getTimes = () =>
    page.evaluate(() => (window as unknown as { keyTimes: KeyTimes[] }).keyTimes);
  for (let key = 1; key <= keys; key += 1) {
    await page.keyboard.press('x');
    await page.waitForFunction(
      (count) => (window as unknown as { keyTimes: KeyTimes[] }).keyTimes.length >= count,
      key,
      { polling: 20 },
    );
    await page.waitForTimeout(150);
  }
  await setSlowness(1);
  return getTimes();
}

/** The entry with the longest body in the collections whose names begin with `collection`, such as `reports`. */
async function getLongest(collection: string): Promise<SampleEntry> {
  const entries = await getSampleEntries(contentDir, Date.parse(testMoment));
  const own = entries.filter(({ given }) => given.collection.startsWith(collection));
  const getLength = ({ given }: SampleEntry) => ((given.data.body ?? '') as string).length;
  return own.toSorted((a, b) => getLength(b) - getLength(a))[0]!;
}

/** Median, 95th percentile and maximum of times. @param times milliseconds */
function formatShares(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const getShare = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(1);
  return `median ${getShare(0.5)} ms, 95% ${getShare(0.95)} ms, worst ${getShare(1)} ms`;
}

const [newsroom, browser] = await Promise.all([
  startNewsroom({ content: contentDir }),
  launchBrowser(),
]);
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
page.setDefaultTimeout(30_000);
const admin = new AdminPage(page, await watchPage(page), newsroom.url);
await admin.signIn(await newsroom.takeLink(), 'Maya Okafor', 'maya@example.org');
for (const collection of ['releases', 'reports']) {
  const { given, address } = await getLongest(collection);
  await admin.openEntry(given.collection, given.slug);
  const editor = await admin.getBody();
  await page.frameLocator('#preview-pane iframe').locator('main').waitFor();
  await editor.locator('.cm-line').nth(4).click();
  const times = await measure(page);
  console.log(`${address}, ${times.length} keys, first ${times[0]!.preview.toFixed(1)} ms`);
  console.log(`  letter in the body: ${formatShares(times.map(({ body }) => body))}`);
  console.log(`  preview on screen: ${formatShares(times.map(({ preview }) => preview))}`);
}
await browser.close();
await newsroom.remove();
