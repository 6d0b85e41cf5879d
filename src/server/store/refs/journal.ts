import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readClock } from '../../../environment/environment.ts';
import type { FileChange } from '../git/file-changes.ts';
import { isAlive, ownProcess, type ProcessId } from '../git/live-process.ts';
import type { RefChange } from './ref-transaction.ts';
import type { Repository } from '../git/repository.ts';
import { useTemporaryFolder } from '../git/temporary-folder.ts';
import { isTreePath } from '../git/tree.ts';
import { attempt } from '../../../model/attempt.ts';

/** Milliseconds, longer than any operation takes. */
export const longest = 60_000;

const idSchema = z.string().regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/);
const refSchema = z.string().regex(/^refs\/(?!.*(\.\.|\/\/|\/$))[^\p{Cc}\\]+$/u);

/**
 * A record of the journal. It is strict because recovery acts on it, and a content folder received from
 * somebody else may contain one.
 */
const recordSchema = z.strictObject({
  id: z.uuid(),
  pid: z.int().positive(),
  boot: z.string().optional(),
  /** Milliseconds since 1970-01-01T00:00Z. */
  begun: z.number(),
  refs: z.array(
    z.strictObject({ ref: refSchema, from: idSchema.optional(), to: idSchema.optional() }),
  ),
  /** Working files of the checked-out branch to update. */
  files: z.array(
    z.strictObject({
      path: z.string().refine(isTreePath),
      mode: z.string().regex(/^[0-7]{6}$/),
      from: idSchema.optional(),
      to: idSchema.optional(),
    }),
  ),
});

/** An operation that is about to happen, so that it can be finished after a crash. */
export interface JournalRecord extends ProcessId {
  readonly id: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly begun: number;
  readonly refs: readonly RefChange[];
  /** Working files of the checked-out branch to update. */
  readonly files: readonly FileChange[];
}

/** Records of this process's current operations. */
const underWay = new Set<string>();

/** Whether the operation of a record is still running. */
export function isRunning({ id, begun, ...owner }: JournalRecord): boolean {
  if (owner.pid === process.pid) return underWay.has(id);
  // Another program may have the process id of a crashed server; then the record is old.
  return isAlive(owner) && readClock() - begun < longest;
}

/** Records an operation that is about to happen; the record is on disk when this returns. */
export async function writeRecord(
  repository: Repository,
  plan: Pick<JournalRecord, 'refs' | 'files'>,
): Promise<JournalRecord> {
  const record = { id: randomUUID(), ...ownProcess, begun: readClock(), ...plan };
  underWay.add(record.id);
  await useTemporaryFolder(repository, async (folder) => {
    const path = join(folder, 'record.json');
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(JSON.stringify(record));
      await file.sync();
    } finally {
      await file.close();
    }
    // Somebody may have deleted it, as if it were a cache.
    await mkdir(toJournal(repository), { recursive: true });
    // Renamed into place: another process must not read a partial record and drop it as damaged.
    await rename(path, toRecordPath(repository, record.id));
  });
  await syncFolder(toJournal(repository));
  return record;
}

/** Leaves a record for the next recovery. */
export function leaveRecord({ id }: JournalRecord): void {
  underWay.delete(id);
}

/** Removes the record of a finished operation. */
export function removeRecord(repository: Repository, { id }: JournalRecord): Promise<void> {
  underWay.delete(id);
  return rm(toRecordPath(repository, id), { force: true });
}

/**
 * Reads the journal; removes what is damaged or what no store has written.
 * @throws if a record can't be read now: without it, files would count as published that are not
 */
export async function readRecords(repository: Repository): Promise<JournalRecord[]> {
  const folder = toJournal(repository);
  const records: JournalRecord[] = [];
  for (const name of (await readdir(folder).catch(demandNone)).sort()) {
    const text = await readFile(join(folder, name), 'utf8').catch(demandNoRecord);
    const record = parseRecord(text);
    if (record && name === `${record.id}.json`) records.push(record);
    else await rm(join(folder, name), { recursive: true, force: true });
  }
  return records;
}

function demandNone(error: NodeJS.ErrnoException): string[] {
  if (error.code !== 'ENOENT') throw error;
  return [];
}

/** Another process has finished it, or it is a folder or a link. */
function demandNoRecord(error: NodeJS.ErrnoException): string {
  if (!['ENOENT', 'EISDIR', 'ELOOP'].includes(error.code ?? '')) throw error;
  return '';
}

const parseRecord = (text: string): JournalRecord | undefined =>
  attempt(() => recordSchema.parse(JSON.parse(text)) as JournalRecord);

/** Flushes a folder, so that new names survive a power cut, if the system supports it. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const toJournal = ({ storeDir }: Repository) => join(storeDir, 'journal');

const toRecordPath = (repository: Repository, id: string) =>
  join(toJournal(repository), `${id}.json`);
