import type { ActionName, DraftStatus } from '../../src/server/store-api/protocol.ts';
import type { User } from '../../src/server/sign-in/user.ts';
import { EditorialWorkflowError } from 'decap-cms-lib-util';
import { wrapSource, unwrapSource, type Sent } from '../formats/source-with-revision.ts';
import type { Source } from '../formats/entry-format.ts';
import { askPublishing } from '../guards/before-publishing.ts';
import { askDeletion, explainStillPublic } from '../guards/before-removing.ts';
import { reloadOnLeaving } from '../guards/before-leaving.ts';
import { Cancelled } from '../guards/cancelled.ts';
import { dismissNotices } from '../guards/notices.ts';
import { noteSaved } from '../guards/lock/save-edited.ts';
import { askFormerNames } from '../guards/former-names.ts';
import { hideEntryNotice } from '../dialogs/entry-notice.ts';
import {
  getFormKey,
  getSeen,
  isSaving,
  keepSent,
  keepStored,
  reloadEntry,
  showStatus,
} from '../entries/editor-session.ts';
import { describeOtherLanguages, type PublishedDraft } from '../entries/consequences.ts';
import { describeResult } from '../entries/publication-result.ts';
import { readPublished } from '../entries/read-published.ts';
import { getLoadedDraft, readLoadedDraft } from '../entries/published-draft.ts';
import { toEditorAddress } from '../entries/entry-location.ts';
import { findUnchanged } from '../entries/translation-reminder.ts';
import { reportPublication, reportFailure } from '../site-status/publication-report.ts';
import { addSiteRemarks } from '../site-status/site-notice.ts';
import { messages } from '../messages/index.ts';
import type { Asset, DataFile, PersistOptions, StoredEntry } from '../decap/types/decap-backend.ts';
import type { StoreAnswer, StoreParams, UsedBackend } from '../decap/types/used-backend.ts';
import { learnEnd } from './lost-answer.ts';
import {
  explainMoved,
  explainPublishError,
  explainPublishing,
  formatAligned,
  formatCompanions,
  formatPublished,
  isMoved,
  isOutdated,
} from './publish-report.ts';
import { discardSetAside, type SentEntry } from './save-conflict.ts';
import { explainProtected, explainSaveError, explainSave, type SaveAnswer } from './save-report.ts';
import { askOnce } from './shared-reads.ts';
import { StoredAssets } from './stored-assets.ts';
import { getSession, signOut } from '../sign-in/session.ts';
import { SignInPage } from '../sign-in/sign-in-page.ts';
import { setPerson } from '../settings/person.ts';
import { callStore, StoreResponseError } from './store-client.ts';
import { setSourceReader } from './published-source.ts';

const nobody: User = { name: '', email: '' };

/** The Decap backend for the newsroom server: calls its store and explains the results to staff. */
export class NewsroomBackend implements UsedBackend {
  /** By draft, what staff have agreed to publish, and what that also changes in other languages. */
  readonly #agreed = new Map<
    string,
    Pick<StoreParams<'publishUnpublishedEntry'>, 'seen'> & StoreAnswer<'checkPublication'>
  >();
  readonly #storedAssets = new StoredAssets();
  #user = nobody;

