import { toComparableAddress } from '../../../model/fields/site-address.ts';
import { collections } from '../../../model/content-types/collections.ts';
import {
  isVisible,
  lifecycle,
  type Publishable,
} from '../../../publishing/visibility/lifecycle.ts';
import { parseSourceFile } from '../../../source/source-file.ts';
import type { ContentPath } from '../entries/content-path.ts';
import { toEntry } from '../entries/tree-entry.ts';
import { getLanguagePaths, getLanguages, toAddresses } from '../entries/entry-address.ts';
import type { EntryData } from '../../../editing/parsed-source.ts';
import type { Repository } from '../git/repository.ts';
import { getSource } from '../entries/entry-revision.ts';
import type { TreeFile } from '../git/tree.ts';
import { defineFormerName } from '../../../validation/protected-words/former-name.ts';
import { parseData, writeData, type SourceData } from '../entries/edited-entry.ts';
import { readPeople, toNames } from '../history/shown-people.ts';
import { toShownPerson } from '../entries/shown-person.ts';

/** A public address that changes. */
interface Redirect {
  readonly from: string;
  readonly to: string;
}

/**
 * When a publication changes the address of a public entry, adds the old one to its aliases, so that old
 * links still work; not if the old one names somebody whom a pseudonym hides, since a redirect would tell who it is.
 * @param main the published commit
 * @param changes what the publication changes, by path in the repository; entries with a new alias are replaced
 */
export async function addRedirects(
  repository: Repository,
  main: string,
  changes: Map<string, TreeFile | undefined>,
): Promise<void> {
  const languages = await getLanguages(repository, main);
  for (const [treePath, file] of changes) {
    const entry = file && toEntry(repository, treePath);
    if (!entry?.location || !('aliases' in collections[entry.location.collection].fields)) continue;
    const before = await getSource(repository, main, entry.path);
    const after = (await repository.objects.read(file!.id, entry.path)).bytes.toString();
    if (!before || !isPublic(entry, before.source, repository.getNow())) continue;
    const [from] = toAddresses(entry, before.source, languages);
    const [to] = toAddresses(entry, after, languages);
    const parsed = parseData(entry, after);
    if (!parsed || from === undefined || to === undefined || from === to) continue;
    if (await namesHidden(repository, main, entry, from, parsed.data)) continue;
    changes.set(treePath, await writeData(repository, entry, withAlias(parsed, { from, to })));
  }
}

/** Whether readers know the address. A withdrawn entry still shows its notice there. */
function isPublic({ below }: ContentPath, source: string, now: number): boolean {
  const parsed = parseSourceFile(below, Buffer.from(source)).value;
  return parsed !== undefined && isVisible(lifecycle(parsed.fields as Publishable, now));
}

/**
 * Whether an address has a former name, or a part of it, of a person who has a pseudonym now.
 * @param data the entry with the pseudonym
 */
async function namesHidden(
  repository: Repository,
  main: string,
  { location }: ContentPath,
  address: string,
  data: EntryData,
): Promise<boolean> {
  const { name, isPseudonym } = toShownPerson(data);
  if (!isPseudonym) return false;
  const files = await getLanguagePaths(repository, main, location!);
  const former = toNames(await readPeople(repository, main, files)).difference(new Set([name]));
  return former.values().some((one) => defineFormerName(one, [name]).isIn(address));
}

function withAlias({ source, data }: SourceData, { from, to }: Redirect): SourceData {
  const former = (Array.isArray(data['aliases']) ? data['aliases'] : []) as unknown[];
  const moved = new Set([from, to].map(toComparableAddress));
  const isKept = (alias: unknown) => !moved.has(toComparableAddress(String(alias)));
  const aliases = [...former.filter(isKept), from];
  return { source, data: { ...data, aliases } };
}
