import { editSource, parseEntryData } from '../../../editing/edit-source.ts';
import { toComparableAddress } from '../../../model/fields/site-address.ts';
import { collections } from '../../../model/content-types/collections.ts';
import { isVisible, lifecycle, type Publishable } from '../../../publishing/lifecycle.ts';
import { parseSourceFile } from '../../../source/source-file.ts';
import {
  isContentPath,
  parseContentPath,
  toDraftName,
  type ContentPath,
} from '../entries/content-path.ts';
import { getLanguages, toAddresses } from '../entries/entry-address.ts';
import type { Repository } from '../git/repository.ts';
import { getSource } from '../entries/entry-revision.ts';
import { plainMode, toContentPath, writeBlob, type TreeFile } from '../git/tree.ts';

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
  const languages = await getLanguages(repository, main);
  const redirects: Redirect[] = [];
  for (const [treePath, file] of changes) {
    const place = file && toEntry(repository, treePath);
    if (!place?.location || !('aliases' in collections[place.location.collection].fields)) continue;
    const oldPlace = findOldPlace(repository, changes, place);
    const before = await getSource(repository, main, oldPlace.path);
    const after = (await repository.objects.read(file!.id))?.bytes.toString();
    if (!before || after === undefined || !isPublic(oldPlace, before.text, repository.getNow()))
      continue;
    const [from] = toAddresses(oldPlace, before.text, languages);
    const [to] = toAddresses(place, after, languages);
    if (from === undefined || to === undefined || from === to) continue;
    const text = addAlias(place, after, { from, to });
    changes.set(treePath, { id: await writeBlob(repository, text), mode: plainMode });
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

/** Whether readers know the address: of a withdrawn text they see the notice. */
function isPublic({ below }: ContentPath, text: string, now: number): boolean {
  const source = parseSourceFile(below, Buffer.from(text)).value;
  return source !== undefined && isVisible(lifecycle(source.fields as Publishable, now));
}

/** A text whose fields can't be read is left for the check that follows. */
function addAlias(
  { below, location }: ContentPath,
  source: string,
  { from, to }: Redirect,
): string {
  if (!parseSourceFile(below, Buffer.from(source)).value) return source;
  const { extension, fields } = collections[location!.collection];
  const data = parseEntryData(source, extension);
  const former = (Array.isArray(data['aliases']) ? data['aliases'] : []) as unknown[];
  const moved = new Set([from, to].map(toComparableAddress));
  const isKept = (alias: unknown) => !moved.has(toComparableAddress(String(alias)));
  const aliases = [...former.filter(isKept), from];
  return editSource({ source, extension, data: { ...data, aliases }, fields });
}
