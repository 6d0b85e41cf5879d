import type { Problem } from '../../model/problems/problem.ts';

/** What is wrong in the text of a table; the code belongs to whoever reads it. */
export type TableProblem = Pick<Problem, 'cause' | 'remedy'>;

/** Something wrong in the text of a table; lines count from 1. Its message is English. */
export class TableError extends Error {
  readonly line: number;
  readonly finding: TableProblem;
  /** Name of the file or component that holds the table, once it is known. */
  readonly place: string | undefined;

  constructor(line: number, finding: TableProblem, place?: string) {
    const { cause, remedy } = finding;
    super(place ? `${place}, line ${line}: ${cause.en} ${remedy.en}` : cause.en);
    this.name = 'TableError';
    this.line = line;
    this.finding = finding;
    this.place = place;
  }
}
