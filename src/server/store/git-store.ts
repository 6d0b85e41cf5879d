import { join } from 'node:path';
import pLimit from 'p-limit';
import { readClock } from '../../environment/environment.ts';
import type { WordListLocation } from '../../guard/word-list.ts';
import type { ActionParams } from '../store-api/protocol.ts';
import type { User } from '../sign-in/sessions.ts';
import type { NewsroomStore } from '../store-api/store-api.ts';
import { Candidate } from './publication/candidate.ts';
import { parseDraft } from './entries/content-path.ts';
import { deleteFiles, describeDeletion } from './publication/delete-files.ts';
import { discardDraft, setStatus } from './drafts/draft-moves.ts';
import {
  describeDraft,
  findDraft,
  getDraftSource,
  listDrafts,
  parseDraftId,
} from './drafts/drafts.ts';
import { listDeleted } from './entries/deleted-files.ts';
import { listRevisions, readRevision } from './entries/entry-history.ts';
import { EntryIndex } from './entries/entry-index.ts';
import { EntryList } from './entries/entry-list.ts';
import { getEntries, getEntry, getHead } from './entries/read-entries.ts';
import { getOverview } from './entries/overview.ts';
import { ReferenceOptions } from './entries/reference-options.ts';
import { beginUse, type EndUse } from './repository/exclusive-use.ts';
import { findLinks } from './entries/entry-links.ts';
import { getDraftMedia, getMedia, listMedia, readMedia, saveMedia } from './media/media-library.ts';
import { replaceMedia, restoreMedia } from './publication/media-changes.ts';
import { checkPublication, publishDraft } from './publication/publish-draft.ts';
import { demandPublishedFiles, finishInterrupted } from './refs/ref-update.ts';
import { openRepository } from './repository/open-repository.ts';
import { getSuggestedUser, type Repository, type Wait } from './git/repository.ts';
import { saveEntry } from './saving/save-entry.ts';
import { findEntries } from './entries/entry-search.ts';
import { TreeFolder } from './git/tree-folder.ts';
import { UploadGate } from './media/uploads.ts';
import { WordGuard } from './entries/word-guard.ts';

/** The newsroom's entries and media in a Git repository: one method for each action of the protocol. */
export class GitStore implements NewsroomStore {
  readonly gitDir: string;
  readonly commonDir: string;
  readonly branch: string;
  readonly #repository: Repository;
  readonly #endUse: EndUse;
  readonly #index: EntryIndex;
  readonly #lists: EntryList;
  readonly #references: ReferenceOptions;
  readonly #guard: WordGuard;
  readonly #gate: UploadGate;
  readonly #candidate: Candidate;
  #prepared: Promise<void> | undefined;
  readonly #published: TreeFolder;
  /** Writes of this process run one at a time. Writes of other programs are detected by comparing refs. */
  readonly #inTurn = pLimit(1);

  private constructor(
    repository: Repository,
    endUse: EndUse,
    cacheDir: string | undefined,
    protectedWords: WordListLocation | undefined,
  ) {
    this.#endUse = endUse;
    this.gitDir = repository.gitDir;
    this.commonDir = repository.commonDir;
    this.branch = repository.branch;
    this.#repository = repository;
    this.#index = new EntryIndex(repository);
    this.#lists = new EntryList(repository, this.#index);
    this.#references = new ReferenceOptions(this.#index);
    this.#guard = new WordGuard(protectedWords, repository.getNow);
    this.#gate = new UploadGate(repository, this.#guard);
    this.#candidate = new Candidate(repository, cacheDir, protectedWords);
    this.#published = new TreeFolder(repository, (path) => !path.startsWith('media/'));
  }

  /**
   * Opens the store of a content folder and finishes what a crash has interrupted.
   * @param contentDir absolute path
   * @param getNow the clock: milliseconds since 1970-01-01T00:00Z
   * @param cacheDir the cache of the builds, so that each body is parsed once; without it, the store has its own
   * @param protectedWords the private list of words that must not be stored
   * @param wait waits for locks of other programs
   * @throws StoreError when the repository can't be used
   */
  static async open(
    contentDir: string,
    getNow: () => number = readClock,
    cacheDir?: string,
    protectedWords?: WordListLocation,
    wait?: Wait,
  ): Promise<GitStore> {
    const repository = await openRepository(contentDir, getNow, wait);
    const endUse = await beginUse(repository).catch((error: unknown) => {
      repository.objects.close();
      throw error;
    });
    await finishInterrupted(repository);
    return new GitStore(repository, endUse, cacheDir, protectedWords);
  }

  /** Ends the store's processes and removes its temporary folders. */
  async close(): Promise<void> {
    await this.#candidate.close();
    await this.#published.close();
    await this.#inTurn(async () => this.#repository.objects.close());
    await this.#endUse();
  }

  prepareLists() {
    // The first request for a list repeats a failed read, and reports the error.
    this.#index.read().catch(() => undefined);
  }

