/**
 * Measures pages of a served site with Lighthouse, as on a slow phone:
 * `node bench/lighthouse.ts URL [--site OUT_DIR] [--runs 5]`. Prints the median of each score and of the largest
 * contentful paint. Nothing else should run on the machine.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { browserFlags, findBrowser } from '../tests/e2e/browser.ts';
import { getExamples } from '../tests/page-kinds.ts';
import { getPages } from '../tests/site.ts';
import { getMedian } from './performance/statistics.ts';

/** Fixed, since each version has other rules. `npx` loads it: nothing else needs its 150 packages. */
const lighthouse = 'lighthouse@12.8.2';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

const measuredKinds = [
  'front page',
  'release',
  'report',
  'testimony',
  'releases',
  'press page',
  'search',
];

/** What is read of Lighthouse's report. */
interface Report {
  readonly categories: Readonly<Record<(typeof categories)[number], { readonly score: number }>>;
  readonly audits: {
    readonly 'largest-contentful-paint': { readonly numericValue: number };
  };
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { site: { type: 'string', default: 'dist' }, runs: { type: 'string', default: '5' } },
});
const [url] = positionals;
if (!url)
  throw new Error('Name the site: node bench/lighthouse.ts https://localhost:8443 --site dist');

const folder = await mkdtemp(join(tmpdir(), 'dateline-lighthouse-'));
const { executablePath, env } = await findBrowser(false);
/** The certificate of a trial server may be its own. */
const flags = [...browserFlags, '--headless', '--ignore-certificate-errors'].join(' ');

async function measure(address: string): Promise<Report> {
  const file = join(folder, 'report.json');
  const given = [`--chrome-flags=${flags}`, `--only-categories=${categories.join()}`];
  const output = ['--quiet', '--output=json', `--output-path=${file}`];
  const options = { env: { ...process.env, ...env, CHROME_PATH: executablePath } };
  const run = () =>
    promisify(execFile)('npx', ['--yes', lighthouse, address, ...given, ...output], options);
  // Rarely it has no trace of the page: then nothing was measured.
  await run().catch(run);
  return JSON.parse(await readFile(file, 'utf8')) as Report;
}

const examples = getExamples(await getPages(resolve(values.site)));
console.log('| page | performance, accessibility, best practices, SEO | largest paint, s |');
console.log('| --- | --- | --- |');
for (const { kind, language, address } of examples) {
  if (language !== 'en' || !measuredKinds.includes(kind)) continue;
  const reports: Report[] = [];
  for (let run = 0; run < Number(values.runs); run += 1)
    reports.push(await measure(new URL(address, url).href));
  const scores = categories.map((name) =>
    Math.round(100 * getMedian(reports.map((report) => report.categories[name].score))),
  );
  const paints = reports.map(({ audits }) => audits['largest-contentful-paint'].numericValue);
  console.log(`| ${kind} | ${scores.join(', ')} | ${(getMedian(paints) / 1000).toFixed(2)} |`);
}
await rm(folder, { recursive: true });
