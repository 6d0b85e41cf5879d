import { publicationNames } from '../../../model/content-types/collections.ts';
import type { ActionParams } from '../../store-api/protocol.ts';
import type { User } from '../../sign-in/user.ts';
import { writeAlignedDraft, type AlignedDraft } from './aligned-translations.ts';
import { getMoment, withdraw, type EndedEntry } from './withdraw.ts';
import { demandValid, isTakedown, type Candidate } from './candidate.ts';
import { readData, writeData } from '../entries/edited-entry.ts';
import { writeCommit } from '../git/commit.ts';
import { parseContentPath, toDraftName, type ContentPath } from '../entries/content-path.ts';
import { getHead } from '../entries/read-entries.ts';
import { getAddresses, getOtherPaths } from '../entries/entry-address.ts';
import type { EntryIndex } from '../entries/entry-index.ts';
import { findShared, type LeftElsewhere } from './left-elsewhere.ts';
import { findDraftLinks } from '../drafts/draft-links.ts';
import { findDraft, getUnpublishedHead } from '../drafts/drafts.ts';
import { findLinks, getTarget, type Link } from '../entries/entry-links.ts';
import type { Change } from '../git/history.ts';
import type { RefChange } from '../refs/ref-transaction.ts';
import { retryMoved, updateRefs } from '../refs/ref-update.ts';
import type { Repository } from '../git/repository.ts';
import { isReplaceable, replaceTopic } from './replaced-topic.ts';
import { StoreError } from '../../store-api/store-error.ts';
import { findLostConsents, getPublishedState } from '../entries/shared-consent.ts';
import { getTreeFile, toTreePath, writeTree, type TreeFile } from '../git/tree.ts';

/** Why a file can't be deleted; also the code of the error. */
type DeletionErrorCode = 'settings' | 'withdrawn' | 'in-use';

/** What deleting a file would do, to show before it is deleted; with `notice`, what of it stays in other texts. */
export interface DeletionPlan extends LeftElsewhere {
  /** Who refers to it. */
  readonly links: readonly Link[];
  /** Which drafts do. */
  readonly drafts: readonly Link[];
  readonly address?: string;
  /** Whether readers can see it now. */
  readonly public: boolean;
  /** A public entry leaves a notice at its address; a file in use can't be deleted. */
  readonly outcome: 'notice' | 'removed' | 'refused';
  /** In which other languages it is published, and not withdrawn. */
  readonly translations?: readonly { readonly language: string; readonly path: string }[];
  /** Given with `notice`: who saved its draft last, which gets the withdrawal too. */
  readonly draft?: Pick<Change, 'by' | 'at'>;
  /** Given with `notice`: its drafts in other languages, which do not get the withdrawal. */
  readonly translationDrafts?: readonly ({
    readonly language: string;
    readonly path: string;
  } & Pick<Change, 'by' | 'at'>)[];
  /** Given with `refused`. */
  readonly code?: DeletionErrorCode;
  /** Given with `in-use`: whether another can take its place in all that refers to it. */
  readonly isReplaceable?: boolean;
}

/** Says what deleting a file would do. @throws StoreError when there is none */
export async function describeDeletion(
  repository: Repository,
  index: EntryIndex,
  path: string,
  siteUrl?: string,
): Promise<DeletionPlan> {
  const head = await getHead(repository);
  const target = parseContentPath(path);
  const plan = await planDeletion(repository, index, head, target, siteUrl);
  if (plan.outcome !== 'notice') return plan;
  const left = await findShared(repository, head, target, { index, siteUrl });
  const draft = await findLastSave(repository, head, target);
  const others = (await getOtherPaths(repository, head, target)).map(async (other) => {
    const last = await findLastSave(repository, head, other);
    return last ? [{ language: other.location!.language!, path: other.path, ...last }] : [];
  });
  const translationDrafts = (await Promise.all(others)).flat();
  return {
    ...plan,
    ...left,
    ...(draft && { draft }),
    ...(translationDrafts.length > 0 && { translationDrafts }),
  };
}

/** Who saved the draft of an entry last; undefined if there is none with something unpublished. */
async function findLastSave(
  repository: Repository,
  head: string,
  target: ContentPath,
): Promise<Pick<Change, 'by' | 'at'> | undefined> {
  const draft = toDraftName(target)!;
  const last =
    (await getUnpublishedHead(repository, head, draft)) &&
    (await findDraft(repository, draft, undefined));
  return last ? { by: last.savedBy, at: last.savedAt } : undefined;
}

async function planDeletion(
  repository: Repository,
  index: EntryIndex,
  head: string,
  target: ContentPath,
  siteUrl: string | undefined,
): Promise<DeletionPlan> {
  const { path, kind, location } = target;
  if (!(await getTreeFile(repository, head, toTreePath(repository, path))))
    throw new StoreError('not-found', `There is no file ${path}.`);
  const linked = await getTarget(repository, head, target, siteUrl);
  const [links, drafts, [address], state] = await Promise.all([
    findLinks(repository, head, linked),
    findDraftLinks(repository, head, linked),
    getAddresses(repository, head, target),
    getPublishedState(repository, index, head, target),
  ]);
  const translations = await findTranslations(repository, index, head, target);
  const facts = {
    ...{ links, drafts, ...(address && { address }), public: state === 'public' },
    ...(translations.length > 0 && { translations }),
  };
  const refuse = (code: DeletionErrorCode) => ({ ...facts, outcome: 'refused', code }) as const;
  if (kind === 'settings') return refuse('settings');
  if (state === 'withdrawn') return refuse('withdrawn');
  const isPublication = (publicationNames as readonly string[]).includes(
    location?.collection ?? '',
  );
  if (state === 'public' && isPublication) return { ...facts, outcome: 'notice' };
  // A draft may do without an entry, and its publication is checked; a picture would be missing in it.
  const isUsed = links.length > 0 || (kind === 'media' && drafts.length > 0);
  if (!isUsed) return { ...facts, outcome: 'removed' };
  return { ...refuse('in-use'), isReplaceable: isReplaceable(target, [...links, ...drafts]) };
}

