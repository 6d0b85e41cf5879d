import type { AdminText } from '../../model/admin-text.ts';
import { getNextMoment } from '../../publishing/next-moment.ts';
import { readNewsroom, type SourceMemory } from '../../source/newsroom-source.ts';
import { reasons } from './reasons.ts';
import { removeEntries } from './remove-entries.ts';
import { getShownEntries, readDocument, type ShownEntry } from './shown-entries.ts';
import { defineStandings, getVersions, type Standing } from './standings.ts';

/** An entry that readers no longer see. */
export interface TakenDown {
  /** As the API named it: `en/releases/vigil`. */
  readonly id: string;
  /** Its file below the content folder; absent when it was deleted. */
  readonly file?: string;
  readonly reason: AdminText;
}

export interface Takedown {
  readonly takenDown: readonly TakenDown[];
  /** When readers must next see something else: milliseconds since 1970-01-01T00:00Z. */
  readonly nextMoment?: number;
}

export interface TakedownOptions {
  readonly contentDir: string;
  /** Folder of a built site. */
  readonly site: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  /** Keeps what was read, for whoever reads the same folder again. */
  readonly memory?: SourceMemory;
}

/**
 * Takes out of a built site whatever the public may no longer see, whatever else is wrong with the content:
 * drafts, what is withdrawn, expired or deleted, and testimonies whose consent has ended or can't be read.
 * It needs no build, no settings and no cache. Where nothing is to be taken down, it only reads.
 *
 * @throws when the content folder or the site cannot be read, or a file cannot be deleted
 */
export async function takeDown({ contentDir, site, now, memory }: TakedownOptions): Promise<Takedown> {
  const source = await readNewsroom(contentDir, memory);
  const versions = await getVersions(source, contentDir);
  const getStanding = defineStandings(versions, now);
  const shown = await getShownEntries(site);
  const standings = new Map<ShownEntry, Standing>(shown.map((entry) => [entry, getStanding(entry)]));
  const gone: ShownEntry[] = [];
  for (const [entry, { reason }] of standings)
    if (reason !== 'public' && !(reason === 'withdrawn' && (await isNotice(site, entry))))
      gone.push(entry);
  const nextMoment = getNextMoment(versions.map(({ values }) => values), now);
  const next = nextMoment === undefined ? {} : { nextMoment };
  if (gone.length === 0) return { takenDown: [], ...next };
  const all = await removeEntries(site, { shown, gone, keys: getLostKeys(gone, standings) });
  return {
    takenDown: all.map((entry) => toTakenDown(entry, standings.get(entry)!)),
    ...next,
  };
}

/** Whether the site shows of a withdrawn entry what it may: its notice. */
const isNotice = async (site: string, entry: ShownEntry) =>
  'withdrawn' in (await readDocument(site, entry));

/** People and topics go for another reason than what they were named in. */
const toTakenDown = ({ id }: ShownEntry, { reason, file }: Standing): TakenDown => ({
  id,
  ...(file && { file }),
  reason: reasons[reason === 'public' ? 'unused' : reason],
});

/** Names that all languages of an entry share, where none of them stays. */
function getLostKeys(
  gone: readonly ShownEntry[],
  standings: ReadonlyMap<ShownEntry, Standing>,
): string[] {
  const keys = new Set(gone.flatMap((entry) => toKey(standings.get(entry)!)));
  for (const [entry, standing] of standings)
    if (!gone.includes(entry)) for (const key of toKey(standing)) keys.delete(key);
  return [...keys];
}

/** `releases/en/2011/vigil.md` becomes `releases/2011/vigil`. */
const toKey = ({ file }: Standing): string[] => {
  const match = /^(\w+)\/(?:[\w-]+\/)(.+)\.\w+$/.exec(file ?? '');
  return match ? [`${match[1]}/${match[2]}`] : [];
};
