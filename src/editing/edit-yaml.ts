import type { Fields } from '../model/fields/field.ts';
import { getGroupChanges } from './field-changes.ts';
import { toOrderedValue } from './field-order.ts';
import { formatField } from './format-yaml.ts';
import { parseYaml, type EntryData } from './parsed-source.ts';
import { applyChanges } from './source-change.ts';
import { isSameValue, toWrittenValue } from '../model/fields/written-value.ts';

/** YAML, and the values it should have. */
export interface YamlEdit {
  readonly yaml: string;
  readonly values: EntryData;
  /** The fields whose order new ones take. */
  readonly fields: Fields;
  readonly eol: '\n' | '\r\n';
  /** True for a file that does not exist yet. */
  readonly isNew?: boolean;
}

/**
 * Writes new values into YAML and keeps the bytes of everything else. Whatever the form of the
 * source, the result is read again and has the values: if it could not be changed part by part, its
 * fields are written anew.
 */
export function editYaml({ yaml, values, fields, eol, isNew = false }: YamlEdit): string {
  const document = parseYaml(yaml);
  const before = (document.toJS() ?? {}) as EntryData;
  const after = toOrderedValue(toWrittenValue(values), fields) as EntryData;
  if (isSameValue(before, after) && !isNew) return yaml;
  const group = document.contents;
  if (group && !group.flow) {
    const changes = getGroupChanges(yaml, group, before, after, fields);
    const edited = applyChanges(
      yaml,
      changes.map((change) => ({ ...change, text: change.text.replaceAll('\n', eol) })),
    );
    if (edited !== undefined && hasValues(edited, after)) return edited;
  }
  const lines = Object.entries(after).map(([name, value]) => formatField(name, value));
  // A file without fields has to say so: an empty one is taken for damaged.
  const text = `${lines.join('\n') || '{}'}\n`.replaceAll('\n', eol);
  // Where there was no field, there may be comments.
  return group ? text : yaml.replace(/(?<=[^\r\n])$/, eol) + text;
}

function hasValues(yaml: string, values: EntryData): boolean {
  try {
    return isSameValue(parseYaml(yaml).toJS() ?? {}, values);
  } catch {
    return false;
  }
}
