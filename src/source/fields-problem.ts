import { closest, distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { toFieldIssues } from '../model/field-issue.ts';
import type { Fields } from '../model/field.ts';

/** A field's problem before its line is known. */
export interface FieldProblem {
  readonly code: string;
  readonly field: string;
  readonly cause: string;
  readonly remedy: string;
}

/** The known name nearest to a misspelt one, when it is near enough to be meant. */
export function findNearest(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const nearest = closest(name.toLowerCase(), [...known]);
  // A third of the letters wrong is still a slip; more is another word.
  return distance(name.toLowerCase(), nearest.toLowerCase()) <= Math.max(2, name.length / 3)
    ? nearest
    : undefined;
}

/** Puts a zod issue into words for whoever writes files: the model's field says what to write instead. */
export function toFieldProblems(issue: z.core.$ZodIssue, fields: Fields): FieldProblem[] {
  return toFieldIssues(issue, fields, findNearest).map(({ code, field, cause, remedy }) => ({
    code,
    field,
    cause: cause.en,
    remedy: remedy.en,
  }));
}
