import type { EntryProblem } from '../guards/problems/problem-store.ts';

/** The field of a control, as far as it decides which problems the control shows. */
export interface ControlledField {
  /** Path of the field in the entry, such as `consent.scopes`. */
  readonly path: string;
  /** Names of the fields, or numbers of the items, that show their own. */
  readonly inner: readonly string[];
  /** True for a list, whose items are numbered. */
  readonly isList?: boolean;
}

/** A problem as a control shows it: with the number of its item if it is in a list. */
export interface NumberedProblem extends EntryProblem {
  /** Counted from 1. */
  readonly item?: number;
}

/** The problems that a control shows: those of its field, and those of what is in it and shows none. */
export function getFieldProblems(
  problems: readonly EntryProblem[],
  { path, inner, isList = false }: ControlledField,
): NumberedProblem[] {
  return problems.flatMap((problem) => {
    if (problem.field === path) return [problem];
    if (!problem.field.startsWith(`${path}.`)) return [];
    const [next = ''] = problem.field.slice(path.length + 1).split('.');
    if (inner.includes(next)) return [];
    return [isList ? { ...problem, item: Number(next) + 1 } : problem];
  });
}
