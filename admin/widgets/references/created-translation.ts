import { readClock } from '../../../src/clock.ts';
import { formatListName } from '../../../src/model/entry-name.ts';
import { formatLocation } from '../../../src/model/location.ts';
import { getImplementation } from '../../entries/editor-session.ts';
import type { EntryLocation } from '../../entries/entry-location.ts';
import { readStored } from '../../history/read-stored.ts';
import { wrapSource } from '../../formats/source-with-revision.ts';
import { toTranslationSource } from './new-translation.ts';

/** Saves the draft of a translation, made from an entry, or from its draft. @param drafts the ids of all */
export async function createTranslation(
  { type, collection, language: from }: EntryLocation,
  slug: string,
  language: string,
  drafts: readonly string[],
): Promise<void> {
  const own = { collection: collection!, language: from, key: slug };
  const target = { ...own, language };
  const collectionName = formatListName(target);
  const path = `content/${formatLocation(target)}`;
  // Not what the form was opened with: a colleague may have removed a name since.
  const source = await readStored({ collection: formatListName(own), slug }, drafts);
  const original = { path: formatLocation(own), source };
  const raw = wrapSource({ source: toTranslationSource(type, original, readClock()) });
  await getImplementation().persistEntry(
    { dataFiles: [{ path, slug, raw }], assets: [] },
    {
      commitMessage: `Begin the translation ${collectionName} “${slug}”`,
      collectionName,
      newEntry: true,
      status: 'draft',
    },
  );
}
