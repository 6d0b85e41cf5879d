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

/** A text and the values that it should have. */
export interface SourceEdit {
  /** The text as it stands in its file; empty for a new one. */
  readonly source: string;
  readonly extension: Extension;
  /** All fields and `body`; what is missing or blank goes, keys that begin with `$` are left aside. */
  readonly data: EntryData;
  /** The fields of its content type, whose order new ones take. */
  readonly fields?: Fields;
}

/**
 * Writes new values into a text. What did not change keeps its bytes: comments, quotation marks,
 * order, empty lines, line endings.
 * @throws UnreadableTextError when the fields of the source cannot be read
 */
export function editSource({ source, extension, data, fields = {} }: SourceEdit): string {
  const text = parseSource(source, extension);
  const { body, values } = toParts(data, extension);
  const yaml = editYaml({ yaml: text.yaml, values, fields, eol: text.eol, isNew: source === '' });
  if (extension === 'yml') return text.head + yaml;
  return text.head + yaml + text.fence + editBody(text, body);
}

/** The fields of a text and, in Markdown and MDX, its `body` with line feeds and without white space around it. */
export function parseEntryData(source: string, extension: Extension): Record<string, unknown> {
  const text = parseSource(source, extension);
  const values = (parseYaml(text.yaml).toJS() ?? {}) as Record<string, unknown>;
  return extension === 'yml' ? values : { ...values, body: toPlainBody(text.body) };
}

function toParts(data: EntryData, extension: Extension): { body: string; values: EntryData } {
  const shown = Object.entries(data).filter(([name]) => !name.startsWith('$'));
  if (extension === 'yml') return { body: '', values: Object.fromEntries(shown) };
  return {
    body: toPlainBody(data['body']),
    values: Object.fromEntries(shown.filter(([name]) => name !== 'body')),
  };
}
