/**
 * Lighthouse's scores (mobile, default throttling) as a table: `node bench/lighthouse.ts [--site OUT_DIR]
 * [--runs N] [ADDRESS …]`. Without addresses: the front page, a release, a report with a chart and a
 * testimony. Of several runs the median counts. Exits 1 when a score is below 100.
 */
import { parseArgs } from 'node:util';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { listen } from '../src/server/http/listening.ts';
import { createStaticSite } from '../src/server/site/static-site.ts';
import { BROWSER_FLAGS, findBrowser } from '../tests/e2e/browser.ts';
import { getExamples } from '../tests/page-kinds.ts';
import { getPages } from '../tests/site.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const KINDS = ['front page', 'release', 'report', 'testimony'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    site: { type: 'string', default: 'dist' },
    runs: { type: 'string', default: '1' },
  },
});

type Scores = Record<(typeof CATEGORIES)[number], number>;

/** Scores from 0 to 100, and the audits that cost points, printed as they come. */
async function measure(address: string, port: number): Promise<Scores> {
  const options = { port, onlyCategories: [...CATEGORIES], logLevel: 'silent' as const };
  const result = await lighthouse(address, options);
  if (!result) throw new Error(`Lighthouse gave no result for ${address}.`);
  const { categories, audits, runtimeError } = result.lhr;
  if (runtimeError) throw new Error(`${address}: ${runtimeError.message}`);
  for (const name of CATEGORIES) {
    for (const { id, weight } of categories[name]?.auditRefs ?? []) {
      const audit = audits[id];
      if (!audit || weight === 0 || audit.score === null || audit.score >= 0.9) continue;
      console.log(`  ${name}: ${audit.title} (${audit.displayValue ?? audit.score})`);
    }
  }
  const scores = CATEGORIES.map((name) => [name, Math.round((categories[name]?.score ?? 0) * 100)]);
  return Object.fromEntries(scores) as Scores;
}

function getMedian(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

const addresses =
  positionals.length > 0
    ? positionals
    : getExamples(await getPages(values.site))
        .filter(({ kind, language }) => language === 'en' && KINDS.includes(kind))
        .map(({ address }) => address);
const { executablePath, env } = await findBrowser();
const chrome = await launch({
  chromePath: executablePath,
  chromeFlags: BROWSER_FLAGS,
  envVars: { ...process.env, ...env },
});
const { url, close } = await listen(createStaticSite(values.site), 0);
const table: Record<string, Scores> = {};
for (const address of addresses) {
  const runs: Scores[] = [];
  for (let run = 0; run < Number(values.runs); run += 1) {
    runs.push(await measure(url + address, chrome.port));
  }
  const medians = CATEGORIES.map((name) => [name, getMedian(runs.map((scores) => scores[name]))]);
  table[address] = Object.fromEntries(medians) as Scores;
}
console.table(table);
chrome.kill();
await close();
const lowest = Math.min(...Object.values(table).flatMap((scores) => Object.values(scores)));
process.exitCode = lowest < 100 ? 1 : 0;
