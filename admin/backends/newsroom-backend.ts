import type { CmsConfig } from 'decap-cms-core';
import { EditorialWorkflowError } from 'decap-cms-lib-util';
import { wrapText, unwrapText } from '../formats/source-with-revision.ts';
import { getLoadedEntry, reloadList } from '../entries/editor-session.ts';
import { askDeletion } from '../guards/before-deleting.ts';
import { getPublicAddress } from '../entries/public-page.ts';
import { reportPublication, reportFailure } from '../site-status/publication-report.ts';
import { addSiteRemarks } from '../site-status/site-notice.ts';
import { messages } from '../messages/index.ts';
import type { Asset, DataFile, PersistOptions, StoredEntry } from '../decap/decap-backend.ts';
import {
  explainPublishError,
  explainMoved,
  explainPublishing,
  formatPublished,
  type PublishAnswer,
} from './publish-report.ts';
import { explainProtected, explainSaveError, explainSave, type SaveAnswer } from './save-report.ts';
import { ShownDrafts, type DraftFile } from './draft-files.ts';
import { getSession, signOut, type User } from '../sign-in/session.ts';
import { SignInPage } from '../sign-in/sign-in-page.ts';
import { callStore, StoreResponseError } from './store-client.ts';
import { setSourceReader } from './published-source.ts';
import { BaseRevisions } from './base-revisions.ts';

interface ReadEntry extends StoredEntry {
  readonly version: string;
  readonly partial?: boolean;
}

interface ReadDraft {
  readonly diffs: readonly DraftFile[];
  readonly version: string;
  readonly pullRequestAuthor: string;
  readonly updatedAt: string;
}

interface ReadFile {
  readonly data: string;
  readonly version: string;
  /** Of a text that collided with another and was set aside: beside which. */
  readonly keptFor?: object;
}

interface ReadMedia {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly size: number;
  readonly url: string;
}

/** Decap's side of the newsroom server: speaks its protocol and tells staff what became of a save. */
export class NewsroomBackend {
  readonly #mediaFolder: string;
  readonly #versions = new BaseRevisions();
  readonly #seen = new ShownDrafts();
  #user: User = { name: '', email: '' };

