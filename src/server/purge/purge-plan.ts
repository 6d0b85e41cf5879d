import {
  isContentPath,
  parseContentPath,
  toDraftName,
  type ContentPath,
} from '../store/entries/content-path.ts';
import { EntryIndex } from '../store/entries/entry-index.ts';
import { getHead } from '../store/entries/read-entries.ts';
import {
  findLostConsents,
  getPublishedState,
  type LostConsent,
} from '../store/entries/shared-consent.ts';
import type { Repository } from '../store/git/repository.ts';
import { StoreError, toRepositoryError } from '../store-api/store-error.ts';
import { toBlobId, toContentPath, toTreePath } from '../store/git/tree.ts';
import { readHistoryFiles, type HistoryFiles } from './history-files.ts';
import { findNamingSettings } from './naming-settings.ts';
import { findMedia } from './purge-media.ts';
import { findMentions } from './purge-mentions.ts';

/** What to remove. */
export interface PurgeRequest {
  /** The file of an entry below the content folder, such as `releases/en/2011/vigil.md`. */
  readonly entry: string;
  readonly inAllLanguages: boolean;
  /** More files below the content folder. */
  readonly paths: readonly string[];
  /** Files below the content folder that look like a former name of the entry, but are another entry. */
  readonly kept: readonly string[];
  /** Words to remove from messages and names of refs too. */
  readonly words: readonly string[];
}

/** What would be removed, and what would be left. */
export interface PurgePlan {
  /** Paths in the repository. */
  readonly paths: ReadonlySet<string>;
  /** Blobs that no other file has. */
  readonly blobs: ReadonlySet<string>;
  /** Words to remove from messages and names of refs. */
  readonly words: readonly string[];
  /** Drafts of what is removed, which are removed completely: `releases-en/2011/vigil`. */
  readonly drafts: ReadonlySet<string>;
  /** Sentences about files that stay, though they may be related to the entry. */
  readonly remarks: readonly string[];
}

/**
 * Finds all files of an entry in the history: its sources under all their names, conflict drafts, and the media
 * that only it has ever shown.
 * @throws StoreError when it is still public, or a path is invalid
 */
export async function planPurge(repository: Repository, request: PurgeRequest): Promise<PurgePlan> {
  const toFile = (path: string) => `content/${path.replace(/^content\//, '')}`;
  const file = toFile(request.entry);
  const target = isContentPath(file) ? parseContentPath(file) : undefined;
  if (!target?.location)
    throw new StoreError(
      'path',
      `“${request.entry}” is not an entry. Name its file below the content folder, such as releases/en/2011/vigil.md.`,
    );
  const history = await readHistoryFiles(repository);
  const head = await getHead(repository);
  const toPath = (path: string) => toTreePath(repository, parseContentPath(toFile(path)).path);
  const kept = new Set(request.kept.map(toPath));
  const { sources, guesses } = findSources(
    repository,
    history,
    target,
    request.inAllLanguages,
    kept,
  );
  const removed = new Set([...sources].map((path) => toContentPath(repository, path)!));
  const index = new EntryIndex(repository);
  for (const path of removed) await demandNotPublic(repository, index, head, path);
  demandConsentsKept(
    await findLostConsents(repository, head, await index.read(), removed),
    removed,
  );
  const media = await findMedia(repository, history, sources);
  const named = request.paths.map(toPath);
  const found = [...sources, ...media.own, ...named].filter((path) => history.blobs.has(path));
  const paths = new Set(found.sort());
  const absent = [toPath(request.entry), ...named].filter((path) => !history.blobs.has(path));
  const drafts = toDrafts(repository, sources);
  const words = [...toWords(repository, paths), ...toDraftWords(drafts), ...request.words];
  const copies = findCopies(repository, history, paths);
  const mentions = await findMentions(repository, history, paths, words);
  const settings = (await findNamingSettings(repository, words)).others.map(
    (name) => `The setting “${name}” of Git names it, and stays.`,
  );
  return {
    paths,
    blobs: copies.blobs,
    words,
    drafts,
    remarks: [
      ...absent.map((path) => `No commit contains ${path}. Check its name.`),
      ...[...guesses, ...media.remarks, ...copies.remarks, ...mentions, ...settings],
    ],
  };
}

/**
 * Finds the sources of the entry: translations if requested, conflict drafts, and former names.
 * @param kept names that look like former names, but belong to other entries
 * @returns the paths, with a remark on each name that is a guess
 */
