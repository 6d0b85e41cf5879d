import type { Fields } from '../model/fields/field.ts';
import { editBody } from './edit-body.ts';
import { editYaml } from './edit-yaml.ts';
import {
  parseYaml,
  toPlainBody,
  parseSource,
  type Extension,
  type EntryData,
} from './parsed-source.ts';

/** A source and the values that it should have. */
export interface SourceEdit {
  /** The source before the edit; empty for a new entry. */
  readonly source: string;
  readonly extension: Extension;
  /** All fields and `body`. Missing or blank fields are removed; keys that begin with `$` are ignored. */
  readonly data: EntryData;
  /** The fields of its content type. New fields are inserted in this order. */
  readonly fields?: Fields;
}

/**
 * Writes new values into a source. Everything unchanged keeps its bytes: comments, quotation marks,
 * order, empty lines, line endings.
 * @throws UnreadableSourceError when the fields of the source cannot be read
 */
export function editSource({ source, extension, data, fields = {} }: SourceEdit): string {
  const parsed = parseSource(source, extension);
  const { body, values } = splitData(data, extension);
  const { eol } = parsed;
  const yaml = editYaml({ yaml: parsed.yaml, values, fields, eol, isNew: source === '' });
  if (extension === 'yml') return parsed.head + yaml;
  return parsed.head + yaml + parsed.fence + editBody(parsed, body);
}

/** The fields of a source and, for Markdown and MDX, its `body` with line feeds and without white space around it. */
export function parseEntryData(source: string, extension: Extension): Record<string, unknown> {
  const parsed = parseSource(source, extension);
  const values = (parseYaml(parsed.yaml).toJS() ?? {}) as Record<string, unknown>;
  return extension === 'yml' ? values : { ...values, body: toPlainBody(parsed.body) };
}

function splitData(data: EntryData, extension: Extension): { body: string; values: EntryData } {
  const own = Object.entries(data).filter(([name]) => !name.startsWith('$'));
  if (extension === 'yml') return { body: '', values: Object.fromEntries(own) };
  return {
    body: toPlainBody(data['body']),
    values: Object.fromEntries(own.filter(([name]) => name !== 'body')),
  };
}
