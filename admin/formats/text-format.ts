import { editText, parseText } from '../../src/editing/edit-text.ts';
import type { ContentType } from '../../src/model/content-type.ts';
import { getWords } from '../words/languages.ts';
import { toListKeys, type ListFacts } from './entry-state.ts';
import { unwrapText, wrapText, type Enveloped } from './envelope.ts';

/** The text as it was opened; kept with the entry's data, so that a save changes only what changed. */
export interface Source extends Enveloped {
  /** Why its fields could not be read; such a text is never written. */
  readonly problem?: string;
}

export type EntryData = Record<string, unknown>;

/** What Decap asks of a custom format. */
export interface TextFormat {
  fromFile(raw: string): EntryData;
  /** @param order names of the form's fields */
  toFile(data: EntryData, order?: readonly string[]): string;
}

/**
 * The format of one type's entries. It keeps the bytes of whatever the form did not change.
 * @param types the content type; of several, as in settings, the one that has the form's fields
 */
export function defineTextFormat(
  types: readonly ContentType[],
  getFacts: () => ListFacts,
): TextFormat {
  const { extension } = types[0]!;
  const words = () => getWords(getFacts().adminLanguage).formats;
  const getType = (order: readonly string[]) =>
    types.length === 1
      ? types[0]
      : types.find(({ fields }) => Object.keys(fields).every((name) => order.includes(name)));
  return {
    fromFile(raw) {
      const enveloped = unwrapText(raw);
      const open = enveloped.text !== '' && !enveloped.text.endsWith('\n');
      const source: Source = { ...enveloped, ...(open && { open }) };
      try {
        const data = parseText(source.text, extension);
        const keys = types.length === 1 ? toListKeys(types[0]!, data, getFacts()) : {};
        const kept = source.kept && { $note: `${keys.$note ?? ''} · ${words().kept}` };
        return { ...data, ...keys, ...kept, $source: source };
      } catch (error) {
        const problem = error instanceof Error ? error.message : String(error);
        const { unreadable } = getWords(getFacts().adminLanguage).config;
        return { $source: { ...source, problem }, $note: ` · ${unreadable}` };
      }
    },
    toFile(data, order = []) {
      const source = (data.$source ?? { text: '' }) as Source;
      if (source.problem) throw new Error(`${words().unreadable} (${source.problem})`);
      if (source.partial) throw new Error(words().partial);
      const fields = getType(order)?.fields;
      const text = editText({ source: source.text, extension, data, ...(fields && { fields }) });
      const { version } = source;
      const open = !text.endsWith('\n');
      return wrapText({ ...(version && { version }), ...(open && { open }), text });
    },
  };
}
