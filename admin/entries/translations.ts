import { parseEntryData } from '../../src/editing/edit-source.ts';
import { formatListName, type EntryName } from '../../src/model/entry-name.ts';
import { formatLocation } from '../../src/model/location.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import { isBegunBefore } from './begun-before.ts';
import { getImplementation } from './editor-session.ts';
import { toEditorAddress, type EntryLocation } from './entry-location.ts';
import { readPublished } from './read-published.ts';
import type { Values } from '../../src/model/fields/written-value.ts';

/** An entry in another language. */
export interface Translation {
  /** Its code. */
  readonly language: string;
  /** Its address in the admin. */
  readonly address: string;
  readonly isPublished: boolean;
  /** Unchecked fields, and the body. */
  readonly values: Values;
}

/**
 * Reads an entry in the other languages of the newsroom: what is published of it, or else its draft, if that was begun
 * first. So of two drafts, one is the original.
 * @param key such as `2011/harbor-vigil`
 */
export async function readTranslations(
  { type, collection, language }: EntryLocation,
  key: string,
): Promise<Translation[]> {
  if (!collection || !language) return [];
  const toPath = (code: string) => `content/${formatLocation({ collection, language: code, key })}`;
  const others = getAdminSettings().languages.filter((code) => code !== language);
  const read = async (code: string) => {
    const draft = { collection: formatListName({ collection, language: code }), slug: key };
    const published = await readPublished(draft);
    return {
      language: code,
      address: toEditorAddress(draft),
      isPublished: published !== undefined,
      values:
        published ??
        parseEntryData(
          await readEarlierDraft(draft, toPath(code), toPath(language)),
          type.extension,
        ),
    };
  };
  // One that is not there, or can't be read, is left out.
  const results = await Promise.allSettled(others.map(read));
  return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}

/** Reads a draft in another language. @throws if there is none that was begun before the entry */
async function readEarlierDraft(draft: EntryName, path: string, own: string) {
  const backend = getImplementation();
  const [revisions, ownRevisions] = await Promise.all(
    [path, own].map((one) => backend.call('listRevisions', { path: one })),
  );
  if (!isBegunBefore(revisions!, ownRevisions!)) throw new Error(`no draft before ${own}`);
  const { version } = await backend.unpublishedEntry(draft);
  return backend.readRevision(path, version);
}