async function findTranslations(
  repository: Repository,
  index: EntryIndex,
  head: string,
  target: ContentPath,
): Promise<NonNullable<DeletionPlan['translations']>> {
  const others = await getOtherPaths(repository, head, target);
  const states = await Promise.all(
    others.map((other) => getPublishedState(repository, index, head, other)),
  );
  return others
    .filter((_, at) => states[at] !== undefined && states[at] !== 'withdrawn')
    .map((other) => ({ language: other.location!.language!, path: other.path }));
}

/**
 * Deletes a file. A public entry is withdrawn instead: a notice remains. A topic may be replaced by another.
 * @throws StoreError of a `DeletionErrorCode`, `conflict` if the outcome is no longer that which was seen, or `content` when
 *   the newsroom would no longer be valid
 */
export function deleteFiles(
  repository: Repository,
  index: EntryIndex,
  candidate: Candidate,
  { paths: [path], seen, options }: ActionParams['deleteFiles'],
  author: User,
): Promise<{ version: string }> {
  const target = parseContentPath(path);
  const treePath = toTreePath(repository, path);
  return retryMoved(async () => {
    const head = await getHead(repository);
    const plan = await planDeletion(repository, index, head, target, candidate.siteUrl);
    const { replacement } = options;
    if (plan.code && !(replacement && plan.isReplaceable))
      throw toStoreError(target, [...plan.links, ...plan.drafts], plan.code);
    if (seen && plan.outcome !== seen)
      throw new StoreError('conflict', `Whether readers see “${path}” has changed.`);
    const isWithdrawal = plan.outcome === 'notice';
    const { changes, drafts } = isWithdrawal
      ? await withdraw(repository, head, target, options)
      : replacement
        ? await replaceTopic(repository, head, target, replacement)
        : await keepConsents(repository, index, head, path);
    const touched = replacement ? [...changes.keys()] : [treePath];
    const tree = await writeTree(repository, head, changes);
    await demandValid(repository, candidate, head, tree, touched);
    const version = await writeCommit(repository, {
      tree,
      parents: [head],
      author,
      message: options.commitMessage,
      trailers: { Dateline: isWithdrawal ? 'withdraw' : 'delete' },
    });
    const refs: RefChange[] = [{ ref: repository.branchRef, from: head, to: version }];
    for (const one of drafts) refs.push(await writeAlignedDraft(repository, one, version, author));
    const isTaken = await isTakedown(repository, head, tree, touched);
    await updateRefs(repository, refs, { author, reason: 'delete', isTakedown: isTaken });
    return { version };
  });
}

/**
 * Removes a file, and writes the end of a consent that goes with it into its translations, or into their drafts: they must
 * not become public by that.
 */
async function keepConsents(
  repository: Repository,
  index: EntryIndex,
  head: string,
  path: string,
): Promise<EndedEntry> {
  const changes = new Map<string, TreeFile | undefined>([
    [toTreePath(repository, path), undefined],
  ]);
  const drafts: AlignedDraft[] = [];
  const published = await index.read();
  for (const lost of await findLostConsents(repository, head, published, new Set([path]))) {
    const translation = parseContentPath(lost.path);
    const [own, former] = await Promise.all([
      readData(repository, lost.draft?.head ?? head, translation),
      readData(repository, head, parseContentPath(lost.removed)),
    ]);
    // Of what cannot be read, nothing is public.
    if (!own) continue;
    const { source, data } = own;
    const end = lost.consent ?? { revoked: getMoment(repository) };
    const consent = Object.assign({}, former?.data['consent'], data['consent'], end) as object;
    const file = await writeData(repository, translation, { source, data: { ...data, consent } });
    if (lost.draft) drafts.push({ draft: toDraftName(translation)!, head: lost.draft.head, file });
    else changes.set(toTreePath(repository, lost.path), file);
  }
  return { changes, drafts };
}

function toStoreError(
  { path }: ContentPath,
  links: readonly Link[],
  code: DeletionErrorCode,
): StoreError {
  const reason = {
    settings: 'Without its settings there is no newsroom.',
    withdrawn: 'It is withdrawn, and its notice has to stay.',
    'in-use': `It is used by ${formatLinks(links)}.`,
  }[code];
  return new StoreError(code, `“${path}” can’t be deleted. ${reason}`, { path, links });
}

const formatLinks = (links: readonly Link[]) =>
  links
    .slice(0, 3)
    .map(({ title }) => `“${title}”`)
    .join(', ') + (links.length > 3 ? ` and ${links.length - 3} more` : '');
