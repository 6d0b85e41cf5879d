import { parseChartTable } from '../charts/chart-data.ts';
import { parseCsv } from '../tables/csv.ts';
import { TableError } from '../tables/table-error.ts';
import type { BodyProblem } from '../parsing/body-types.ts';

/**
 * Checks a CSV file that a report refers to.
 *
 * @param use what shows it: a chart needs numbers in every column but the first.
 */
export function checkTableText(csv: string, use: 'chart' | 'table'): BodyProblem[] {
  try {
    const table = parseCsv(csv);
    if (use === 'chart') parseChartTable(table);
    return [];
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    return [{ line: error.line, code: 'table-text', ...error.problem }];
  }
}
