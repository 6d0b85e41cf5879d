import { cpus, release, totalmem, type } from 'node:os';
import type { Measured } from './measured-run.ts';
import type { PublicationTimes } from './publications.ts';
import { cases, type CaseName, type Round } from './rounds.ts';
import { getMedian } from './statistics.ts';

export interface SizeResult {
  /** Releases, translations included. */
  readonly entries: number;
  /** Releases, reports and testimonies. */
  readonly publications: number;
  readonly rounds: readonly Round[];
}

export interface ServerResult {
  readonly entries: number;
  readonly times: readonly PublicationTimes[];
  readonly megabytes: number;
}

export interface Results {
  readonly results: readonly SizeResult[];
  readonly server: ServerResult | undefined;
  /** Versions of the other generators, by their names. */
  readonly versions: Readonly<Record<string, string>>;
  /** Seconds of a build that compiles the software. */
  readonly compilation: number;
  readonly seed: number;
}

/** The page `docs/performance.md`. */
export function formatReport({ results, server, versions, compilation, seed }: Results): string {
  const runs = results[0]?.rounds.length ?? 0;
  const peers = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return (
    [
      '# Performance',
      `Measured with \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${describeMachine()}. Beside it in the same runs: ${peers.join(', ')}, each with Pagefind.`,
      `The entries are [invented](../bench/README.md) (seed ${seed}): releases of about 3 KB in two languages, with reports, testimonies, topics, people, pictures and documents. ${runs === 1 ? 'Each figure is of one run in a fresh process.' : `Each figure is the median of ${runs} runs in fresh processes. A ratio is the median of the ratios within each run.`} We write nine outputs for a release (page, embed, API entry, card, press kit, plain text, Markdown …) and resize pictures; the others write its page and copy pictures, and always build everything.`,
      `The software is compiled once for each version; the first build after that took ${compilation.toFixed(0)} s with 10 entries.`,
      '![Seconds of a build by the number of entries](performance.svg)',
      ...results.map(formatSize),
      ...(server ? [formatServer(server)] : []),
    ].join('\n\n') + '\n'
  );
}

const describeMachine = () =>
  [
    `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'processor'}`,
    `${Math.round(totalmem() / 2 ** 30)} GB`,
    `${type()} ${release()}`,
    `Node ${process.version}`,
  ].join(', ');

function formatSize({ entries, publications, rounds }: SizeResult): string {
  const peers = Object.keys(rounds[0]!.peers);
  const rows = cases.map((name) => [
    name,
    formatSeconds(rounds.map(({ ours }) => ours[name].seconds)),
    String(Math.max(...rounds.map(({ ours }) => ours[name].megabytes))),
    ...peers.map((peer) => formatPeer(rounds, name, peer)),
  ]);
  const head = ['', 'seconds', 'MB', ...peers.map((peer) => `${peer}: seconds (ratio)`)];
  return [
    `## ${entries.toLocaleString('en')} releases`,
    `${publications.toLocaleString('en')} publications in all. MB is the most memory of the largest process.`,
    formatTable(head, rows),
  ].join('\n\n');
}

/** What another generator took for the same, and how many times as long we took. */
function formatPeer(rounds: readonly Round[], name: CaseName, peer: string): string {
  if (name.startsWith('validate')) return '';
  const toMeasured = ({ peers }: Round): Measured =>
    peers[peer]![name === 'cold' ? 'cold' : 'one sentence changed'];
  const ratio = getMedian(
    rounds.map((round) => round.ours[name].seconds / toMeasured(round).seconds),
  );
  return `${formatSeconds(rounds.map((round) => toMeasured(round).seconds))} (${ratio.toFixed(2)})`;
}

/** In the order of the columns. */
const parts = ['published', 'withdrawn', 'publishedNext', 'withdrawnNext', 'embargo'] as const;

function formatServer({ entries, times, megabytes }: ServerResult): string {
  const kinds = Object.keys(times[0]!.published);
  const rows = kinds.map((kind) => [
    kind,
    ...parts.map((part) => {
      const seconds = times.flatMap((one) => one[part][kind] ?? []);
      return seconds.length > 0 ? formatSeconds(seconds) : '';
    }),
  ]);
  return [
    `## The server with ${entries.toLocaleString('en')} releases`,
    `Seconds from “Publish” until the last address of a kind shows a new release, or no longer shows a withdrawn one; “next” is at once after another publication, whose search index and output folder are not complete. Then from the end of an embargo until it is shown. Every address was requested 20 times a second; none showed an entry before its embargo ended. The programs that ask run on the same processors, and so does a browser that searches as soon as the pages are shown. The largest process used up to ${megabytes} MB.`,
    formatTable(
      ['', 'published', 'withdrawn', 'published next', 'withdrawn next', 'embargo'],
      rows,
    ),
  ].join('\n\n');
}

const formatSeconds = (seconds: readonly number[]) => getMedian(seconds).toFixed(2);

function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, index) =>
    Math.max(3, cell.length, ...rows.map((row) => row[index]!.length)),
  );
  const toLine = (cells: readonly string[], fill = ' ') =>
    `| ${cells.map((cell, index) => cell.padEnd(widths[index]!, fill)).join(' | ')} |`;
  return [
    toLine(head),
    toLine(
      head.map(() => '---'),
      '-',
    ),
    ...rows.map((row) => toLine(row)),
  ].join('\n');
}
