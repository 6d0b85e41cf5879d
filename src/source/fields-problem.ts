import { closest, distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import type { Field, Fields } from '../model/field.ts';

/** A field's problem before its line is known. */
export interface FieldProblem {
  readonly code: string;
  readonly field: string;
  readonly cause: string;
  readonly remedy: string;
}

type Path = readonly PropertyKey[];

/** Finds a field of the model by the path of a value in an entry. */
function findField(fields: Fields, path: Path): Field | undefined {
  let found: Field | undefined;
  let inside: Fields | Field | undefined = fields;
  for (const part of path) {
    if (found === undefined || found.structure.kind === 'group') {
      const group: Fields = found?.structure.kind === 'group' ? found.structure.fields : fields;
      inside = group[String(part)];
    } else if (found.structure.kind === 'list' || found.structure.kind === 'localized') {
      inside = found.structure.item;
    } else return found;
    if (!inside) return undefined;
    found = inside as Field;
  }
  return found;
}

function toFieldNames(fields: Fields, path: Path): string[] {
  const group = path.length === 0 ? fields : findField(fields, path)?.structure;
  if (!group) return [];
  if ('kind' in group && typeof group.kind === 'string')
    return group.kind === 'group' ? Object.keys((group as { fields: Fields }).fields) : [];
  return Object.keys(group);
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

/** Puts a zod issue into words for staff: the model's field says what to write instead. */
export function toFieldProblems(issue: z.core.$ZodIssue, fields: Fields): FieldProblem[] {
  const path = issue.path;
  const field = path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    const known = toFieldNames(fields, path);
    return issue.keys.map((key) => {
      const nearest = findNearest(key, known);
      return {
        code: 'unknown-field',
        field: field ? `${field}.${key}` : key,
        cause: `“${key}” is not a field here`,
        remedy: nearest
          ? `Did you mean “${nearest}”?`
          : `Remove it. The fields here are: ${known.join(', ')}.`,
      };
    });
  }
  const model = findField(fields, path);
  const name = model?.label.en ?? field;
  const remedy = model?.remedy ?? 'Correct the value.';
  if (issue.code === 'invalid_type' && issue.input === undefined)
    return [
      { code: 'missing-field', field, cause: `${name} is missing`, remedy: `Add it. ${remedy}` },
    ];
  return [{ code: toCode(issue), field, cause: toCause(issue, name), remedy }];
}

function toCode(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom')
    return issue.message.includes('no offset') ? 'date-without-offset' : 'invalid-value';
  if (issue.code === 'invalid_type') return 'wrong-type';
  if (issue.code === 'too_big') return 'too-long';
  if (issue.code === 'too_small') return 'empty-field';
  return 'invalid-value';
}

function toCause(issue: z.core.$ZodIssue, name: string): string {
  switch (issue.code) {
    case 'invalid_type':
      return `${name} should be ${toTypeName(issue.expected)}, and is ${toTypeName(describe(issue.input))}`;
    case 'invalid_value':
      return `${name} has the value ${quote(issue.input)}, which is not one of those allowed`;
    case 'invalid_key':
      return `${name} has a key that is not a language code`;
    case 'custom':
      return issue.message.startsWith('“') ? issue.message : `${name} ${issue.message}`;
    default:
      return `${name} ${issue.message}${issue.code === 'invalid_format' ? `: ${quote(issue.input)}` : ''}`;
  }
}

const quote = (value: unknown) => `“${String(value).slice(0, 80)}”`;

function describe(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** Words for JSON types that a non-programmer understands. */
function toTypeName(type: string): string {
  const names: Record<string, string> = {
    string: 'text',
    number: 'a number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a group of fields',
    record: 'one value per language',
    null: 'empty',
    undefined: 'missing',
  };
  return names[type] ?? type;
}