  constructor() {
    setSourceReader(async (path) => (await this.#readEntry(path)).data);
  }

  /** Calls an action of the store as the person who is signed in. */
  call<A extends ActionName>(action: A, params: StoreParams<A>): Promise<StoreAnswer<A>> {
    return askOnce(action, params, () =>
      // An earlier request may have said that nobody was signed in.
      callStore(action, params, this.#user, dismissNotices),
    );
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
    setPerson(user);
    void reportFailure();
    return Promise.resolve(user);
  }

  /** Decap also calls this where it could not learn who is signed in, as when a page is left before it has loaded. */
  async logout(): Promise<void> {
    if (this.#user === nobody) return;
    this.#user = nobody;
    await signOut();
  }

  getToken() {
    return Promise.resolve('');
  }

  /** A page of a list; of Markdown, only the fields. */
  async listEntries(page: StoreParams<'listEntries'>) {
    const answer = await this.call('listEntries', page);
    return { ...answer, entries: answer.entries.map(withRevision) };
  }

  async entriesByFiles(files: readonly { readonly path: string; readonly label?: string }[]) {
    return (await this.call('entriesByFiles', { files })).map(withRevision);
  }

  async getEntry(path: string) {
    return withRevision(await this.#readEntry(path));
  }

  /** Reads a list of one: Decap also asks for files that do not exist, to find a free name for a new one. */
  async #readEntry(path: string) {
    const [entry] = await this.call('entriesByFiles', { files: [{ path }] });
    // The page of the entry says it, so that no alarm is needed beside it.
    if (!entry) throw new Cancelled(messages.saved.gone);
    return entry;
  }

  /** Published entries that contain all words; `more` if there are others, too. */
  async findTexts(words: string, folder?: string) {
    const params = { words, folder };
    const answer = await this.call('findTexts', params);
    return { ...answer, entries: answer.entries.map(withRevision) };
  }

  async readRevision(path: string, version: string) {
    return (await this.call('readRevision', { path, version })).data;
  }

  /**
   * Publishes a former file of the media library again.
   * @param seen the id of the file that has replaced it
   * @returns the id that the file has now
   */
  async restoreMedia(path: string, version: string, seen?: string): Promise<string> {
    const params = { path, version, seen };
    const { id } = await this.call('restoreMedia', params).catch(explainProtected);
    void reportPublication({ sentence: messages.site.restored(getFileName(path)) });
    return id;
  }

  unpublishedEntries() {
    return this.call('unpublishedEntries', {});
  }

  async unpublishedEntry(draft: { id?: string; collection?: string; slug?: string }) {
    const { id = `${draft.collection}/${draft.slug}` } = draft;
    // Most entries have no draft, so ask for the list first: a failed request would be logged as an error.
    if (!draft.id && !(await this.unpublishedEntries()).includes(id))
      throw new EditorialWorkflowError(messages.saved.missing(id), true);
    return await this.call('unpublishedEntry', { id });
  }

  async unpublishedEntryDataFile(collection: string, slug: string, path: string) {
    const params = { collection, slug, path };
    const { data, ...facts } = await this.call('unpublishedEntryDataFile', params);
    return wrapSource({ source: data, ...facts });
  }

  async unpublishedEntryMediaFile(collection: string, slug: string, path: string) {
    const params = { collection, slug, path };
    return toMediaFile(await this.call('unpublishedEntryMediaFile', params));
  }

  /** @returns whether there is a draft then */
  async persistEntry(
    entry: { readonly dataFiles: readonly DataFile[]; readonly assets: readonly Asset[] },
    options: PersistOptions,
  ): Promise<boolean> {
    // Staff may leave the form before the newsroom answers.
    const form = isSaving() ? getFormKey() : undefined;
    const [file] = entry.dataFiles;
    const { collectionName = '' } = options;
    const draft = `${collectionName}/${file!.slug}`;
    const { path, slug, source, base } = await this.#toSentFile(file!, collectionName);
    const missing = this.#storedAssets.findMissing(draft, entry.assets, source);
    // Loaded when the first picture was chosen.
    if (missing.length > 0 && (await import('./upload-check.ts')).areTooLarge(missing))
      throw new StoreResponseError(messages.errors.codes['too-large']!, 'too-large');
    const assets = await Promise.all(missing.map(toSentAsset));
    const sent = { collection: collectionName, slug, path, source, base };
    const save = async (opened: SentEntry, over?: string): Promise<SaveAnswer> => {
      const { source: raw, base } = opened;
      const params = {
        dataFiles: [{ path, slug, raw, base }] as const,
        assets,
        options: { ...toSentOptions(options), over },
      };
      // What somebody else has written is no words of the form.
      const isOwn = form !== undefined && raw === source;
      if (isOwn) keepSent(form, { slug, path, source });
      try {
        const answer = await this.call('persistEntry', params);
        if (isOwn) keepSent(form, undefined);
        return answer;
      } catch (error) {
        if (isOwn && !isUnanswered(error)) keepSent(form, undefined);
        return explainSaveError(error, opened, (version, other) =>
          other === undefined
            ? save(opened, version)
            : save({ ...opened, source: other, base: version }),
        );
      }
    };
    const answer = await save(sent);
    this.#storedAssets.add(draft, missing);
    await discardSetAside(sent);
    // If the store changed something, explainSave() loads the entry with its new revision instead.
    if (!answer.sources && base)
      keepStored({ path, base, version: answer.version, source, loss: answer.loss });
    const { reopened, ...others } = answer;
    await explainSave(options.isRestored ? others : answer, { collection: collectionName, slug });
    if (answer.isPublished) hideEntryNotice();
    // Where the wording of somebody else stays, what was to follow the save does not.
    if (answer.decided !== 'other') noteSaved();
    return answer.isPublished !== true;
  }

  /** @returns what is sent of a file: its base is what its form sent before without an answer, if the store has that */
  async #toSentFile({ path, slug, raw }: DataFile, collection: string) {
    const { source, version: base, sent } = unwrapSource(raw);
    const stored = base && sent ? await this.#findSent(collection, sent) : undefined;
    if (!base || !stored) return { path, slug, source, base };
    const { version, loss } = stored;
    keepStored({ path, base, version, source: stored.data, loss });
    return { path, slug, source, base: version };
  }

  /**
   * Finds the draft that a form has sent without an answer, if the store has it as it was sent. Merged with that, a save would
   * undo what was deleted since.
   */
  async #findSent(collection: string, { slug, path, source }: Sent) {
    if (!(await this.unpublishedEntries()).includes(`${collection}/${slug}`)) return undefined;
    const stored = await this.call('unpublishedEntryDataFile', { collection, slug, path });
    return stored.data === source ? stored : undefined;
  }

  /**
   * Discards the draft that a new form has begun by a save without an answer, since its next save begins another.
   * @returns whether there was one
   */
  async discardSent(collection: string, sent: Sent): Promise<boolean> {
    const stored = await this.#findSent(collection, sent);
    if (stored) await this.deleteUnpublishedEntry(collection, sent.slug, stored.version);
    return stored !== undefined;
  }

  async updateUnpublishedEntryStatus(
    collection: string,
    slug: string,
    newStatus: DraftStatus,
  ): Promise<void> {
    const draft = { collection, slug };
    const seen = getSeen(draft);
    const change = (isKnown: boolean) =>
      this.call('updateUnpublishedEntryStatus', { ...draft, seen, newStatus, isKnown }).catch(
        async (error: unknown) => {
          if (isMoved(error)) await explainMoved(error, draft);
          throw error;
        },
      );
    const { formerNames } = await change(false);
    if (formerNames.length === 0) return;
    await askFormerNames(formerNames, draft, { label: messages.formerName.ready });
    await change(true);
  }

  /**
   * Shows staff why a draft can't be published. What is published then is what they see now.
   * @returns what its publication changes in other languages
   * @throws if it can't
   */
  async checkPublication(collection: string, slug: string) {
    const draft = { collection, slug };
    const seen = getSeen(draft);
    const id = `${collection}/${slug}`;
    showStatus(draft, (await this.call('unpublishedEntry', { id })).status);
    const checked = await this.call('checkPublication', { ...draft, seen }).catch(
      (error: unknown) => explainPublishError(error, draft),
    );
    this.#agreed.set(id, { ...checked, seen });
    return checked;
  }

  async publishUnpublishedEntry(collection: string, slug: string): Promise<void> {
    const draft = { collection, slug };
    const agreed = this.#agreed.get(`${collection}/${slug}`);
    const { seen, checked, aligned = [], visibility, companions = [] } = agreed ?? {};
    const together = agreed?.together?.map((one) => ({
      collection: one.collection,
      slug: one.slug,
      version: one.version,
    }));
    // Read it before publishing: Decap then forgets the draft.
    const published = await readLoadedDraft(draft);
    const publish = (resolve?: string[], over?: string) =>
      this.call('publishUnpublishedEntry', { ...draft, seen, together, checked, resolve, over });
    const report = (answer: Pick<StoreAnswer<'publishUnpublishedEntry'>, 'together' | 'kept'>) =>
      this.#reportPublished(published, answer, { aligned, visibility, companions });
    let answer: StoreAnswer<'publishUnpublishedEntry'>;
    try {
      answer = await publish().catch((error: unknown) => explainPublishing(error, draft, publish));
    } catch (error) {
      if (isUnanswered(error) && seen) {
        void learnEnd(draft, seen, () => report(together ? { together } : {}));
      }
      const { loss } = (published.data.$source ?? {}) as Partial<Source>;
      if (loss && error instanceof StoreResponseError && !isOutdated(error))
        await explainStillPublic(error, !isUnanswered(error));
      if (!isOutdated(error)) throw error;
      // A translation was published or withdrawn while the dialog was open: that is another question.
      await askPublishing(getLoadedDraft(draft));
      return this.publishUnpublishedEntry(collection, slug);
    }
    addSiteRemarks(formatPublished(answer));
    await report(answer);
    if (!answer.kept) return;
    // The rest is a draft still, with another revision.
    reloadEntry(draft);
    throw new Cancelled();
  }

  /** Says what readers see of an entry after its publication. */
  async #reportPublished(
    published: PublishedDraft,
    answer: Pick<StoreAnswer<'publishUnpublishedEntry'>, 'together' | 'kept'>,
    {
      aligned,
      visibility,
      companions,
    }: Pick<Required<StoreAnswer<'checkPublication'>>, 'aligned' | 'companions'> &
      Pick<StoreAnswer<'checkPublication'>, 'visibility'>,
  ): Promise<void> {
    const { collection, slug } = published;
    const draft = { collection, slug };
    hideEntryNotice();
    if (collection === 'settings') reloadOnLeaving();
    // With what somebody else has changed, such as the consent in another language, readers may not see it as the draft was.
    const data = (await readPublished(draft)) ?? published.data;
    const result = describeResult({ ...published, data });
    const together = new Set(answer.together?.map(toEditorAddress));
    const left = (await findUnchanged({ ...published, data })).filter(
      ({ language, address = '' }) =>
        !together.has(address) &&
        !visibility?.some((one) => one.language === language && !one.isPublic && !one.own),
    );
    const others = [
      ...(answer.kept ? [messages.site.rest] : []),
      ...describeOtherLanguages(visibility),
      ...formatAligned(aligned, draft),
      ...formatCompanions(companions.filter((one) => together.has(toEditorAddress(one)))),
    ];
    const sentence = [result.sentence, ...others].join(' ');
    void reportPublication({ ...result, sentence, reminder: left });
  }

  /** @param seen the revision that staff have agreed to discard */
  async deleteUnpublishedEntry(collection: string, slug: string, seen: string): Promise<void> {
    await this.call('deleteUnpublishedEntry', { collection, slug, seen });
    this.#storedAssets.delete(`${collection}/${slug}`);
  }

  async getMedia(mediaFolder = 'content/media') {
    const folder = mediaFolder.replace(/^\//, '');
    return (await this.call('getMedia', { mediaFolder: folder })).map(toMediaFile);
  }

  async getMediaFile(path: string) {
    return toMediaFile(await this.call('getMediaFile', { path }));
  }

  async persistMedia(asset: Asset, { commitMessage }: PersistOptions) {
    const params = { asset: await toSentAsset(asset), options: { commitMessage } };
    const stored = this.call('persistMedia', params).catch(explainProtected);
    return toMediaFile(await stored);
  }

  /**
   * Puts another file in the place of the published one with its path.
   * @param seen the id of that
   * @returns the id of the new one
   */
  async replaceMedia(asset: Asset, seen: string): Promise<string> {
    const name = getFileName(asset.path);
    const params = {
      asset: await toSentAsset(asset),
      options: { commitMessage: `Replace ${name}` },
      seen,
    };
    const { id } = await this.call('replaceMedia', params).catch(explainProtected);
    void reportPublication({ sentence: messages.site.replaced(name) });
    return id;
  }

  async deleteFiles(paths: readonly [string], commitMessage: string): Promise<void> {
    const [path] = paths;
    const { seen, isPublic, reason, instead, replacement, result } = await askDeletion(path, () =>
      this.call('describeDeletion', { path }),
    );
    const options = { commitMessage, reason, instead, replacement };
    try {
      const { isReasonLost } = await this.call('deleteFiles', { paths, seen, options });
      if (isReasonLost && reason) addSiteRemarks([messages.deletion.reasonLost(reason)]);
    } catch (error) {
      // Readers see it by now, or no longer: that is another question.
      if (isMoved(error)) return this.deleteFiles(paths, commitMessage);
      if (isPublic && error instanceof StoreResponseError && error.code !== 'protected')
        await explainStillPublic(error, !isUnanswered(error));
      await explainProtected(error);
    }
    void reportPublication(result);
  }
}

/** Whether a save may have arrived that has failed: the newsroom did not answer, or something else in its place. */
const isUnanswered = (error: unknown) =>
  error instanceof StoreResponseError && ['offline', 'unknown'].includes(error.code);

const getFileName = (path: string) => path.slice(path.lastIndexOf('/') + 1);

function withRevision({
  version,
  partial,
  consent,
  isOutdated,
  ...entry
}: StoreAnswer<'listEntries'>['entries'][number]): StoredEntry {
  return {
    ...entry,
    data: wrapSource({
      source: entry.data,
      version,
      ...(partial && { partial }),
      consent,
      isOutdated,
    }),
  };
}

function toMediaFile(media: StoreAnswer<'getMediaFile'>) {
  return { ...media, displayURL: media.url };
}

async function toSentAsset(asset: Asset) {
  return { path: asset.path, content: await asset.toBase64(), encoding: 'base64' as const };
}

const toSentOptions = ({
  commitMessage,
  collectionName = '',
  newEntry = false,
  status,
  discarded,
}: PersistOptions) => ({ commitMessage, collectionName, newEntry, status, discarded });
