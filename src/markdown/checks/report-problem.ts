import type { Problem } from '../../model/problems/problem.ts';
import type { BodyProblem } from '../parsing/body-types.ts';

/** A node with its place in the text, as every parsed node has it. */
export interface Placed {
  position?: unknown;
}

/** Notes what is wrong with a node, at its place in the text. */
export type Report = (node: Placed, finding: Problem) => void;

interface Point {
  line: number;
  column: number;
}

/** Makes a list of problems and the function that adds to it. */
export function defineReport(): { problems: BodyProblem[]; report: Report } {
  const problems: BodyProblem[] = [];
  const report: Report = (node, finding) => {
    const start = (node.position as { start: Point } | undefined)?.start;
    problems.push({ line: start?.line ?? 1, ...(start && { column: start.column }), ...finding });
  };
  return { problems, report };
}
