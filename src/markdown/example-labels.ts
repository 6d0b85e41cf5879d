import type { BodyLabels, BodyOptions } from './types.ts';

/** English labels for tests and measurements; the site brings its own from `i18n`. */
export const exampleLabels: BodyLabels = {
  footnotes: 'Footnotes',
  backToReference: (n) => `Back to reference ${n}`,
  table: (n) => `Table ${n}`,
  chartTable: 'Show the numbers',
  source: 'Source',
  keyFindings: 'Key findings',
  note: 'Note',
  warning: 'Warning',
  taskDone: 'Done',
  taskOpen: 'To do',
};

/** Options for tests and measurements; pass what matters to the case. */
export function defineExampleOptions(options: Partial<BodyOptions> = {}): BodyOptions {
  return {
    format: 'md',
    language: 'en',
    labels: exampleLabels,
    siteUrl: 'https://newsroom.example',
    resolveImage: () => undefined,
    ...options,
  };
}