function findSources(
  repository: Repository,
  { blobs, formerNames, similarNames }: HistoryFiles,
  { path, location }: ContentPath,
  inAllLanguages: boolean,
  kept: ReadonlySet<string>,
): { readonly sources: ReadonlySet<string>; readonly guesses: readonly string[] } {
  const { collection, language, key } = location!;
  const top = toTreePath(repository, `content/${collection}/`);
  const languagePattern = language === undefined ? '' : inAllLanguages ? '[^/]+/' : `${language}/`;
  const ending = path.slice(path.lastIndexOf('.'));
  const own = new RegExp(
    `^${RegExp.escape(top)}${languagePattern}${RegExp.escape(key)}(-kept-\\d+)?${RegExp.escape(ending)}$`,
  );
  const found = new Set([...blobs.keys()].filter((one) => own.test(one)));
  // The set grows during the iteration: a former name may have a former name.
  const isSource = (one: string) => one.startsWith(top) && isEntry(repository, one);
  const guesses = new Map<string, string>();
  for (const one of found) {
    for (const former of formerNames.get(one) ?? []) {
      if (!isSource(former)) continue;
      found.add(former);
      guesses.delete(former);
    }
    for (const former of similarNames.get(one) ?? []) {
      if (!isSource(former) || found.has(former)) continue;
      guesses.set(former, one);
      if (!kept.has(former)) found.add(former);
    }
  }
  for (const one of kept)
    if (!guesses.has(one))
      throw new StoreError(
        'path',
        `“${one}” is not taken for a former name of the entry. Give --keep only files that are listed under “Please check”.`,
      );
  return { sources: found, guesses: [...guesses].flatMap(toRemark) };

  function toRemark([former, one]: readonly [string, string]): string[] {
    if (!found.has(former)) return [];
    const below = toContentPath(repository, former)!.slice('content/'.length);
    return [
      `${former} is only a guess: one commit removed it and added ${one}, which reads much alike. If it is another entry, keep it with --keep ${below}.`,
    ];
  }
}

function isEntry(repository: Repository, path: string): boolean {
  const contentPath = toContentPath(repository, path);
  return contentPath !== undefined && isContentPath(contentPath);
}

async function demandNotPublic(
  repository: Repository,
  index: EntryIndex,
  head: string,
  path: string,
) {
  const state = await getPublishedState(repository, index, head, parseContentPath(path));
  if (state === 'public')
    throw toRepositoryError(
      `“${path}” is public. Withdraw it first (in the admin: “Withdraw or delete …”), wait until the site is built, and stop the newsroom. Then run this again.`,
    );
}

/** Makes sure that no translation becomes public by losing the end of a consent. */
function demandConsentsKept(consents: readonly LostConsent[], removed: ReadonlySet<string>): void {
  // A draft of what is removed is removed too.
  const lost = consents.find(({ path }) => !removed.has(path));
  if (!lost) return;
  const what = lost.draft
    ? `The draft of “${lost.path}” would be public without`
    : `“${lost.path}” is not public because of`;
  throw toRepositoryError(
    `${what} the consent in “${lost.removed}”. Write the end of that consent there too, or remove all languages with --all-languages. Then run this again.`,
  );
}

/** Blobs that a file that stays has too, so that they cannot be removed. */
function findCopies(repository: Repository, { blobs }: HistoryFiles, paths: ReadonlySet<string>) {
  const removed = new Set([...paths].flatMap((path) => [...blobs.get(path)!]));
  removed.delete(toBlobId(repository, Buffer.alloc(0)));
  const remarks: string[] = [];
  for (const [path, ids] of blobs) {
    if (paths.has(path)) continue;
    for (const id of ids)
      if (removed.delete(id))
        remarks.push(`${path} has the same bytes, and stays. If it must go, name it with --path.`);
  }
  return { blobs: removed, remarks };
}

/** Words that name the entry: its paths, and the names of its files if these are not common words. */
function toWords(repository: Repository, paths: ReadonlySet<string>): string[] {
  return [...paths].flatMap((path) => {
    const below = toContentPath(repository, path)?.slice('content/'.length) ?? path;
    const base = below.slice(below.lastIndexOf('/') + 1);
    const stem = base.replace(/\.[^.]+$/, '');
    return [below, base, ...(stem.includes('-') ? [stem] : [])];
  });
}

/** What the messages of the store call an entry: `releases-en/2011/vigil` or “2011/vigil”. */
function toDraftWords(drafts: ReadonlySet<string>): string[] {
  return [...drafts].flatMap((draft) => {
    const key = draft.slice(draft.indexOf('/') + 1);
    return [draft, key.includes('/') ? key : `“${key}”`];
  });
}

function toDrafts(repository: Repository, sources: ReadonlySet<string>): Set<string> {
  const drafts = [...sources].map((path) =>
    toDraftName(parseContentPath(toContentPath(repository, path)!)),
  );
  return new Set(drafts.flatMap((draft) => (draft ? [`${draft.collection}/${draft.slug}`] : [])));
}
