import type { z } from 'zod';
import {
  getFieldCode,
  getOwnRemedy,
  isFieldProblemName,
  toFieldCause,
  type FieldProblemName,
} from './field-problem-kinds.ts';
import { message, type LocalizedMessage, type PlainText } from '../../languages/message.ts';
import type { Field, Fields } from './field.ts';
import { describeUnknownField } from './unknown-field.ts';
import { inForm, type Problem } from '../../languages/problems/problem.ts';
import { translate } from '../../languages/translate.ts';

/** A problem of a field. Its cause begins with a small letter or a label and has no full stop. */
export interface FieldProblem extends Problem {
  /** Path of the field: `consent.scopes`, `corrections.0.date`. */
  readonly field: string;
}

/** Finds the known name that is most similar to a misspelt one. */
export type NearestName = (name: string, known: readonly string[]) => string | undefined;

/** Turns an issue of a type's schema into problems; the remedy comes from the field. */
export function toFieldProblems(
  issue: z.core.$ZodIssue,
  fields: Fields,
  findNearest: NearestName = () => undefined,
): FieldProblem[] {
  const field = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(getFieldsAt(fields, issue.path));
    return issue.keys.map((key) => ({
      field: field ? `${field}.${key}` : key,
      ...describeUnknownField(key, known, findNearest(key, known)),
    }));
  }
  const model = findField(fields, issue.path);
  const name = toCauseName(issue);
  const ownRemedy = getOwnRemedy(name);
  const remedy = ownRemedy ?? model?.remedy ?? message('Correct the value.');
  const formRemedy = ownRemedy ? undefined : model?.formRemedy;
  return [
    {
      code: getFieldCode(name),
      field,
      cause: toCause(name, issue, model?.label),
      remedy: name === 'missing' ? toAdding(remedy) : remedy,
      formRemedy,
      ...(isUnquoted(issue) &&
        inForm(`Put it between quotation marks. ${translate(remedy)}`, formRemedy ?? remedy)),
    },
  ];
}

/** Whether a value is text that YAML reads otherwise, such as `007` or `true`. */
const isUnquoted = (issue: z.core.$ZodIssue) =>
  issue.code === 'invalid_type' &&
  issue.expected === 'string' &&
  ['number', 'boolean'].includes(typeof issue.input);

function toCauseName(issue: z.core.$ZodIssue): FieldProblemName {
  if (issue.code === 'invalid_type' || issue.code === 'invalid_value') {
    if (issue.input === undefined) return 'missing';
    if (issue.input === null) return 'empty';
    return issue.code === 'invalid_type' ? 'wrongType' : 'notOffered';
  }
  if (issue.code === 'invalid_key') return 'notLanguageCode';
  return isFieldProblemName(issue.message) ? issue.message : 'unexpectedForm';
}

function toCause(
  name: FieldProblemName,
  issue: z.core.$ZodIssue,
  label: PlainText | undefined,
): LocalizedMessage {
  return toFieldCause(name, {
    name: label ? message(label) : issue.path.map(String).join('.'),
    value: issue.input,
    limit: 'maximum' in issue ? Number(issue.maximum) : 0,
    expected: 'expected' in issue ? issue.expected : '',
  });
}

const toAdding = (remedy: LocalizedMessage) => message('Add it. {remedy}', { remedy });

/** The fields of the group at a path; empty for any other field. */
function getFieldsAt(fields: Fields, path: readonly PropertyKey[]): Fields {
  if (path.length === 0) return fields;
  const structure = findField(fields, path)?.structure;
  return structure?.kind === 'group' ? structure.fields : {};
}

/** The field of the value at a path. */
function findField(fields: Fields, path: readonly PropertyKey[]): Field | undefined {
  const [name, ...rest] = path;
  let found = fields[String(name)];
  for (const part of rest) {
    const structure = found?.structure;
    if (structure?.kind === 'group') found = structure.fields[String(part)];
    else if (structure?.kind === 'list' || structure?.kind === 'localized') found = structure.item;
    else return found;
  }
  return found;
}
