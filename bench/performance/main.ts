/**
 * Measures what building and publishing costs, beside other generators on the same entries:
 * `npm run bench -- [--sizes 1000,3000,10000,30000] [--runs 5] [--server 10000] [--server-runs 5] [--seed 1]
 * [--folder FOLDER]`. `--server 0` leaves out the server. Writes `docs/performance.md` and its picture unless there
 * is `--dry`. Nothing else should run on the machine.
 */
import { mkdtempSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../../tests/e2e/browser.ts';
import { removeCache } from '../../tests/site.ts';
import { formatGrowthChart } from './growth-chart.ts';
import { measureRun } from './measured-run.ts';
import { getPeers } from './peers.ts';
import { measurePublications, type PublicationTimes } from './publications.ts';
import { formatReport, type ServerResult, type SizeResult } from './report.ts';
import { measureRound, type Round } from './rounds.ts';
import { serveNewsroom } from './served-newsroom.ts';
import { openWorkplace } from './workplace.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,3000,10000,30000' },
    runs: { type: 'string', default: '5' },
    server: { type: 'string', default: '10000' },
    'server-runs': { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
    folder: { type: 'string' },
    dry: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const base = values.folder ?? mkdtempSync(join(tmpdir(), 'dateline-bench-'));
await mkdir(base, { recursive: true });
const peers = getPeers(base);

/** Compiles the software, which happens once for each version. */
async function compile(): Promise<number> {
  const folder = join(base, 'compile');
  const { variables } = await openWorkplace(folder, { entries: 10, seed });
  const { seconds } = await measureRun({
    command: process.execPath,
    args: ['src/cli/dateline.js', 'build'],
    env: { ...variables, NODE_ENV: 'production' },
  });
  await removeCache(variables.OUT_DIR, variables);
  await rm(folder, { recursive: true });
  return seconds;
}

async function measureSize(entries: number): Promise<SizeResult> {
  const folder = join(base, String(entries));
  const workplace = await openWorkplace(folder, { entries, seed });
  const rounds: Round[] = [];
  for (let run = 1; run <= Number(values.runs); run += 1) {
    rounds.push(await measureRound(workplace, peers, run));
    console.log(`${entries} entries, run ${run} of ${values.runs}`);
  }
  await removeCache(workplace.variables.OUT_DIR, workplace.variables);
  await rm(folder, { recursive: true });
  return { entries, publications: workplace.archive.publications.length, rounds };
}

async function measureServer(entries: number): Promise<ServerResult> {
  const folder = join(base, `served-${entries}`);
  const { archive, newsroom: content } = await openWorkplace(folder, { entries, seed });
  const newsroom = await serveNewsroom(folder, content);
  const browser = await launchBrowser();
  const times: PublicationTimes[] = [];
  for (let run = 1; run <= Number(values['server-runs']); run += 1) {
    times.push(await measurePublications(newsroom, browser, archive.topics[0]!.name, run));
    console.log(`Server with ${entries} entries, run ${run} of ${values['server-runs']}`);
  }
  const megabytes = newsroom.getPeak();
  await browser.close();
  await newsroom.stop();
  await removeCache(join(folder, 'served-site'), {
    CONTENT_DIR: content,
    SITE_URL: 'https://archive.example',
  });
  await rm(folder, { recursive: true });
  return { entries, times, megabytes };
}

const results: SizeResult[] = [];
const compilation = await compile();
for (const size of values.sizes.split(',').filter(Boolean).map(Number))
  results.push(await measureSize(size));
const server = Number(values.server) > 0 ? await measureServer(Number(values.server)) : undefined;
const versions = Object.fromEntries(peers.map(({ name, version }) => [name, version]));
const report = formatReport({ results, server, versions, compilation, seed });
console.log(report);
if (!values.dry && results.length > 0) {
  await writeFile('docs/performance.md', report);
  await writeFile('docs/performance.svg', formatGrowthChart(results));
}
if (!values.folder) await rm(base, { recursive: true });
