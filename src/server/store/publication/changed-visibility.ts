import { toEffectiveConsent } from '../../../publishing/visibility/consent.ts';
import { toPublishable } from '../../../publishing/visibility/entry-state.ts';
import { lifecycle } from '../../../publishing/visibility/lifecycle.ts';
import { getLanguagePaths } from '../entries/entry-address.ts';
import { getSourceFile } from '../entries/entry-revision.ts';
import type { Repository } from '../git/repository.ts';
import { toEntry } from './redirects.ts';

/** A published translation that readers see from now on, or no longer, because its consent counts in all languages. */
export interface ChangedVisibility {
  readonly language: string;
  readonly isPublic: boolean;
}

/**
 * Finds the translations that a publication shows or hides by the consent of its entry.
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
    const findPublic = async (treeish: string) => {
      const files = await Promise.all(
        paths.map(({ below }) => getSourceFile(repository, treeish, below)),
      );
      const all = files.map((file) => file && toPublishable(file.fields));
      const consent = toEffectiveConsent(all.flatMap((one) => one?.consent ?? []));
      return all.map(
        (one) => one && lifecycle({ ...one, consent }, repository.getNow()) === 'public',
      );
    };
    const [before, after] = await Promise.all([main, tree].map(findPublic));
    for (const [index, path] of paths.entries()) {
      const language = path.location!.language!;
      const [was, is] = [before![index], after![index]];
      if (language !== location.language && was !== undefined && is !== undefined && was !== is)
        found.push({ language, isPublic: is });
    }
  }
  return found;
}
