/**
 * Measures how well and at what cost the search finds real posts, compared with a plain Pagefind:
 * `node bench/search/main.ts ARCHIVE [--count 300] [--seed 7] [--keep FOLDER]`. ARCHIVE is a folder of
 * news posts in Markdown. One run measures both in one browser. docs/developers/search.md explains the
 * sets of questions.
 */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { listen } from '../../src/server/http/listening.ts';
import { createStaticSite } from '../../src/server/site/static-site.ts';
import { launchBrowser } from '../../tests/e2e/browser.ts';
import { runCommand } from '../../tests/site.ts';
import { readArchive } from './archive.ts';
import { getAddresses, writeNewsroom } from './bench-newsroom.ts';
import { buildPlainSite } from './plain-requests.ts';
import { getQuestions, type Question } from './queries.ts';
import { searchOurs, searchPlain, typeIntoOurs, type Search } from './sites.ts';
import { measureTraffic, summarize, type Cost, type Connection } from './traffic.ts';

const connections: (Connection | undefined)[] = [
  undefined,
  { name: '150 ms, 1.6 Mbit/s', latency: 150, rate: 1_600_000 },
];
/** Pairs of searches whose traffic is measured on each connection. */
const pairs = 15;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '300' },
    seed: { type: 'string', default: '7' },
    keep: { type: 'string' },
  },
});
const [archive] = positionals;
if (!archive) throw new Error('Name the folder of the archive: node bench/search/main.ts ARCHIVE');
const folder = values.keep ?? (await mkdtemp(join(tmpdir(), 'search-')));
const posts = await readArchive(archive);
const addresses = getAddresses(posts);
const questions = getQuestions(posts, Number(values.count), Number(values.seed));

/** Builds both sites, unless an earlier run left them in the folder. */
async function buildSites(): Promise<{ ours: string; plain: string }> {
  const [content, ours, plain] = ['content', 'ours', 'plain'].map((name) => join(folder, name));
  if (!existsSync(ours!)) {
    writeNewsroom(content!, posts);
    await mkdir(join(content!, 'media'), { recursive: true });
    const { code, output } = await runCommand('build', { CONTENT_DIR: content!, OUT_DIR: ours! });
    if (code !== 0) throw new Error(output);
  }
  if (!existsSync(plain!)) await buildPlainSite(plain!, posts, addresses);
  return { ours: ours!, plain: plain! };
}

/** The place of each question's post among the results, from 0; -1 if it is not among the first ten. */
async function findRanks(
  browser: Browser,
  address: string,
  search: Search,
  set: readonly Question[],
): Promise<number[]> {
  const page = await browser.newPage();
  await page.goto(address);
  const ranks: number[] = [];
  for (const { query, target } of set)
    ranks.push((await search(page, query)).indexOf(addresses.get(target)!));
  await page.close();
  return ranks;
}

function toPercent(ranks: readonly number[], isFound: (rank: number) => boolean): number {
  return Number(((100 * ranks.filter(isFound).length) / ranks.length).toFixed(1));
}

async function measureCosts(browser: Browser, address: string, search: Search) {
  const rows: Record<string, ReturnType<typeof summarize>> = {};
  for (const connection of connections) {
    const costs: [Cost[], Cost[]] = [[], []];
    for (let pair = 0; pair < pairs; pair += 1) {
      const [first, following] = questions.distinctiveHeadline.slice(2 * pair, 2 * pair + 2);
      const queries = [first!.query, following!.query] as const;
      const measured = await measureTraffic(browser, address, search, queries, connection);
      measured.forEach((cost, index) => costs[index]!.push(cost));
    }
    const name = connection?.name ?? 'localhost';
    rows[`${name}, first`] = summarize(costs[0]);
    rows[`${name}, following`] = summarize(costs[1]);
  }
  return rows;
}

const sites = await buildSites();
const [ours, plain] = await Promise.all(
  [sites.ours, sites.plain].map((site) => listen(createStaticSite(site), 0)),
);
const browser = await launchBrowser();
const quality: Record<string, object> = {};
const lost: string[] = [];
for (const [name, set] of Object.entries(questions) as [string, Question[]][]) {
  const us = await findRanks(browser, `${ours!.url}/search/`, searchOurs, set);
  const them = await findRanks(browser, `${plain!.url}/search/`, searchPlain, set);
  quality[name] = {
    questions: set.length,
    'first %': toPercent(us, (rank) => rank === 0),
    'ten %': toPercent(us, (rank) => rank >= 0),
    'plain first %': toPercent(them, (rank) => rank === 0),
    'plain ten %': toPercent(them, (rank) => rank >= 0),
  };
  for (const [index, { query, target }] of set.entries())
    if (them[index] === 0 && us[index] !== 0)
      lost.push(`${name}: “${query}” finds ${addresses.get(target)} at ${us[index]! + 1}`);
}
console.log(`${posts.length} posts, seed ${values.seed}`);
console.table(quality);
console.log(['Only plain Pagefind answers first (0: we do not answer):', ...lost].join('\n  '));
console.log('Ours');
console.table(await measureCosts(browser, `${ours!.url}/search/`, typeIntoOurs));
console.log('Plain Pagefind');
console.table(await measureCosts(browser, `${plain!.url}/search/`, searchPlain));
await browser.close();
await Promise.all([ours!.close(), plain!.close()]);
if (!values.keep) await rm(folder, { recursive: true });
