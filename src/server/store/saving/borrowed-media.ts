import type { ActionParams } from '../../store-api/protocol.ts';
import { isContentPath, type DraftName } from '../entries/content-path.ts';
import { getDraftMediaFiles } from '../drafts/draft-media.ts';
import { getTranslationHeads } from '../drafts/drafts.ts';
import { getMergeBase } from '../git/history.ts';
import type { Repository } from '../git/repository.ts';
import type { Start } from './saved-revision.ts';
import type { SubmittedSource } from './entry-merge.ts';
import { getTreeFile, toContentPath } from '../git/tree.ts';
import { isNamed } from '../../../editing/media-names.ts';
import { withoutReplacedCopy } from '../media/replaced-copies.ts';
import { toUpload, type Upload } from '../media/uploads.ts';

/** What is to be saved. */
export interface SaveRequest {
  readonly draft: DraftName;
  readonly sent: SubmittedSource;
  readonly uploads: readonly Upload[];
  readonly options: ActionParams['persistEntry']['options'];
}

/**
 * Finds the media that an entry shows and that only drafts of its translations have: a translation that is
 * begun before its original is published is a copy of it. They are added like uploads, so that the
 * translation keeps them whatever happens to the original. Publishing merges equal files with equal names.
 * The same holds for those of a draft that was discarded while somebody edited it, or that is restored: an editor sends
 * each file once.
 */
export async function findBorrowedMedia(
  repository: Repository,
  { draft, sent, uploads, options }: SaveRequest,
  { main, from }: Pick<Start, 'main' | 'from'>,
): Promise<Upload[]> {
  const borrowed = new Map<string, Upload>();
  const { source, base } = sent;
  const opened: string[] = [];
  for (const commit of new Set([base, options.discarded]))
    if (commit && commit !== from && (await repository.objects.find(commit))?.type === 'commit')
      opened.push(commit);
  const translations = await getTranslationHeads(repository, main, draft);
  const own = new Set(uploads.map(({ requestedPath }) => requestedPath));
  for (const head of [...opened, ...translations]) {
    const range = { base: await getMergeBase(repository, main, head), main };
    for (const [treePath, { id }] of await getDraftMediaFiles(repository, main, head)) {
      const path = toContentPath(repository, treePath);
      if (!path || !isContentPath(path) || own.has(path) || borrowed.has(path)) continue;
      if (!isNamed(source, path)) continue;
      // A new translation means the original's picture, even if another file has taken its name meanwhile.
      const isThere = (await getTreeFile(repository, from, treePath)) !== undefined;
      if (isThere && !options.newEntry) continue;
      borrowed.set(path, await withoutReplacedCopy(repository, range, toUpload(path, id)));
    }
  }
  return [...borrowed.values()];
}
