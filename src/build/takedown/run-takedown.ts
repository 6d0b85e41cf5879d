import { getNextMoment } from '../../publishing/next-moment.ts';
import { isSharedName, isSpokesperson } from '../../publishing/public-shared.ts';
import { takedownReasons, type Takedown, type TakenDown } from '../../publishing/takedown.ts';
import {
  readNewsroom,
  type NewsroomSource,
  type SourceMemory,
} from '../../source/newsroom-source.ts';
import { removeEntries } from './remove-entries.ts';
import { getShownEntries, readDocument, readSiteFacts, type ShownEntry } from './shown-entries.ts';
import { defineEntryStatuses, getVersions, type EntryStatus } from './entry-statuses.ts';
import { findUnmounted } from './unmounted-folders.ts';

export interface TakedownOptions {
  readonly contentDir: string;
  /** Folder of a built site. */
  readonly site: string;
  /** Cache of the builds of this site; those of other sites of the same content lie beside it. May be missing. */
  readonly cacheDir?: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  /** Keeps what was read, for the next reader of the same folder. */
  readonly memory?: SourceMemory;
}

/**
 * Takes out of a built site whatever the public may no longer see, whatever else is wrong with the content:
 * drafts, what is withdrawn, expired or deleted, and testimonies whose consent has ended or can't be read.
 * It needs no build, no settings and no cache. Where nothing is to be taken down, it only reads. Entries of a
 * collection whose disk is not there stay: nothing says that they were deleted.
 *
 * @throws when the content folder or the site cannot be read, or a file cannot be deleted
 */
export async function takeDown({
  contentDir,
  site,
  cacheDir,
  now,
  memory,
}: TakedownOptions): Promise<Takedown> {
  const source = await readNewsroom(contentDir, memory);
  const versions = await getVersions(source, contentDir);
  const { languages } = await readSiteFacts(site);
  const getStanding = defineEntryStatuses(versions, languages, now);
  const shown = await getShownEntries(site);
  // Settings and media alone are what is left where a disk or a part of a clone is missing.
  if (shown.length > 0 && source.entries.length + source.rejected.length === 0)
    throw new Error(
      `There is no text in the content folder ${contentDir}, so nothing was taken down. Is it the right folder, and is its disk there?`,
    );
  const unmounted = await findUnmounted(
    contentDir,
    shown.map(({ collection }) => collection),
  );
  const standings = new Map<ShownEntry, EntryStatus>(
    shown.map((entry) => [
      entry,
      unmounted.has(entry.collection) ? { reason: 'public' } : getStanding(entry),
    ]),
  );
  const gone: ShownEntry[] = [];
  for (const [entry, { reason }] of standings)
    if (reason !== 'public' && !(reason === 'withdrawn' && (await isNotice(site, entry))))
      gone.push(entry);
  const nextMoment = getNextMoment(
    versions.map(({ values }) => values),
    now,
  );
  const next = nextMoment === undefined ? {} : { nextMoment };
  if (gone.length === 0) return { takenDown: [], ...next };
  const spokespeople = getSpokespeople(source);
  const all = await removeEntries(site, {
    shown,
    gone,
    keys: getLostKeys(gone, standings),
    isLasting: (entry) => spokespeople.has(standings.get(entry)!.file ?? ''),
    cacheDir,
  });
  return {
    takenDown: all.map((entry) => toTakenDown(entry, standings.get(entry)!)),
    ...next,
  };
}

/** Files of people who are public whatever else is. */
const getSpokespeople = ({ entries }: NewsroomSource) =>
  new Set(
    entries.flatMap(({ location: { collection, key }, values, source: { path } }) =>
      isSharedName(collection) && isSpokesperson({ collection, key, values }) ? [path] : [],
    ),
  );

/** Whether the site shows of a withdrawn entry what it may: its notice. */
const isNotice = async (site: string, entry: ShownEntry) =>
  'withdrawn' in (await readDocument(site, entry));

/** People and topics go for another reason than what they were named in. */
const toTakenDown = ({ id }: ShownEntry, { reason, file }: EntryStatus): TakenDown => ({
  id,
  ...(file && { file }),
  reason: takedownReasons[reason === 'public' ? 'unused' : reason],
});

/** Names that all languages of an entry share, where none of them stays. */
function getLostKeys(
  gone: readonly ShownEntry[],
  standings: ReadonlyMap<ShownEntry, EntryStatus>,
): string[] {
  const keys = new Set(gone.flatMap((entry) => toKey(standings.get(entry)!)));
  for (const [entry, standing] of standings)
    if (!gone.includes(entry)) for (const key of toKey(standing)) keys.delete(key);
  return [...keys];
}

/** `releases/en/2011/vigil.md` becomes `releases/2011/vigil`. */
const toKey = ({ file }: EntryStatus): string[] => {
  const match = /^(\w+)\/(?:[\w-]+\/)(.+)\.\w+$/.exec(file ?? '');
  return match ? [`${match[1]}/${match[2]}`] : [];
};