  preparePublications() {
    // What cannot be read now is read by the first publication, which reports the error.
    this.#prepared ??= getHead(this.#repository)
      .then((head) => this.#candidate.prepare(head))
      .catch(() => undefined);
  }

  async getHead() {
    await demandPublishedFiles(this.#repository);
    return getHead(this.#repository);
  }

  async usePublished<T>(work: (contentDir: string) => Promise<T>): Promise<T> {
    const repository = this.#repository;
    const isInPlace = await demandPublishedFiles(repository).then(
      () => true,
      () => false,
    );
    if (isInPlace) return work(join(repository.root, repository.prefix));
    return this.#published.use(await getHead(repository), work);
  }

  getSuggestedUser() {
    return getSuggestedUser(this.#repository);
  }

  readMedia(path: string, draft?: { collection: string; slug: string }) {
    const name = draft && parseDraft(draft.collection, draft.slug);
    return readMedia(this.#repository, path, name);
  }

  listEntries(params: ActionParams['listEntries']) {
    return this.#lists.list(params);
  }

  groupEntries(params: ActionParams['groupEntries']) {
    return this.#lists.group(params);
  }

  findReferences(params: ActionParams['findReferences']) {
    return this.#references.find(params);
  }

  entriesByFiles(params: ActionParams['entriesByFiles']) {
    return getEntries(this.#repository, params);
  }

  getEntry({ path }: ActionParams['getEntry']) {
    return getEntry(this.#repository, path);
  }

  findTexts(params: ActionParams['findTexts']) {
    return findEntries(this.#repository, this.#index, params);
  }

  unpublishedEntries() {
    return listDrafts(this.#repository);
  }

  async unpublishedEntry(params: ActionParams['unpublishedEntry']) {
    return describeDraft(this.#repository, parseDraftId(params));
  }

  findDraft({ collection, slug }: { collection: string; slug: string }) {
    return findDraft(this.#repository, parseDraft(collection, slug));
  }

  unpublishedEntryDataFile(params: ActionParams['unpublishedEntryDataFile']) {
    return getDraftSource(this.#repository, params);
  }

  async unpublishedEntryMediaFile(params: ActionParams['unpublishedEntryMediaFile']) {
    return getDraftMedia(this.#repository, params);
  }

  async persistEntry(params: ActionParams['persistEntry'], author: User) {
    const { assets, ...entry } = params;
    await this.#guard.demandNoneInEntry(params);
    const uploads = await this.#gate.admit(assets);
    return this.#inTurn(() => saveEntry(this.#repository, entry, uploads, author));
  }

  async updateUnpublishedEntryStatus(
    params: ActionParams['updateUnpublishedEntryStatus'],
    author: User,
  ) {
    return this.#inTurn(() => setStatus(this.#repository, params, author));
  }

  async checkPublication(params: ActionParams['checkPublication']) {
    await checkPublication(this.#repository, this.#candidate, params);
    return {};
  }

  /** Not queued: checking a newsroom takes a while, and others keep saving meanwhile. */
  publishUnpublishedEntry(params: ActionParams['publishUnpublishedEntry'], author: User) {
    return publishDraft(this.#repository, this.#candidate, params, author);
  }

  async deleteUnpublishedEntry(params: ActionParams['deleteUnpublishedEntry'], author: User) {
    return this.#inTurn(() => discardDraft(this.#repository, params, author));
  }

  describeDeletion({ path }: ActionParams['describeDeletion']) {
    return describeDeletion(this.#repository, path);
  }

  async deleteFiles(params: ActionParams['deleteFiles'], author: User) {
    const { paths, options } = params;
    await this.#guard.demandNoneInMessages(paths[0]!, [options.reason]);
    return deleteFiles(this.#repository, this.#candidate, params, author);
  }

  getMedia({ mediaFolder }: ActionParams['getMedia']) {
    return listMedia(this.#repository, mediaFolder);
  }

  getMediaFile({ path }: ActionParams['getMediaFile']) {
    return getMedia(this.#repository, path);
  }

  async persistMedia({ asset, options }: ActionParams['persistMedia'], author: User) {
    await this.#guard.demandNoneInMessages(asset.path, [options.commitMessage]);
    const [upload] = await this.#gate.admit([asset]);
    return this.#inTurn(() => saveMedia(this.#repository, upload!, options, author));
  }

  async replaceMedia({ asset, options }: ActionParams['replaceMedia'], author: User) {
    await this.#guard.demandNoneInMessages(asset.path, [options.commitMessage]);
    const [upload] = await this.#gate.admit([asset]);
    return replaceMedia(this.#repository, this.#candidate, upload!, options, author);
  }

  restoreMedia(params: ActionParams['restoreMedia'], author: User) {
    return restoreMedia(this.#repository, this.#candidate, params, author);
  }

  listDeleted() {
    return listDeleted(this.#repository);
  }

  getOverview() {
    return getOverview(this.#repository, this.#index);
  }

  async listRevisions(params: ActionParams['listRevisions']) {
    return listRevisions(this.#repository, params);
  }

  async readRevision(params: ActionParams['readRevision']) {
    return readRevision(this.#repository, params);
  }

  async getLinks({ path }: ActionParams['getLinks']) {
    return { links: await findLinks(this.#repository, await getHead(this.#repository), path) };
  }
}
