import { translate } from '../../languages/translate.ts';
import type { Problem } from '../../languages/problems/problem.ts';

/** A problem in a table; the caller adds the code. */
export type TableProblem = Omit<Problem, 'code'>;

/** Thrown when a table can't be used; lines count from 1. The message is English. */
export class TableError extends Error {
  readonly line: number;
  readonly problem: TableProblem;
  /** Name of the file or component that holds the table, once it is known. */
  readonly tableName: string | undefined;

  constructor(line: number, problem: TableProblem, place?: string) {
    const { cause, remedy } = problem;
    super(
      place ? `${place}, line ${line}: ${translate(cause)} ${translate(remedy)}` : translate(cause),
    );
    this.name = 'TableError';
    this.line = line;
    this.problem = problem;
    this.tableName = place;
  }
}
