import { parseLocation, toEntryId } from '../../model/location.ts';
import type { Publishable } from '../../publishing/visibility/lifecycle.ts';
import { getNextMoments } from '../../publishing/visibility/next-moment.ts';
import { isSharedName, isSpokesperson } from '../../publishing/visibility/public-shared.ts';
import {
  takedownReasons,
  type Takedown,
  type TakenDown,
} from '../../publishing/visibility/takedown.ts';
import { readNewsroom, type NewsroomSource } from '../../source/newsroom-source.ts';
import type { SourceMemory } from '../../source/source-memory.ts';
import type { BuiltSite } from '../files/built-site.ts';
import type { IndexMemory } from '../search/search-index.ts';
import type { Removal } from './remove-entries.ts';
import {
  getEndings,
  getShownEntries,
  readDocument,
  readSiteFacts,
  toAddress,
  type Dated,
  type ShownEntry,
} from './shown-entries.ts';
import { isContactAsShown, isPersonAsShown } from '../files/shown-person.ts';
import { findFormerPages, type FormerPage } from './former-addresses.ts';
import { readRemovedDocuments, readShownDocument } from './removed-documents.ts';
import { defineEntryStatuses, getReadEntries, type EntryStatus } from './entry-statuses.ts';
import { findUnmounted } from './unmounted-folders.ts';

export interface TakedownOptions {
  readonly contentDir: string;
  readonly site: BuiltSite;
  /** Cache of the builds of this site; those of other sites with the same content, which are removed, are beside it. May be missing. */
  readonly cacheDir?: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  /** Called when the pages are removed, and before everything that mentions them is repaired. */
  readonly onPagesRemoved?: (() => Promise<void> | void) | undefined;
  /**
   * Whether a build follows, which makes all that mentions what is gone: then only pages and documents of what is gone are
   * removed.
   */
  readonly isRebuilt?: boolean | undefined;
  /**
   * Whether a build follows that looks for the rest: people who are shown as before, former addresses that were removed, and
   * pictures that were replaced. As `isRebuilt`, if not given.
   */
  readonly isRestLeft?: boolean | undefined;
  /**
   * Whether a build is running, which needs the cache: that is not cleaned. The emptied documents stay, so that a takedown
   * after a build that fails completes it.
   */
  readonly isBuilding?: boolean | undefined;
  /** Finds what a site shows of pictures and documents that were replaced or deleted, if no build follows. */
  readonly findMedia?:
    | ((site: BuiltSite, source: NewsroomSource) => Promise<readonly string[]>)
    | undefined;
  /** Keeps what was read, for the next time that the same folder is read. */
  readonly memory?: SourceMemory;
  /** What this process remembers of the search index in the cache. */
  readonly search?: IndexMemory | undefined;
  /** The content, if it has just been read. */
  readonly source?: NewsroomSource | undefined;
}

/**
 * Removes from a built site what the public may no longer see, even when the content has problems: drafts,
 * what is withdrawn, expired or deleted, and testimonies whose consent has ended or can't be read; where no build follows, also
 * testimonies and people that the site shows as before, pages at former addresses that were removed, and what was made of pictures
 * and documents that were replaced. It needs no build, no settings and no cache. When there is nothing to take down, it only
 * reads. Entries of a collection whose disk is missing stay: nothing shows that they were deleted.
 *
 * @throws when the content folder or the site cannot be read, or a file cannot be deleted. When the cache of the site cannot
 *   be cleaned, after the site
 */
export async function takeDown(options: TakedownOptions): Promise<Takedown> {
  const { foreseen, run } = await planTakedown(options);
  return { ...foreseen, takenDown: (await run?.()) ?? [] };
}

/** What a site loses and gets by itself. */
export type Foreseen = Omit<Takedown, 'takenDown'>;

/** What there is to take down. */
export interface PlannedTakedown {
  readonly foreseen: Foreseen;
  /** Takes it down; absent when there is nothing. */
  readonly run?: () => Promise<readonly TakenDown[]>;
  /** Whether readers may still see some of it: no other takedown has removed that and repairs the rest. */
  readonly isShown?: () => Promise<boolean>;
}

