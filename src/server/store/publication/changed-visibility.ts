import { toEffectiveConsent } from '../../../publishing/visibility/effective-consent.ts';
import { toPublishable } from '../../../publishing/visibility/entry-state.ts';
import {
  closesAt,
  isOver,
  lifecycle,
  opensAt,
  type Publishable,
} from '../../../publishing/visibility/lifecycle.ts';
import type { ContentPath } from '../entries/content-path.ts';
import { getLanguagePaths } from '../entries/entry-address.ts';
import { getSourceFile } from '../entries/entry-revision.ts';
import type { Repository } from '../git/repository.ts';
import { toEntry } from '../entries/tree-entry.ts';

/**
 * A published translation that readers see from now on, or no longer, at once or from a moment to come, because its consent
 * counts in all languages; or one that appears at a time of its own.
 */
export interface ChangedVisibility {
  readonly language: string;
  readonly isPublic: boolean;
  /** When it leaves the site, if that is earlier than before. */
  readonly until?: string;
  /** What decides when it appears, if its entry moves to another time, or is new and appears before or after it. */
  readonly own?: Publishable;
}

/**
 * Finds the translations that a publication shows or hides by the consent of its entry, and those that do not appear with
 * it when that is new or moves.
 * @param main the published commit
 * @param tree the same with the publication
 * @param treePaths what it changes, by path in the repository
 */
export async function findChangedVisibility(
  repository: Repository,
  main: string,
  tree: string,
  treePaths: readonly string[],
): Promise<ChangedVisibility[]> {
  const found: ChangedVisibility[] = [];
  for (const location of treePaths.flatMap((path) => toEntry(repository, path)?.location ?? [])) {
    if (!location.language) continue;
    const paths = await getLanguagePaths(repository, main, location);
    const [before, after] = await Promise.all(
      [main, tree].map((treeish) => readVisibility(repository, treeish, paths)),
    );
    const now = repository.getNow();
    const toOpening = (entry: Publishable) => Math.max(opensAt(entry), now);
    const [old, entry] = [before, after].map((all) => all!.get(location.language!));
    const opening = entry && toOpening(entry);
    const isMoved = old !== undefined && opening !== toOpening(old);
    const appearsApart = (translation: Publishable) => {
      const other = toOpening(translation);
      // A new text may well follow one that readers see already.
      return opening !== undefined && other !== opening && (old ? isMoved : other > now);
    };
    for (const [language, is] of after!) {
      const was = before!.get(language);
      if (language === location.language || !was || !is) continue;
      const [wasPublic, isPublic] = [was, is].map((one) => lifecycle(one, now) === 'public');
      const until = closesAt(is);
      if (wasPublic !== isPublic) found.push({ language, isPublic: isPublic! });
      else if (isPublic && until && isEndEarlier(was, is))
        found.push({ language, isPublic, until });
      else if (appearsApart(is) && !isOver(lifecycle(is, now)))
        found.push({ language, isPublic: isPublic!, own: is });
    }
  }
  return found;
}

/** Whether an entry that readers see leaves the site by itself earlier than before. */
export function isEndEarlier(before: Publishable, after: Publishable): boolean {
  const [was, is] = [before, after].map((entry) => Date.parse(closesAt(entry) ?? ''));
  return !Number.isNaN(is) && !(was! <= is!);
}

/**
 * The fields that decide whether the public may see an entry, by language, with the consent that counts in all of them.
 * @param paths of the entry in each language
 */
export async function readVisibility(
  repository: Repository,
  treeish: string,
  paths: readonly ContentPath[],
): Promise<ReadonlyMap<string, Publishable | undefined>> {
  const files = await Promise.all(
    paths.map(({ below }) => getSourceFile(repository, treeish, below)),
  );
  const all = files.map((file) => file && toPublishable(file.fields));
  const consent = toEffectiveConsent(all.flatMap((one) => one?.consent ?? []));
  return new Map(
    paths.map(({ location }, index) => [
      location!.language!,
      all[index] && { ...all[index], consent },
    ]),
  );
}