  constructor(config: CmsConfig) {
    this.#mediaFolder = config.media_folder ?? 'content/media';
    setSourceReader(async (path) => (await this.#call<ReadEntry>('getEntry', { path })).data);
  }

  #call<T>(action: string, params: Readonly<Record<string, unknown>> = {}): Promise<T> {
    return callStore<T>(action, params, this.#user);
  }

  isGitBackend() {
    return false;
  }

  status() {
    return Promise.resolve({ auth: { status: true }, api: { status: true, statusPage: '' } });
  }

  authComponent() {
    return SignInPage;
  }

  async restoreUser(): Promise<User> {
    const { user } = await getSession();
    if (!user) throw new Error(messages.signIn.again);
    return this.authenticate(user);
  }

  authenticate(user: User): Promise<User> {
    this.#user = user;
    void reportFailure();
    return Promise.resolve(user);
  }

  logout(): Promise<void> {
    return signOut();
  }

  getToken() {
    return Promise.resolve('');
  }

  async entriesByFolder(folder: string, extension: string, depth: number) {
    const params = { folder, extension, depth };
    return (await this.#call<ReadEntry[]>('entriesByFolder', params)).map(withRevision);
  }

  async entriesByFiles(files: readonly { readonly path: string; readonly label?: string }[]) {
    return (await this.#call<ReadEntry[]>('entriesByFiles', { files })).map(withRevision);
  }

  /** Asked for as a list of one: Decap also asks for files that do not exist, to name a new one. */
  async getEntry(path: string) {
    const [entry] = await this.entriesByFiles([{ path }]);
    if (!entry) throw new StoreResponseError(messages.saved.gone, 'not-found', 404);
    return entry;
  }

  /** Published texts in which all words stand; `more` where there are others too. */
  async findTexts(words: string, folder?: string) {
    const params = { words, ...(folder && { folder }) };
    const answer = await this.#call<{ entries: ReadEntry[]; more: boolean }>('findTexts', params);
    return { ...answer, entries: answer.entries.map(withRevision) };
  }

  /** Which entries refer to a file. */
  getLinks(path: string) {
    return this.#call<{ links: { path: string; title: string }[] }>('getLinks', { path });
  }

  unpublishedEntries() {
    return this.#call<string[]>('unpublishedEntries');
  }

  async unpublishedEntry(draft: { id?: string; collection?: string; slug?: string }) {
    const { id = `${draft.collection}/${draft.slug}` } = draft;
    // Most entries have no draft, which is no error to be logged.
    if (!draft.id && !(await this.unpublishedEntries()).includes(id)) {
      // Whoever discarded one that was here: what opens now is what is published.
      this.#versions.delete(id);
      throw new EditorialWorkflowError(messages.saved.missing(id), true);
    }
    return await this.#call<Record<string, unknown>>('unpublishedEntry', { id });
  }

  async unpublishedEntryDataFile(collection: string, slug: string, path: string, id: string) {
    const params = { collection, slug, path, id };
    const { data, version, keptFor } = await this.#call<ReadFile>(
      'unpublishedEntryDataFile',
      params,
    );
    this.#seen.add(`${collection}/${slug}`, { path, id });
    return wrapText({ text: data, version, ...(keptFor && { isConflictDraft: true }) });
  }

  async unpublishedEntryMediaFile(collection: string, slug: string, path: string, id: string) {
    const params = { collection, slug, path, id };
    return toMediaFile(await this.#call<ReadMedia>('unpublishedEntryMediaFile', params));
  }

  async persistEntry(
    entry: { readonly dataFiles: readonly DataFile[]; readonly assets: readonly Asset[] },
    options: PersistOptions,
  ): Promise<void> {
    const draft = `${options.collectionName}/${entry.dataFiles[0]!.slug}`;
    const dataFiles = entry.dataFiles.map((file) => this.#toSentFile(file, draft));
    const assets = await Promise.all(entry.assets.filter(isNew).map(toSentAsset));
    const answer = await this.#call<SaveAnswer>('persistEntry', {
      dataFiles,
      assets,
      options: toSentOptions(options),
    }).catch(explainSaveError);
    // A text that was stored otherwise than sent is shown anew, with its version.
    for (const { base } of answer.text ? [] : dataFiles)
      if (base) this.#versions.add(draft, base, answer.version);
    for (const file of answer.files) this.#seen.add(draft, file);
    await explainSave(answer, options.collectionName ?? '', dataFiles[0]!.slug);
  }

  #toSentFile({ path, slug, raw, newPath }: DataFile, draft: string) {
    const { text, version } = unwrapText(raw);
    return {
      path,
      slug,
      raw: text,
      ...(newPath && { newPath }),
      ...(version && { base: this.#versions.getLatest(draft, version) }),
    };
  }

  /** Whether what a draft holds now is what was shown here, or saved from here. */
  isShown(collection: string, slug: string, files: readonly DraftFile[]): boolean {
    const draft = `${collection}/${slug}`;
    return this.#seen.knows(draft) && this.#seen.has(draft, files);
  }

  updateUnpublishedEntryStatus(collection: string, slug: string, newStatus: string) {
    return this.#call('updateUnpublishedEntryStatus', { collection, slug, newStatus });
  }

  /**
   * Tells staff what makes it impossible to publish a draft.
   * @throws when something does
   */
  async checkPublication(collection: string, slug: string): Promise<void> {
    const draft = { collection, slug };
    const version = await this.#readSeenVersion(draft);
    await this.#call('checkPublication', { ...draft, version }).catch((error: unknown) =>
      explainPublishError(error, draft),
    );
  }

  async publishUnpublishedEntry(collection: string, slug: string): Promise<void> {
    const draft = { collection, slug };
    const version = await this.#readSeenVersion(draft);
    // Decap forgets the draft once it is published.
    const address = getPublicAddress(collection, slug, getLoadedEntry(collection, slug) ?? {});
    const publish = (more: { readonly resolve?: 'draft'; readonly over?: string } = {}) =>
      this.#call<PublishAnswer>('publishUnpublishedEntry', { ...draft, version, ...more });
    const answer = await publish().catch((error: unknown) =>
      explainPublishing(error, draft, (over) =>
        publish({ resolve: 'draft', ...(over && { over }) }),
      ),
    );
    this.#seen.delete(`${collection}/${slug}`);
    addSiteRemarks(formatPublished(answer));
    void reportPublication(address);
  }

  /** The newest version of a draft. @throws when staff have not seen it, once they are shown it */
  async #readSeenVersion(draft: { collection: string; slug: string }): Promise<string> {
    const id = `${draft.collection}/${draft.slug}`;
    const { diffs, version, pullRequestAuthor, updatedAt } = await this.#call<ReadDraft>(
      'unpublishedEntry',
      { id },
    );
    if (!this.#seen.has(id, diffs))
      return explainMoved({ by: { name: pullRequestAuthor }, at: updatedAt }, draft);
    return version;
  }

  async deleteUnpublishedEntry(collection: string, slug: string): Promise<void> {
    await this.#call('deleteUnpublishedEntry', { collection, slug });
    this.#seen.delete(`${collection}/${slug}`);
  }

  async getMedia(mediaFolder = this.#mediaFolder) {
    const folder = mediaFolder.replace(/^\//, '');
    return (await this.#call<ReadMedia[]>('getMedia', { mediaFolder: folder })).map(toMediaFile);
  }

  async getMediaFile(path: string) {
    return toMediaFile(await this.#call<ReadMedia>('getMediaFile', { path }));
  }

  async persistMedia(asset: Asset, { commitMessage }: PersistOptions) {
    const params = { asset: await toSentAsset(asset), options: { commitMessage } };
    const stored = this.#call<ReadMedia>('persistMedia', params).catch(explainProtected);
    return toMediaFile(await stored);
  }

  async deleteFiles(paths: readonly string[], commitMessage: string): Promise<void> {
    const call = <T>(action: string, params: Record<string, unknown>) =>
      this.#call<T>(action, params);
    const { reason } = await askDeletion(paths, call);
    const options = { commitMessage, ...(reason && { reason }) };
    await this.#call('deleteFiles', { paths, options }).catch(explainProtected);
    // Decap takes the entry off its list; a text that was withdrawn is still there.
    if (reason) reloadList();
    void reportPublication();
  }
}

function withRevision({ version, partial, ...entry }: ReadEntry): StoredEntry {
  return { ...entry, data: wrapText({ text: entry.data, version, ...(partial && { partial }) }) };
}

function toMediaFile(media: ReadMedia) {
  return { ...media, displayURL: media.url };
}

/** Files of a draft that are in the store already come with an address of the server. */
const isNew = ({ url }: Asset) => !url || url.startsWith('blob:') || url.startsWith('data:');

async function toSentAsset(asset: Asset) {
  return { path: asset.path, content: await asset.toBase64(), encoding: 'base64' };
}

function toSentOptions(options: PersistOptions) {
  const { commitMessage, collectionName, newEntry, useWorkflow, unpublished, status } = options;
  return {
    commitMessage,
    ...(collectionName && { collectionName }),
    newEntry: newEntry ?? false,
    useWorkflow: useWorkflow ?? true,
    unpublished: unpublished ?? false,
    ...(status && { status }),
  };
}