/** Finds what there is to take down, and changes nothing yet. @throws when the content or the site cannot be read */
export async function planTakedown(options: TakedownOptions): Promise<PlannedTakedown> {
  const { contentDir, site, cacheDir, now, isRebuilt, isRestLeft = isRebuilt, findMedia } = options;
  const source = options.source ?? (await readNewsroom(contentDir, options.memory));
  const entries = await getReadEntries(source, contentDir);
  const facts = await readSiteFacts(site);
  const shown = await getShownEntries(site);
  const getStatus = defineEntryStatuses(entries, shown, facts.languages, now);
  // Settings and media but no entries: a disk or a part of a clone is missing. The folder may be a temporary one of the store.
  if (shown.length > 0 && source.entries.length + source.rejected.length === 0)
    throw new Error(
      'There is no entry in the published content, so nothing was taken down. Is CONTENT_DIR the right folder, is its disk there, and was its branch reset by hand?',
    );
  const unmounted = await findUnmounted(
    contentDir,
    shown.map(({ collection }) => collection),
  );
  const statuses = new Map<ShownEntry, EntryStatus>(
    shown.map((entry) => [
      entry,
      unmounted.has(entry.collection) ? { reason: 'public', entries: [] } : getStatus(entry),
    ]),
  );
  const removed = cacheDir === undefined ? {} : readRemovedDocuments(cacheDir);
  // A build that follows shows each person as the content does. To look for that takes seconds with 10,000 entries.
  for (const [entry, status] of isRestLeft ? [] : statuses)
    if (status.reason === 'public' && !(await isPersonSame(entry, status)))
      statuses.set(entry, { ...status, reason: 'other-person' });
  const gone: ShownEntry[] = [];
  for (const [entry, { reason }] of statuses)
    if (reason !== 'public' && !(reason === 'withdrawn' && (await isNotice(site, entry))))
      gone.push(entry);
  const foreseen = foresee(source, entries, now);
  const former = isRestLeft ? [] : await findFormerPages(site, facts, entries, statuses);
  const media = (await findMedia?.(site, source)) ?? [];
  if (gone.length + former.length + media.length === 0) return { foreseen };
  const spokespeople = getSpokespeople(source);
  const removal: Removal = {
    ...{ ...options, shown, gone, former, media },
    keys: getLostKeys(gone, statuses),
    isLasting: (entry) => spokespeople.has(statuses.get(entry)!.file ?? ''),
  };
  return {
    foreseen,
    async isShown() {
      if (former.length + media.length > 0) return true;
      const sizes = await Promise.all(
        gone.map(({ document }) => site.getSize(document).catch(() => 0)),
      );
      return sizes.some((size) => size > 0);
    },
    async run() {
      // Mostly there is nothing to take down, and no parser of HTML needs to be loaded.
      const { removeEntries } = await import('./remove-entries.ts');
      const all = await removeEntries(site, removal);
      return [
        ...former.map(toFormerTakenDown),
        ...media.flatMap(toMediaTakenDown),
        ...all.map((entry) => toTakenDown(entry, statuses.get(entry)!)),
      ];
    },
  };

  /** Whether what is shown of somebody, or of the person of a testimony, is what the content says. */
  async function isPersonSame(entry: ShownEntry, { entries }: EntryStatus): Promise<boolean> {
    if (!['testimonies', 'people'].includes(entry.collection)) return true;
    const document = await readShownDocument(site, entry, removed);
    if (entry.collection === 'people')
      return entries.every(({ fields }) => isContactAsShown(fields, document));
    const page = `${toAddress(entry, facts.languages).slice(1)}index.html`;
    const html = await site.read(page).then(String, () => '');
    return entries.every(({ fields }) => isPersonAsShown(fields, document, html));
  }
}

/** What a site of this content loses and gets by itself. */
export function foresee(
  { settings }: Pick<NewsroomSource, 'settings'>,
  entries: readonly Dated[],
  now: number,
): Foreseen {
  const languages = settings.languages?.values.languages.map(({ code }) => code) ?? [];
  const values = entries.map((entry) => entry.values as Publishable);
  return { ...getNextMoments(values, now), endings: getEndings(entries, languages, now) };
}

/** Files of people who are public even when nothing names them. */
const getSpokespeople = ({ entries }: NewsroomSource) =>
  new Set(
    entries.flatMap(({ location: { collection, key }, values, source: { path } }) =>
      isSharedName(collection) && isSpokesperson({ collection, key, values }) ? [path] : [],
    ),
  );

/** Whether the site shows only the notice of a withdrawn entry. */
const isNotice = async (site: BuiltSite, entry: ShownEntry) =>
  'withdrawn' in (await readDocument(site, entry));

/** People and topics have another reason than the entries that named them. */
const toTakenDown = ({ id }: ShownEntry, { reason, file }: EntryStatus): TakenDown => ({
  id,
  file,
  reason: takedownReasons[reason === 'public' ? 'unused' : reason],
});

/** Of the sizes of a picture, the one that every browser shows. */
const toMediaTakenDown = (path: string): TakenDown[] =>
  /-print\.|\.(avif|webp|zip)$/.test(path)
    ? []
    : [{ id: path, reason: takedownReasons['replaced-media'] }];

/** Its address may be what must not be said. */
const toFormerTakenDown = ({ shown, target, file }: FormerPage): TakenDown => ({
  id: shown?.id ?? target,
  file,
  reason: takedownReasons['former-address'],
});

/** Keys of entries that are removed in all their languages. */
function getLostKeys(
  gone: readonly ShownEntry[],
  statuses: ReadonlyMap<ShownEntry, EntryStatus>,
): string[] {
  const keys = new Set(gone.flatMap((entry) => toKey(statuses.get(entry)!)));
  for (const [entry, status] of statuses)
    if (!gone.includes(entry)) for (const key of toKey(status)) keys.delete(key);
  return [...keys];
}

/** What the languages of a file's entry have in common; nothing for a file that holds all languages. */
const toKey = ({ file = '' }: EntryStatus): string[] => {
  const location = parseLocation(file);
  return 'fault' in location || location.language === undefined ? [] : [toEntryId(location)];
};
