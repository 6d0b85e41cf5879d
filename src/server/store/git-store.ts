import pLimit from 'p-limit';
import { readClock } from '../../environment/environment.ts';
import type { EntryName } from '../../model/entry-name.ts';
import type { NewsroomStore } from '../store-api/store-api.ts';
import { openCandidate, type CheckedRun } from './publication/candidate.ts';
import { parseContentPath, parseDraft } from './entries/content-path.ts';
import { deleteFiles, describeDeletion } from './publication/delete-files.ts';
import { findChangedOriginals } from './drafts/changed-originals.ts';
import { discardDraft, setStatus } from './drafts/draft-moves.ts';
import {
  describeDraft,
  findDraft,
  findDraftEnd,
  getDraftSource,
  listDrafts,
  parseDraftId,
} from './drafts/drafts.ts';
import { findPublishedSince } from './drafts/seen-drafts.ts';
import { listDeleted } from './history/deleted-files.ts';
import { defineLeftSearch } from './history/left-entries.ts';
import { listRevisions, readRevision } from './history/entry-history.ts';
import { EntryIndex } from './entries/entry-index.ts';
import { groupEntries, listEntries } from './entries/entry-list.ts';
import { getEntries, getHead, type ListedEntry } from './entries/read-entries.ts';
import { addOtherConsents } from './entries/shared-consent.ts';
import { getOverview } from './entries/today-overview.ts';
import { findReferences } from './entries/reference-options.ts';
import { beginUse } from './repository/exclusive-use.ts';
import { packObjects } from './repository/packing.ts';
import { demandProtection } from './repository/protection.ts';
import { getLanguagePaths } from './entries/entry-address.ts';
import { findLinks, getTarget } from './entries/entry-links.ts';
import { findQuotingTexts } from './drafts/quoting-texts.ts';
import {
  getMedia,
  listMedia,
  readFormerMedia,
  readMedia,
  saveMedia,
} from './media/media-library.ts';
import { replaceMedia, restoreMedia } from './publication/media-changes.ts';
import { findNamesOfDraft } from './publication/former-names.ts';
import { checkPublication, publishDraft } from './publication/publish-draft.ts';
import { openPublishedFolder } from './refs/published-folder.ts';
import { demandAccepted, finishInterrupted } from './refs/ref-update.ts';
import { defineUncommittedSearch } from './refs/uncommitted-files.ts';
import { openRepository } from './repository/open-repository.ts';
import { closeRepository, getSuggestedUser, type Wait } from './git/repository.ts';
import { demandHoldingSave } from './saving/holding-save.ts';
import { demandNotPurged } from './saving/purged-entry.ts';
import { saveEntry } from './saving/save-entry.ts';
import { findEntries } from './entries/entry-search.ts';
import { UploadGate } from './media/uploads.ts';
import { isListReadable, WordGuard } from './entries/word-guard.ts';

/** The newsroom's entries and media in a Git repository: one method for each action of the protocol. */
export type GitStore = Awaited<ReturnType<typeof openGitStore>>;

/**
 * Opens the store of a content folder and finishes what a crash has interrupted.
 * @param contentDir absolute path
 * @param getNow the clock: milliseconds since 1970-01-01T00:00Z
 * @param run the cache of the builds, so that each body is parsed once; the private list of words that must not be stored
 * @param wait waits for locks of other programs
 * @throws StoreError when the repository can't be used; an error when a list of words that it had is missing
 */
