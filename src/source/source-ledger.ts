import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openRecords } from '../records/record-file.ts';
import { getSoftwareDigest } from '../records/software-digest.ts';
import type { SourceEntry } from './newsroom-source.ts';
import { restoreSourceFile, toFacts, type SourceFacts } from './source-file.ts';
import { createSourceMemory, type KnownFile, type SourceMemory } from './source-memory.ts';

/** The file of a cache that holds what was read of the content. */
export const sourceLedger = 'sources.sqlite';

/**
 * A memory that begins with what other processes have saved, so that only files that have changed since are read.
 * @param cacheDir may be deleted at any time, also while the memory is used
 */
export function openSourceMemory(contentDir: string, cacheDir: string): SourceMemory {
  const file = join(cacheDir, sourceLedger);
  const software = getSoftware();
  let stored = readStored(file, software, contentDir);
  const files = new Map(stored);
  return {
    ...createSourceMemory(files),
    save(mayKeep) {
      const kept = new Map(
        [...files].filter(([, { examined }]) => examined.entry && mayKeep(examined.entry)),
      );
      const gone = [...stored.keys()].filter((path) => !kept.has(path));
      const changed = [...kept].filter(([path, known]) => stored.get(path) !== known);
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

type StoredFile = readonly [
  state: string | null,
  location: SourceEntry['location'],
  values: SourceEntry['values'],
  source: SourceFacts,
  inspection: unknown,
];

function toRecord([path, { state, examined, inspection }]: [string, KnownFile]) {
  const { location, values, source } = examined.entry!;
  const stored: StoredFile = [state ?? null, location, values, toFacts(source), inspection];
  return [path, JSON.stringify(stored)] as const;
}

function parseRecord(contentDir: string, json: string): KnownFile {
  const [state, location, values, facts, inspection] = JSON.parse(json) as StoredFile;
  const entry = { location, values, source: restoreSourceFile(contentDir, facts) } as SourceEntry;
  const examined = { entry, problems: [] };
  return { state: state ?? undefined, digest: facts.digest, examined, inspection };
}
