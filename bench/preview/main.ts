/**
 * Measures the time that the preview takes from a key to the changed page on the screen:
 * `node bench/preview/main.ts [--site OUT_DIR] [--keys 200]`. Types into the longest release and the
 * longest report of the sample newsroom. OUT_DIR is a built site with its admin. This is the
 * preview alone: Decap and the body editor take additional time.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../tests/e2e/browser.ts';
import {
  buildPreviewPage,
  previewPath,
  removePreviewPage,
  servePreview,
} from '../../tests/preview/preview-server.ts';
import type { SampleEntry } from '../../tests/preview/sample-entries.ts';
import { getBody, getLongest } from './longest.ts';
import { formatShares } from './shares.ts';

const { values } = parseArgs({
  options: { site: { type: 'string', default: 'dist' }, keys: { type: 'string', default: '200' } },
});
const contentDir = resolve('content');

/** Milliseconds from each change of the body to the next painted frame, for every key. */
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
      const preview = document.querySelector('iframe')!.contentDocument!;
      const times: number[] = [];
      for (let key = 1; key <= count; key += 1) {
        const typed = `${body.slice(0, middle)}${'x'.repeat(key)}${body.slice(middle)}`;
        const changed = new Promise<void>((done) => {
          const observer = new MutationObserver(() => (observer.disconnect(), done()));
          observer.observe(preview.body, { subtree: true, childList: true, characterData: true });
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

const folder = await buildPreviewPage();
const [browser, site] = await Promise.all([
  launchBrowser(),
  servePreview(folder, { outDir: resolve(values.site), contentDir }),
]);
const page = await browser.newPage();
await page.goto(site.url + previewPath);
await page.waitForFunction(() => 'openEntry' in window);
for (const collection of ['releases', 'reports']) {
  const entry = await getLongest(contentDir, collection);
  const times = await measureKeys(page, entry, Number(values.keys));
  console.log(
    `${entry.address} (${getBody(entry.given).length} characters, ${times.length} keys): ` +
      formatShares(times),
  );
}
await Promise.all([browser.close(), site.close(), removePreviewPage(folder)]);
