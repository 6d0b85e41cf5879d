import { translate } from '../../languages/translate.ts';
import type { BodyProblem } from './body-types.ts';

/** Formats a problem as one line of English: position, cause and remedy. */
function formatProblem({ line, column, cause, remedy }: BodyProblem): string {
  return `line ${line}${column ? `, column ${column}` : ''}: ${translate(cause)} ${translate(remedy)}`;
}

/** Thrown when a body can't be rendered; `line` and `column` are those of the first problem. */
export class BodyError extends Error {
  readonly problems: readonly BodyProblem[];
  readonly line: number | undefined;
  readonly column: number | undefined;

  constructor(problems: readonly BodyProblem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'BodyError';
    this.problems = problems;
    this.line = problems[0]?.line;
    this.column = problems[0]?.column;
  }
}
