import { toEffectiveConsent } from '../../../publishing/visibility/effective-consent.ts';
import { toPublishable } from '../../../publishing/visibility/entry-state.ts';
import { findLoss, type Loss } from '../../../publishing/visibility/state-changes.ts';
import { parseSourceFile } from '../../../source/source-file.ts';
import type { ContentPath } from '../entries/content-path.ts';
import { getLanguagePaths } from '../entries/entry-address.ts';
import { getSourceFile } from '../entries/entry-revision.ts';
import { isPersonHidden } from '../entries/shown-person.ts';
import type { Repository } from '../git/repository.ts';

/**
 * What a draft takes from readers once it is published, of its entry or of translations, whose consent is the same; or else what
 * it takes of the person in a testimony. Until then they still see it, or it still appears by itself.
 * @param main the published commit
 * @param source the draft
 * @returns undefined if it takes nothing from them, or cannot be read
 */
export async function findUnpublishedLoss(
  repository: Repository,
  main: string,
  { path, below, location }: ContentPath,
  source: string,
): Promise<Loss | undefined> {
  const { value: draft } = parseSourceFile(below, Buffer.from(source));
  if (!draft || !location?.language) return undefined;
  const languages = await getLanguagePaths(repository, main, location);
  const published = await Promise.all(
    languages.map(async (one) => {
      // Of what cannot be read, nothing is public.
      const file = await getSourceFile(repository, main, one.below).catch(() => undefined);
      const { fields } = file ?? {};
      return fields ? [{ isOwn: one.path === path, fields, entry: toPublishable(fields) }] : [];
    }),
  );
  const entries = published.flat();
  const toConsent = (some: typeof entries) =>
    toEffectiveConsent(some.flatMap(({ entry }) => entry.consent ?? []));
  const consent = toConsent(entries);
  const others = toConsent(entries.filter(({ isOwn }) => !isOwn));
  const after = toPublishable({ ...draft.fields, $source: { consent: others } });
  const now = repository.getNow();
  const losses = entries.map(({ isOwn, entry }) => {
    const end = isOwn ? after : { ...entry, consent: entry.consent && after.consent };
    return findLoss({ ...entry, consent }, end, now);
  });
  const loss = losses.find((one) => one === 'shown') ?? losses.find((one) => one !== undefined);
  const own = entries.find(({ isOwn }) => isOwn);
  if (loss || location.collection !== 'testimonies' || !own) return loss;
  if (!isPersonHidden(own.fields, draft.fields)) return undefined;
  const ofAll = findLoss({ ...own.entry, consent }, { ...own.entry, draft: true }, now);
  return ofAll === 'shown' ? 'person' : ofAll;
}
