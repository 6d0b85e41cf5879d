import { callout } from './callout.ts';
import { chart } from './chart.ts';
import { dataTable } from './data-table.ts';
import type { ComponentDefinition } from './definition.ts';
import { figure } from './figure.ts';
import { keyDates, keyFindings } from './key-lists.ts';
import { pullQuote } from './pull-quote.ts';

/** Every component a report may use. */
export const components: ReadonlyMap<string, ComponentDefinition> = new Map(
  [figure, pullQuote, keyFindings, keyDates, callout, dataTable, chart].map((one) => [
    one.name,
    one,
  ]),
);
