/**
 * How long the preview takes from a keystroke to the changed page on the screen:
 * `node bench/preview/main.ts [--site OUT_DIR] [--keys 200]`. Types into the longest release and the
 * longest report of the sample newsroom. OUT_DIR is a built site with its admin. The preview stands
 * alone: what Decap and the editor of the body take before it comes on top.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../tests/e2e/browser.ts';
import {
  buildPreviewPage,
  PREVIEW_PATH,
  removePreviewPage,
  servePreview,
} from '../../tests/preview/preview-server.ts';
import { getSampleEntries, type SampleEntry } from '../../tests/preview/sample-entries.ts';
import { NOW } from '../../tests/site.ts';

const { values } = parseArgs({
  options: { site: { type: 'string', default: 'dist' }, keys: { type: 'string', default: '200' } },
});
const contentDir = resolve('content');

const getBody = ({ data }: SampleEntry['given']) => (data.body ?? '') as string;
const getLength = ({ given }: SampleEntry) => getBody(given).length;

async function getLongest(collection: string): Promise<SampleEntry> {
  const entries = await getSampleEntries(contentDir, Date.parse(NOW));
  const own = entries.filter(({ given }) => given.collection.startsWith(collection));
  return own.toSorted((a, b) => getLength(b) - getLength(a))[0]!;
}

/** Milliseconds from each change of the body to the frame after it, of every key. */
async function measureKeys(page: Page, { given }: SampleEntry, keys: number): Promise<number[]> {
  await page.evaluate((entry) => {
    performance.clearMeasures();
    window.openEntry(entry);
  }, given);
  await page.waitForFunction(() => performance.getEntriesByName('preview').length > 0);
  return page.evaluate(
    async ([entry, count]) => {
      const body = entry.data.body as string;
      const middle = body.indexOf(' ', body.length / 2);
      const frame = document.querySelector('iframe')!.contentDocument!;
      const times: number[] = [];
      for (let key = 1; key <= count; key += 1) {
        const typed = `${body.slice(0, middle)}${'x'.repeat(key)}${body.slice(middle)}`;
        const changed = new Promise<void>((done) => {
          const observer = new MutationObserver(() => (observer.disconnect(), done()));
          observer.observe(frame.body, { subtree: true, childList: true, characterData: true });
        });
        const begin = performance.now();
        window.changeEntry({ ...entry.data, body: typed });
        await changed;
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        times.push(performance.now() - begin);
        await new Promise((done) => setTimeout(done, 60));
      }
      return times;
    },
    [given, keys] as const,
  );
}

const getShare = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(1);

const folder = await buildPreviewPage();
const [browser, site] = await Promise.all([
  launchBrowser(),
  servePreview(folder, { outDir: resolve(values.site), contentDir }),
]);
const page = await browser.newPage();
await page.goto(site.url + PREVIEW_PATH);
for (const collection of ['releases', 'reports']) {
  const entry = await getLongest(collection);
  const times = (await measureKeys(page, entry, Number(values.keys))).toSorted((a, b) => a - b);
  console.log(
    `${entry.address} (${getLength(entry)} characters, ${times.length} keys): ` +
      `median ${getShare(times, 0.5)} ms, 95% ${getShare(times, 0.95)} ms, worst ${getShare(times, 1)} ms`,
  );
}
await Promise.all([browser.close(), site.close(), removePreviewPage(folder)]);
