import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CollectionName } from '../../model/content-types/collections.ts';
import { getShownEntries } from './shown-entries.ts';

/**
 * The folders of collections that seem to be on a disk that is not there. A mount point without its disk is an
 * empty folder. Where the last entry was deleted there is no such folder: Git removes it, and so does the newsroom.
 */
export async function findUnmounted(
  contentDir: string,
  collections: Iterable<CollectionName>,
): Promise<Set<CollectionName>> {
  const unmounted = new Set<CollectionName>();
  for (const collection of new Set(collections)) {
    const names = await readdir(join(contentDir, collection)).catch(() => undefined);
    if (names?.length === 0) unmounted.add(collection);
  }
  return unmounted;
}

/** Refuses to build a site without a collection that it shows. @throws an error that names the folder */
export async function demandMounted(contentDir: string, site: string): Promise<void> {
  const shown = await getShownEntries(site);
  const unmounted = await findUnmounted(
    contentDir,
    shown.map(({ collection }) => collection),
  );
  for (const collection of unmounted)
    throw new Error(
      `The folder ${join(contentDir, collection)} is empty, and the site shows entries of it, which stay as they were. Is its disk there? If these entries were deleted, delete the folder too.`,
    );
}
