import { EntryLists, getEntries, getEntry, getHead } from './store/entries.ts';
import {
  describeDraft,
  discardDraft,
  getDraftText,
  listDrafts,
  parseDraftId,
  setStatus,
} from './store/drafts.ts';
import { recover } from './store/recovery.ts';
import { getSuggestedUser, openRepository } from './store/repository.ts';
import { saveEntry } from './store/saving.ts';
import { UploadGate } from './store/uploads.ts';
import { parseContentPath } from './store/content-path.ts';
import { getTreeFile, toTreePath } from './store/tree.ts';
import { StoreError } from './store/store-error.ts';
import type { NewsroomStore } from './store-api.ts';

export async function openStore(contentDir: string, now: () => number): Promise<NewsroomStore> {
  const repository = await openRepository(contentDir, now);
  await recover(repository);
  const lists = new EntryLists(repository);
  const uploads = new UploadGate(repository);
  const no = async (): Promise<never> => {
    throw new StoreError('malformed', 'not yet');
  };
  return {
    gitDir: repository.gitDir,
    commonDir: repository.commonDir,
    branch: repository.branch,
    getHead: () => getHead(repository),
    getSuggestedUser: () => getSuggestedUser(repository),
    close: async () => repository.objects.close(),
    async readMedia(path) {
      parseContentPath(path);
      const file = await getTreeFile(
        repository,
        await getHead(repository),
        toTreePath(repository, path),
      );
      if (!file) throw new StoreError('not-found', 'none');
      const object = await repository.objects.read(file.id);
      return { bytes: new Uint8Array(object!.bytes), id: file.id };
    },
    entriesByFolder: (p) => lists.list(p),
    entriesByFiles: (p) => getEntries(repository, p),
    getEntry: ({ path }) => getEntry(repository, path),
    unpublishedEntries: () => listDrafts(repository),
    unpublishedEntry: (p) => describeDraft(repository, parseDraftId(p)),
    unpublishedEntryDataFile: (p) => getDraftText(repository, p),
    unpublishedEntryMediaFile: no,
    persistEntry: (p, author) =>
      uploads.admit(p.assets).then((u) => saveEntry(repository, p, u, author)),
    updateUnpublishedEntryStatus: (p, a) => setStatus(repository, p, a),
    publishUnpublishedEntry: no,
    deleteUnpublishedEntry: (p, a) => discardDraft(repository, p, a),
    describeDeletion: no,
    deleteFiles: no,
    getMedia: no,
    getMediaFile: no,
    persistMedia: no,
    getLinks: no,
  };
}
