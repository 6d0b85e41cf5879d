import { editText, parseText } from '../../editing/edit-text.ts';
import { collections } from '../../model/content-types.ts';
import { lifecycle, type Publishable } from '../../publishing/lifecycle.ts';
import { isContentPath, parseContentPath, toDraftName, type ContentPath } from './content-path.ts';
import { getAddress } from './entry-address.ts';
import type { Repository } from './repository.ts';
import { getText } from './stored-text.ts';
import { plainMode, toContentPath, writeBlob, writeTree, type TreeFile } from './tree.ts';

/** A public address that changes. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/**
 * Adds the addresses that a publication takes from public texts to their former addresses, so that old
 * links lead on.
 * @param main what is published
 * @param changes what the publication changes, by path in the repository; gets the new texts
 */
export async function addRedirects(
  repository: Repository,
  main: string,
  changes: Map<string, TreeFile | undefined>,
): Promise<Redirect[]> {
  const tree = await writeTree(repository, main, changes);
  const redirects: Redirect[] = [];
  for (const [treePath, file] of changes) {
    const place = file && toEntry(repository, treePath);
    if (!place?.location || !('aliases' in collections[place.location.collection].fields)) continue;
    const from = await getPublicAddress(repository, main, findOldPlace(repository, changes, place));
    const to = await getAddress(repository, tree, place.path);
    if (from === undefined || to === undefined || from === to) continue;
    changes.set(treePath, await writeAlias(repository, tree, place, { from, to }));
    redirects.push({ from, to });
  }
  return redirects;
}

function toEntry(repository: Repository, treePath: string): ContentPath | undefined {
  const path = toContentPath(repository, treePath);
  return path !== undefined && isContentPath(path) ? parseContentPath(path) : undefined;
}

/** A draft is of one entry: a text of its collection that goes is the same text at its old place. */
function findOldPlace(
  repository: Repository,
  changes: ReadonlyMap<string, TreeFile | undefined>,
  place: ContentPath,
): ContentPath {
  const collection = toDraftName(place)?.collection;
  const gone = [...changes].flatMap(([treePath, file]) => {
    const old = file ? undefined : toEntry(repository, treePath);
    return old && toDraftName(old)?.collection === collection ? [old] : [];
  });
  return gone[0] ?? place;
}

async function getPublicAddress(
  repository: Repository,
  main: string,
  { path, location }: ContentPath,
): Promise<string | undefined> {
  const stored = await getText(repository, main, path);
  if (!stored || !location) return undefined;
  const { extension } = collections[location.collection];
  const values = parseText(stored.text, extension) as Publishable;
  // A notice of withdrawal is at an address too.
  const state = lifecycle(values, repository.getNow());
  return state === 'public' || state === 'withdrawn'
    ? getAddress(repository, main, path)
    : undefined;
}

async function writeAlias(
  repository: Repository,
  tree: string,
  { path, location }: ContentPath,
  { from, to }: Redirect,
): Promise<TreeFile> {
  const { extension, fields } = collections[location!.collection];
  const source = (await getText(repository, tree, path))?.text ?? '';
  const data = parseText(source, extension);
  const former = (Array.isArray(data['aliases']) ? data['aliases'] : []) as unknown[];
  const aliases = [...former.filter((alias) => alias !== to && alias !== from), from];
  const text = editText({ source, extension, data: { ...data, aliases }, fields });
  return { id: await writeBlob(repository, text), mode: plainMode };
}
