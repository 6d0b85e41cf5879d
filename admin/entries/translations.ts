import { parseEntryData } from '../../src/editing/edit-source.ts';
import { formatListName } from '../../src/model/entry-name.ts';
import { formatLocation } from '../../src/model/location.ts';
import { unwrapSource } from '../formats/source-with-revision.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import { getImplementation } from './editor-session.ts';
import type { EntryLocation } from './entry-location.ts';

/** An entry in another language. */
export interface Translation {
  /** Name of the language, in that language. */
  readonly languageName: string;
  readonly isPublished: boolean;
  /** Unchecked fields, and the body. */
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * Reads an entry in the other languages of the newsroom: what is published of it, or else its draft.
 * @param key such as `2011/harbor-vigil`
 */
export async function readTranslations(
  { type, collection, language }: EntryLocation,
  key: string,
): Promise<Translation[]> {
  if (!collection || !language) return [];
  const others = getAdminSettings().languages.filter(({ code }) => code !== language);
  const read = async ({ code, name }: (typeof others)[number]) => {
    const path = `content/${formatLocation({ collection, language: code, key })}`;
    const target = formatListName({ collection, language: code });
    const { source, isPublished } = await readSource(path, target, key);
    return {
      languageName: name,
      isPublished,
      values: parseEntryData(source, type.extension),
    };
  };
  // One that is not there, or can't be read, is left out.
  const results = await Promise.allSettled(others.map(read));
  return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}

async function readSource(path: string, collection: string, slug: string) {
  const backend = getImplementation();
  try {
    return { ...unwrapSource((await backend.getEntry(path)).data), isPublished: true };
  } catch (error) {
    if (!backend.unpublishedEntry || !backend.readRevision) throw error;
    const draft = (await backend.unpublishedEntry({ collection, slug })) as { version: string };
    return { source: await backend.readRevision(path, draft.version), isPublished: false };
  }
}
