import type { Problem } from '../../languages/problems/problem.ts';
import type { BodyProblem } from '../parsing/body-types.ts';

/** A parsed node with its position in the body. */
export interface Placed {
  position?: unknown;
}

/** Adds a problem at the position of a node. */
export type Report = (node: Placed, problem: Problem) => void;

interface Point {
  line: number;
  column: number;
}

/** Makes a list of problems and the function that adds to it. */
export function defineReport(): { problems: BodyProblem[]; report: Report } {
  const problems: BodyProblem[] = [];
  const report: Report = (node, problem) => {
    const start = (node.position as { start: Point } | undefined)?.start;
    problems.push({ line: start?.line ?? 1, ...(start && { column: start.column }), ...problem });
  };
  return { problems, report };
}
