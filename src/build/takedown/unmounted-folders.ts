import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { collections, type CollectionName } from '../../model/content-types/collections.ts';
import type { BuiltSite } from '../files/built-site.ts';
import { getShownEntries } from './shown-entries.ts';

/**
 * Collections whose folder seems to be on a missing disk: a mount point without its disk is an empty folder.
 * Deleting the last entry leaves no empty folder, since both Git and the newsroom remove it.
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

/** Stops a build that would lose whole collections. @throws an error that names their folders */
export async function demandMounted(contentDir: string, site: BuiltSite): Promise<void> {
  const empty = await findUnmounted(contentDir, Object.keys(collections) as CollectionName[]);
  // To look through what a large site shows takes longer, and mostly there is no such folder.
  if (empty.size === 0) return;
  const shown = new Set<CollectionName>(
    (await getShownEntries(site)).map(({ collection }) => collection),
  );
  const unmounted = empty.intersection(shown);
  if (unmounted.size === 0) return;
  const causes = Array.from(
    unmounted,
    (collection) =>
      `The folder ${join(contentDir, collection)} is empty, and the site shows entries of it, which stay as they were.`,
  );
  throw new Error(
    `${causes.join('\n')} Is the disk there? If these entries were deleted, delete the folder too.`,
  );
}
