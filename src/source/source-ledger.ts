import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readMark } from './folder-mark.ts';
import { openRecords } from './records/record-file.ts';
import { getSoftwareDigest } from './records/software-digest.ts';
import type { SourceEntry } from './newsroom-source.ts';
import { restoreSourceFile, toFacts, type SourceFacts } from './source-file.ts';
import {
  createSourceMemory,
  type KnownFile,
  type Quotable,
  type SourceMemory,
} from './source-memory.ts';

/** The file of a cache that holds what was read of the content. */
export const sourceLedger = 'sources.sqlite';

/**
 * A memory that begins with what other processes have saved, so that only files that have changed since are read.
 * @param cacheDir may be deleted at any time, also while the memory is used
 * @param isMarked whether a newsroom server says with a mark when it has written into the folder
 */
export function openSourceMemory(
  contentDir: string,
  cacheDir: string,
  isMarked = false,
): SourceMemory {
  const file = join(cacheDir, sourceLedger);
  const software = getSoftware();
  let stored = readStored(file, software, contentDir);
  const files = new Map(stored);
  return {
    ...createSourceMemory(files),
    readMark: () => (isMarked ? readMark(contentDir) : undefined),
    save(defineRule) {
      const getQuotable = defineRule();
      const kept = new Map(
        [...files].flatMap(([path, known]) => {
          const part = toQuotable(known, getQuotable);
          return part ? [[path, part] as const] : [];
        }),
      );
      const gone = [...stored.keys()].filter((path) => !kept.has(path));
      const changed = [...kept].filter(([path, known]) => !isSame(known, stored.get(path)));
      if (gone.length + changed.length === 0) return;
      const records = openRecords(file, software);
      try {
        records.write((records.isEmpty ? [...kept] : changed).map(toRecord), gone);
      } finally {
        records.close();
      }
      stored = kept;
    },
  };
}

function toQuotable(
  known: KnownFile,
  getQuotable: (entry: SourceEntry) => Quotable,
): KnownFile | undefined {
  const quotable = known.examined?.entry ? getQuotable(known.examined.entry) : 'nothing';
  if (quotable === 'everything') return known;
  const { digest, inspection } = known;
  return quotable === 'body' ? { state: undefined, digest, inspection } : undefined;
}

const isSame = (one: KnownFile, other: KnownFile | undefined) =>
  one.state === other?.state &&
  one.digest === other?.digest &&
  one.examined === other.examined &&
  one.inspection === other.inspection;

/**
 * A memory that begins with what other processes have saved of the same entries in another folder, and saves nothing:
 * the files of a copy have other states, and what it has may never be published.
 */
export const readSourceMemory = (copyDir: string, cacheDir: string): SourceMemory =>
  createSourceMemory(readStored(join(cacheDir, sourceLedger), getSoftware(), copyDir));

const getSoftware = () => getSoftwareDigest(['languages', 'markdown', 'model', 'source']);

/** Nothing when the file is damaged or cannot be read: a takedown works without it. */
function readStored(file: string, software: string, contentDir: string): Map<string, KnownFile> {
  if (!existsSync(file)) return new Map();
  try {
    const records = openRecords(file, software);
    try {
      return new Map(records.read().map(([path, json]) => [path, parseRecord(contentDir, json)]));
    } finally {
      records.close();
    }
  } catch {
    return new Map();
  }
}

/** A known file as plain data. */
interface StoredFile extends Omit<KnownFile, 'examined'> {
  readonly entry?: Omit<SourceEntry, 'source'> & { readonly source: SourceFacts };
}

function toRecord([path, { examined, ...known }]: readonly [string, KnownFile]) {
  const entry = examined?.entry;
  const stored: StoredFile = {
    ...known,
    ...(entry && { entry: { ...entry, source: toFacts(entry.source) } }),
  };
  return [path, JSON.stringify(stored)] as const;
}

function parseRecord(contentDir: string, json: string): KnownFile {
  const { entry, state, ...known } = JSON.parse(json) as StoredFile;
  if (!entry) return { ...known, state };
  const source = restoreSourceFile(contentDir, entry.source);
  return {
    ...known,
    state,
    examined: { entry: { ...entry, source } as SourceEntry, problems: [] },
  };
}
