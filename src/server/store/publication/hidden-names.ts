import { message } from '../../../languages/message.ts';
import { toEntryId } from '../../../model/location.ts';
import { defineProtectedWords } from '../../../validation/protected-words/protected-words.ts';
import { parseContentPath } from '../entries/content-path.ts';
import type { EntryIndex } from '../entries/entry-index.ts';
import type { Repository } from '../git/repository.ts';
import { findPlaces, toKey, type FormerName, type Publication } from './former-names.ts';
import { toEntry } from '../entries/tree-entry.ts';
import { readBlobs, readPeople, toNames, toWholeNames } from '../history/shown-people.ts';

/**
 * Finds where a publication newly names somebody whom another text hides behind a pseudonym: two people write about a case, and
 * one of them may not know, or have a text open from before.
 * @param sent the files that its drafts change, by path in the repository
 */
export async function findHiddenNames(
  repository: Repository,
  index: EntryIndex,
  { main, version, sent }: Publication & { readonly sent: readonly string[] },
): Promise<FormerName[]> {
  const entries = sent.flatMap((path) => {
    const entry = toEntry(repository, path);
    // A draft also publishes its new pictures and documents, which are no text.
    return entry && entry.kind !== 'media' ? entry : [];
  });
  const ids = new Set(entries.flatMap(({ location }) => (location ? toEntryId(location) : [])));
  const names = await readHiddenNames(repository, index, main, ids);
  const found = new Map<string, FormerName>();
  for (const name of names) {
    const words = defineProtectedWords([name]);
    for (const entry of entries) {
      const [before, after] = await Promise.all(
        [main, version].map((commit) => findPlaces(repository, commit, entry, words)),
      );
      const known = new Set(before!.map(toKey));
      for (const place of after!)
        if (!known.has(toKey(place))) found.set(toKey(place), { ...place, ...toHidden(name) });
    }
  }
  return [...found.values()];
}

/**
 * The whole names that testimonies had before they got a pseudonym, without those that are shown.
 * @param ids of entries whose own names do not count
 */
async function readHiddenNames(
  repository: Repository,
  index: EntryIndex,
  main: string,
  ids: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const entries = [...(await index.read()).entries.values()];
  const hiding = entries.filter(
    ({ hidesName, location }) => hidesName && !ids.has(toEntryId(location!)),
  );
  if (hiding.length === 0) return new Set();
  const files = hiding.map(({ path }) => parseContentPath(path));
  const former = await readPeople(repository, main, files, []);
  const testimonies = entries.filter(({ location }) => location?.collection === 'testimonies');
  const shown = toNames(
    await readBlobs(
      repository,
      testimonies.map(({ id }) => id),
    ),
  );
  for (const { location, listed } of entries)
    if (location?.collection === 'people') shown.add(String(listed['name']));
  return toWholeNames(former).difference(shown);
}

const toHidden = (name: string) =>
  ({
    code: 'hidden-name',
    cause: message('a testimony hides the person with the name “{name}”', { name }),
    remedy: message('Take it out, or write the name that is shown there.'),
  }) as const;
