import type { ContentType, Values } from '../model/content-types/content-type.ts';
import { toKnownValues } from '../model/content-types/known-values.ts';
import { toFieldProblems } from '../model/fields/field-problem.ts';
import { findNearestField } from './nearest-field.ts';
import type { Parsed, SourceFile } from './source-file.ts';

/**
 * Checks a file's fields against its type: each field, unknown fields, then the rules between them.
 * @returns the parsed values, or every problem at once
 */
export function parseFields<T extends ContentType>(type: T, source: SourceFile): Parsed<Values<T>> {
  const result = type.schema.safeParse(source.fields, { reportInput: true });
  const found = result.success
    ? type.findProblems(result.data)
    : [
        ...result.error.issues.flatMap((issue) =>
          toFieldProblems(issue, type.fields, findNearestField),
        ),
        ...type.findProblems(toKnownValues(type.fields, source.fields)),
      ];
  if (found.length === 0) return { value: result.data as Values<T>, problems: [] };
  return {
    problems: found.map((problem) => ({
      ...problem,
      file: source.path,
      line: source.getLine(problem.field),
    })),
  };
}
