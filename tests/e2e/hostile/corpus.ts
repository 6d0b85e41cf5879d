import type { BodyFormat } from '../../../src/markdown/index.ts';
import { markdown } from './hostile-markdown.ts';
import { reports } from './hostile-reports.ts';

/**
 * A body that tries to do harm. Payloads call `pwned()`, and elements that would become global
 * variables are called `clobbered`, so that the browser test sees either.
 */
export interface HostileBody {
  name: string;
  format: BodyFormat;
  body: string;
  /** Content of the CSV file that the body refers to. */
  csv?: string;
}

function toBodies(bodies: Record<string, string>, format: BodyFormat): HostileBody[] {
  return Object.entries(bodies).map(([name, body]) => ({ name: `${format}: ${name}`, format, body }));
}

const cells = [
  '<img src=x onerror=pwned()>',
  '</td></table><script>pwned()</script>',
  '</text></svg><script>pwned()</script>',
  '"" onload=""pwned()""',
];

/** Reports that read a hostile CSV file. */
const tables: HostileBody[] = cells.flatMap((cell) => [
  {
    name: `mdx: a table's cell ${cell}`,
    format: 'mdx',
    body: '<DataTable caption="T" src="a.csv" />',
    csv: `Name,N\n"${cell}",1`,
  },
  {
    name: `mdx: a chart's label ${cell}`,
    format: 'mdx',
    body: '<Chart type="line" title="T" src="a.csv" />',
    csv: `"${cell}","${cell}"\n"${cell}",1\n"${cell}",2`,
  },
]);

export const corpus: readonly HostileBody[] = [
  ...toBodies(markdown, 'md'),
  ...toBodies(reports, 'mdx'),
  // Hostile Markdown must also be harmless in a report, or rejected.
  ...toBodies(markdown, 'mdx'),
  ...tables,
];