export async function openGitStore(
  contentDir: string,
  getNow: () => number = readClock,
  run: CheckedRun = {},
  wait?: Wait,
) {
  const repository = await openRepository(contentDir, getNow, wait);
  const endUse = await demandProtection({ contentDir, protectedWords: run.protectedWords })
    .then(() => beginUse(repository))
    .catch(async (error: unknown) => {
      await closeRepository(repository);
      throw error;
    });
  await finishInterrupted(repository);
  const { gitDir, commonDir, branch } = repository;
  const index = new EntryIndex(repository);
  const guard = new WordGuard(run.protectedWords, repository.getNow);
  const gate = new UploadGate(repository, guard);
  const candidate = openCandidate(repository, run);
  const published = openPublishedFolder(repository);
  /** Writes of this process run one at a time. Writes of other programs are detected by comparing refs. */
  const inTurn = pLimit(1);
  let prepared: Promise<void> | undefined;
  const closing = new AbortController();
  let packing = Promise.resolve();
  const findLeft = defineLeftSearch(repository, index);
  const findUncommitted = defineUncommittedSearch(repository);
  const addConsents = (entries: readonly ListedEntry[]) =>
    addOtherConsents(index, entries, ({ file }) => file.path);
  return {
    gitDir,
    commonDir,
    branch,
    async close() {
      closing.abort();
      await packing;
      await candidate.close();
      await published.close();
      await inTurn(() => closeRepository(repository));
      await endUse();
    },
    pack() {
      packing = packing.then(() => packObjects(repository, closing.signal)).catch(() => undefined);
      return packing;
    },
    /** Names in the terminal what is damaged. The first request for a list repeats a failed read, and reports the error. */
    prepareLists() {
      void index.read().catch(() => undefined);
      void listDrafts(repository).catch(() => undefined);
    },
    preparePublications() {
      // What cannot be read now is read by the first publication, which reports the error.
      prepared ??= getHead(repository)
        .then((head) => candidate.prepare(head))
        .catch(() => undefined);
    },
    async getHead() {
      await demandAccepted(repository);
      return getHead(repository);
    },
    async findLeft() {
      await demandAccepted(repository);
      return findLeft();
    },
    published,
    findUncommitted,
    getSuggestedUser: () => getSuggestedUser(repository),
    readMedia: async (path: string, draft?: EntryName) =>
      readMedia(repository, path, draft && parseDraft(draft.collection, draft.slug)),
    readFormerMedia: async (path: string, version: string) =>
      readFormerMedia(repository, path, version),

    listEntries: async (params) => {
      const page = await listEntries(repository, index, params);
      return { ...page, entries: await addConsents(page.entries) };
    },
    groupEntries: (params) => groupEntries(repository, index, params),
    findReferences: (params) => findReferences(repository, index, params),
    entriesByFiles: async (params) => addConsents(await getEntries(repository, params)),
    findTexts: async (params) => {
      const found = await findEntries(repository, index, params);
      return { ...found, entries: await addConsents(found.entries) };
    },
    unpublishedEntries: () => listDrafts(repository),
    unpublishedEntry: async ({ id }) => describeDraft(repository, parseDraftId(id)),
    findDraft: async ({ collection, slug, seen }) =>
      findDraft(repository, parseDraft(collection, slug), seen),
    findPublishedSince: async ({ collection, slug }, seen) =>
      findPublishedSince(repository, parseDraft(collection, slug), seen),
    findDraftEnd: async ({ collection, slug }, version) =>
      findDraftEnd(repository, parseDraft(collection, slug), version),
    findChangedOriginals: async ({ collection, slug }) =>
      findChangedOriginals(repository, await index.read(), parseDraft(collection, slug)),
    async unpublishedEntryDataFile(params) {
      const source = await getDraftSource(repository, params);
      const [answer] = await addOtherConsents(index, [source], () => params.path);
      return answer!;
    },
    unpublishedEntryMediaFile: async ({ collection, slug, path }) =>
      getMedia(repository, path, parseDraft(collection, slug)),
    async persistEntry(params, author) {
      const { assets, ...entry } = params;
      const isSearched = await isListReadable(guard.demandNoneInEntry(params));
      if (!isSearched) await demandHoldingSave(repository, params);
      await demandNotPurged(repository, params);
      const uploads = await gate.admit(assets);
      return inTurn(() => saveEntry(repository, entry, uploads, author));
    },
    async updateUnpublishedEntryStatus(params, author) {
      const isAsked = params.newStatus === 'pending_publish' && !params.isKnown;
      // What keeps it from being merged is said when it is published.
      const find = () => findNamesOfDraft(repository, params).catch(() => []);
      const formerNames = isAsked ? await find() : [];
      if (formerNames.length === 0) await inTurn(() => setStatus(repository, params, author));
      return { formerNames };
    },
    checkPublication: (params) => checkPublication(repository, index, candidate, params),
    // Not queued: checking a newsroom takes a while, and others keep saving meanwhile.
    publishUnpublishedEntry: (params, author) =>
      publishDraft(repository, candidate, params, author),
    deleteUnpublishedEntry: async (params, author) =>
      inTurn(() => discardDraft(repository, params, author)),
    describeDeletion: ({ path }) => describeDeletion(repository, index, path, run.siteUrl),
    async deleteFiles(params, author) {
      const { paths, options } = params;
      const { reason, ...others } = options;
      const isSearched = await isListReadable(guard.demandNoneInMessages(paths[0]!, [reason]));
      // A withdrawal does not wait for the list: without it, readers get the usual sentence.
      const wanted = isSearched ? params : { ...params, options: others };
      const deleted = await deleteFiles(repository, index, candidate, wanted, author);
      return { ...deleted, isReasonLost: !isSearched && Boolean(reason) };
    },
    getMedia: ({ mediaFolder }) => listMedia(repository, mediaFolder),
    getMediaFile: ({ path }) => getMedia(repository, path),
    async persistMedia({ asset, options }, author) {
      await guard.demandNoneInMessages(asset.path, [options.commitMessage]);
      const [upload] = await gate.admit([asset]);
      return inTurn(() => saveMedia(repository, upload!, options, author));
    },
    async replaceMedia({ asset, ...params }, author) {
      await guard.demandNoneInMessages(asset.path, [params.options.commitMessage]);
      const [upload] = await gate.admit([asset]);
      return replaceMedia(repository, candidate, upload!, params, author);
    },
    restoreMedia: (params, author) => restoreMedia(repository, candidate, params, author),
    listDeleted: () => listDeleted(repository),
    getOverview: () => getOverview(repository, index, findUncommitted),
    async findQuoting({ collection, slug }) {
      const { location } = parseDraft(collection, slug).path;
      if (!location) return {};
      const paths = await getLanguagePaths(repository, await getHead(repository), location);
      return findQuotingTexts(repository, index, paths, run.siteUrl);
    },
    listRevisions: async (params) => listRevisions(repository, params),
    readRevision: async (params) => readRevision(repository, params),
    async getLinks({ path }) {
      const head = await getHead(repository);
      const target = await getTarget(repository, head, parseContentPath(path), run.siteUrl);
      return { links: await findLinks(repository, head, target) };
    },
  } satisfies NewsroomStore;
}
