import { editSource, parseEntryData } from '../../src/editing/edit-source.ts';
import type { EntryData } from '../../src/editing/parsed-source.ts';
import type { ContentType } from '../../src/model/content-types/content-type.ts';
import { toListKeys, type ListFacts } from './list-keys.ts';
import { unwrapSource, wrapSource, type SourceWithRevision } from './source-with-revision.ts';

/** The source as it was opened. It stays with the entry's data, so that a save changes only what staff changed. */
export interface Source extends SourceWithRevision {
  /** Why the front matter could not be read; such a source is never written. */
  readonly problem?: string;
}

/** A custom format, as Decap expects it. */
export interface EntryFormat {
  fromFile(raw: string): EntryData;
  /** @param order names of the form's fields */
  toFile(data: EntryData, order?: readonly string[]): string;
}

/**
 * The format of one type's entries. It keeps the bytes of everything that the form did not change.
 * @param types the content type. Settings pass several; the form's fields decide which one applies
 */
export function defineEntryFormat(
  types: readonly ContentType[],
  getFacts: () => ListFacts,
): EntryFormat {
  const { extension } = types[0]!;
  const getFormatMessages = () => getFacts().adminLanguage.messages.formats;
  const getType = (order: readonly string[]) =>
    types.length === 1
      ? types[0]
      : types.find(({ fields }) => Object.keys(fields).every((name) => order.includes(name)));
  return {
    fromFile(raw) {
      const unwrapped = unwrapSource(raw);
      const open = unwrapped.source !== '' && !unwrapped.source.endsWith('\n');
      const source: Source = { ...unwrapped, ...(open && { open }) };
      try {
        const data = parseEntryData(source.source, extension);
        const keys = types.length === 1 ? toListKeys({ ...data, $source: source }, getFacts()) : {};
        // Readers see what is published, not what a draft says.
        const draftNote = (source.begunBy ?? source.keptFor) && {
          $note: source.keptFor ? getFormatMessages().kept : '',
        };
        return { ...data, ...keys, ...draftNote, $source: source };
      } catch (error) {
        const problem = error instanceof Error ? error.message : String(error);
        const { unreadable } = getFacts().adminLanguage.messages.config;
        return { $source: { ...source, problem }, $note: unreadable };
      }
    },
    toFile(data, order = []) {
      const { source, problem, partial, ...facts } = (data.$source ?? { source: '' }) as Source;
      if (problem) throw new Error(`${getFormatMessages().unreadable} (${problem})`);
      if (partial) throw new Error(getFormatMessages().partial);
      const fields = getType(order)?.fields;
      const text = editSource({ source, extension, data, fields });
      const open = text.endsWith('\n') ? undefined : true;
      // Decap also keeps an unsaved form like this, and its entry is the same one.
      return wrapSource({ ...facts, open, source: text });
    },
  };
}
