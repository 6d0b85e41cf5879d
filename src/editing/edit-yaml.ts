import type { Fields } from '../model/fields/field.ts';
import { defineBlockEdit } from './edit-block.ts';
import { toOrderedValue } from './field-order.ts';
import { formatField } from './format-yaml.ts';
import { parseYaml, type EntryData } from './parsed-source.ts';
import { isSameValue, toWrittenValue } from '../model/fields/written-value.ts';
import { attempt } from '../model/attempt.ts';

/** YAML and the values that it should have. */
export interface YamlEdit {
  readonly yaml: string;
  readonly values: EntryData;
  /** New fields are inserted in this order. */
  readonly fields: Fields;
  readonly eol: '\n' | '\r\n';
  /** True for a file that does not exist yet. */
  readonly isNew?: boolean;
}

/**
 * Writes new values into YAML and keeps the bytes of everything else. It parses the result to check that
 * it has the values; if the YAML cannot be edited in place, all fields are formatted again.
 */
export function editYaml({ yaml, values, fields, eol, isNew = false }: YamlEdit): string {
  const document = parseYaml(yaml);
  const before = (document.toJS() ?? {}) as EntryData;
  const after = toOrderedValue(toWrittenValue(values), fields) as EntryData;
  if (isSameValue(before, after) && !isNew) return yaml;
  const group = document.contents;
  const end = yaml.endsWith('\n') ? '' : eol;
  const block =
    group &&
    defineBlockEdit(document, yaml + end, eol)(group, yaml.length + end.length, after, fields);
  if (group && block) {
    const edited = yaml.slice(0, group.range![0]) + block.slice(0, block.length - end.length);
    if (hasValues(edited, after)) return edited;
  }
  const lines = Object.entries(after).map(([name, value]) => formatField(name, value));
  // Without `{}`, a file without fields would be read as damaged.
  const formatted = `${lines.join('\n') || '{}'}\n`.replaceAll('\n', eol);
  // YAML without fields may still have comments.
  return group ? formatted : yaml.replace(/(?<=[^\r\n])$/, eol) + formatted;
}

const hasValues = (yaml: string, values: EntryData): boolean =>
  attempt(() => isSameValue(parseYaml(yaml).toJS() ?? {}, values)) ?? false;
