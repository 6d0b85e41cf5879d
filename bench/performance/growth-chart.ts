import type { SizeResult } from './report.ts';
import { getMedian } from './statistics.ts';

const width = 760;
const height = 420;
const margin = { left: 70, right: 190, top: 20, bottom: 50 };
const colors = ['#8c2f2b', '#1b4965', '#5a7d2a', '#946c00', '#555'];

interface Line {
  readonly name: string;
  /** Entries and seconds. */
  readonly points: readonly (readonly [number, number])[];
}

/** An SVG picture: seconds of builds by the number of entries, both axes logarithmic. */
export function formatGrowthChart(results: readonly SizeResult[]): string {
  const lines = toLines(results);
  const points = lines.flatMap((line) => line.points);
  const toX = toScale(
    points.map(([entries]) => entries),
    margin.left,
    width - margin.right,
  );
  const toY = toScale(
    points.map(([, seconds]) => seconds),
    height - margin.bottom,
    margin.top,
  );
  const ticks = (low: number, high: number) =>
    [0.01, 0.1, 1, 10, 100, 1000, 10_000].filter((tick) => tick >= low && tick <= high);
  const seconds = points.map(([, one]) => one);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="14">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...results.map(({ entries }) =>
      toText(toX(entries), height - margin.bottom + 22, entries.toLocaleString('en'), 'middle'),
    ),
    ...ticks(Math.min(...seconds), Math.max(...seconds)).flatMap((tick) => [
      `<path d="M${margin.left} ${toY(tick)}H${width - margin.right}" stroke="#ddd"/>`,
      toText(margin.left - 8, toY(tick) + 5, `${tick} s`, 'end'),
    ]),
    ...lines.flatMap(({ name, points: own }, index) => {
      const color = colors[index % colors.length]!;
      const path = own.map(([x, y]) => `${toX(x).toFixed(1)} ${toY(y).toFixed(1)}`).join('L');
      const [x, y] = own.at(-1)!;
      return [
        `<path d="M${path}" fill="none" stroke="${color}" stroke-width="2.5"/>`,
        toText(toX(x) + 8, toY(y) + 5, name, 'start', color),
      ];
    }),
    toText((margin.left + width - margin.right) / 2, height - 8, 'releases', 'middle'),
    '</svg>',
    '',
  ].join('\n');
}

function toLines(results: readonly SizeResult[]): Line[] {
  const toLine = (name: string, read: (round: SizeResult['rounds'][number]) => number): Line => ({
    name,
    points: results.map(({ entries, rounds }) => [entries, getMedian(rounds.map(read))]),
  });
  return [
    toLine('cold', ({ ours }) => ours.cold.seconds),
    toLine('one sentence changed', ({ ours }) => ours['one sentence changed'].seconds),
    toLine('nothing changed', ({ ours }) => ours['nothing changed'].seconds),
    ...Object.keys(results[0]!.rounds[0]!.peers).map((peer) =>
      toLine(peer, ({ peers }) => peers[peer]!['one sentence changed'].seconds),
    ),
  ];
}

/** A logarithmic scale from the least and the most of some values to two places. */
function toScale(values: readonly number[], from: number, to: number): (value: number) => number {
  const [low, high] = [Math.log(Math.min(...values)), Math.log(Math.max(...values))];
  return (value) =>
    high === low ? (from + to) / 2 : from + ((Math.log(value) - low) / (high - low)) * (to - from);
}

const toText = (x: number, y: number, text: string, anchor: string, color = '#333') =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}" fill="${color}">${text}</text>`;
