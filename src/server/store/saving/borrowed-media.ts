import type { ActionParams } from '../../store-api/protocol.ts';
import { isContentPath, type DraftName } from '../entries/content-path.ts';
import { getDraftMediaFiles } from '../drafts/draft-media.ts';
import { getTranslationHeads } from '../drafts/drafts.ts';
import type { Repository } from '../git/repository.ts';
import type { Start } from './saved-revision.ts';
import type { SubmittedSource } from './entry-merge.ts';
import { getTreeFile, toContentPath } from '../git/tree.ts';
import { isNamed, type Upload } from '../media/uploads.ts';

/** A save, as far as it tells which media it needs. */
interface Order {
  readonly draft: DraftName;
  readonly sent: readonly SubmittedSource[];
  readonly uploads: readonly Upload[];
  readonly options: Pick<ActionParams['persistEntry']['options'], 'newEntry'>;
}

/**
 * Finds the media that a text shows and that only drafts of its other languages have: a translation that is
 * begun before its original is published is a copy of it. They come along like uploads, so that the
 * translation keeps them whatever becomes of the original; of one file under one name, publishing makes one.
 */
export async function findBorrowedMedia(
  repository: Repository,
  { draft, sent, uploads, options }: Order,
  { main, from }: Pick<Start, 'main' | 'from'>,
): Promise<Upload[]> {
  const borrowed = new Map<string, Upload>();
  const own = new Set(uploads.map(({ asked }) => asked));
  for (const head of await getTranslationHeads(repository, main, draft))
    for (const [treePath, { id }] of await getDraftMediaFiles(repository, main, head)) {
      const path = toContentPath(repository, treePath);
      if (!path || !isContentPath(path) || own.has(path) || borrowed.has(path)) continue;
      if (!sent.some(({ text }) => isNamed(text, path))) continue;
      // A text that is begun means the original's picture, also where another has taken its name meanwhile.
      const isThere = (await getTreeFile(repository, from, treePath)) !== undefined;
      if (isThere && !options.newEntry) continue;
      borrowed.set(path, { asked: path, path, id, sentId: id });
    }
  return [...borrowed.values()];
}
