import { parseEntryData } from '../../src/editing/edit-source.ts';
import { formatLocation } from '../../src/model/location.ts';
import { unwrapSource } from '../formats/source-with-revision.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import { getImplementation } from './editor-session.ts';
import type { EntryLocation } from './entry-location.ts';

/** An entry as it is published in another language. */
export interface PublishedTranslation {
  /** Name of the language, in that language. */
  readonly languageName: string;
  /** Unchecked fields, and the body. */
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * Reads what is published of an entry in the other languages of the newsroom.
 * @param key such as `2011/harbor-vigil`
 */
export async function readTranslations(
  { type, collection, language }: EntryLocation,
  key: string,
): Promise<PublishedTranslation[]> {
  if (!collection || !language) return [];
  const others = getAdminSettings().languages.filter(({ code }) => code !== language);
  const read = async ({ code, name }: (typeof others)[number]) => {
    const path = `content/${formatLocation({ collection, language: code, key })}`;
    const { data } = await getImplementation().getEntry(path);
    return {
      languageName: name,
      values: parseEntryData(unwrapSource(data).source, type.extension),
    };
  };
  // One that is not there, or can't be read, is left out.
  const results = await Promise.allSettled(others.map(read));
  return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}
