import { randomUUID } from 'node:crypto';
import { open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readClock } from '../../../environment/environment.ts';
import type { FileChange } from '../git/file-changes.ts';
import { isAlive } from '../git/live-process.ts';
import type { RefChange } from './ref-transaction.ts';
import type { Repository } from '../git/repository.ts';
import { useTemporaryFolder } from '../git/temporary-folder.ts';
import { isTreePath } from '../git/tree.ts';

/** Milliseconds that no operation takes. */
export const longest = 60_000;

const idSchema = z.string().regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/);
const refSchema = z.string().regex(/^refs\/(?!.*(\.\.|\/\/|\/$))[^\p{Cc}\\]+$/u);

/**
 * A record, as strict as what it makes others do: it is read after a crash, and a folder that somebody
 * hands over may bring one.
 */
const recordSchema = z.strictObject({
  id: z.uuid(),
  pid: z.int().positive(),
  /** Milliseconds since 1970-01-01T00:00Z. */
  begun: z.number(),
  refs: z.array(
    z.strictObject({ ref: refSchema, from: idSchema.optional(), to: idSchema.optional() }),
  ),
  /** Working files that follow the checked-out branch. */
  files: z.array(
    z.strictObject({
      path: z.string().refine(isTreePath),
      mode: z.string().regex(/^[0-7]{6}$/),
      from: idSchema.optional(),
      to: idSchema.optional(),
    }),
  ),
});

/** What is about to happen, so that it can be finished by whoever comes after a sudden end. */
export interface JournalRecord {
  readonly id: string;
  readonly pid: number;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly begun: number;
  readonly refs: readonly RefChange[];
  /** Working files that follow the checked-out branch. */
  readonly files: readonly FileChange[];
}

/** Records that this process works on at this moment. */
const underWay = new Set<string>();

/** Whether somebody still works on what a record says. */
export function isUnderWay({ id, pid, begun }: JournalRecord): boolean {
  if (pid === process.pid) return underWay.has(id);
  // Another program may have got the process id of a dead server; its record is old by then.
  return isAlive(pid) && readClock() - begun < longest;
}

/** Writes down what is about to happen; it is on the disk when this returns. */
export async function writeRecord(
  repository: Repository,
  plan: Pick<JournalRecord, 'refs' | 'files'>,
): Promise<JournalRecord> {
  const record = { id: randomUUID(), pid: process.pid, begun: readClock(), ...plan };
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
    // Whoever reads the journal meanwhile would take half a record for one that was cut short.
    await rename(path, toRecordPath(repository, record.id));
  });
  await syncFolder(join(repository.storeDir, 'journal'));
  return record;
}

/** Leaves a record to whoever recovers next. */
export function leaveRecord({ id }: JournalRecord): void {
  underWay.delete(id);
}

/** Strikes out what has been done. */
export function removeRecord(repository: Repository, { id }: JournalRecord): Promise<void> {
  underWay.delete(id);
  return rm(toRecordPath(repository, id), { force: true });
}

/** Reads what is written down; a record that can't be read, or that no store has written, is removed. */
export async function readRecords(repository: Repository): Promise<JournalRecord[]> {
  const folder = join(repository.storeDir, 'journal');
  const records: JournalRecord[] = [];
  for (const name of (await readdir(folder)).sort()) {
    const text = await readFile(join(folder, name), 'utf8').catch(() => '');
    const record = parseRecord(text);
    if (record && name === `${record.id}.json`) records.push(record);
    else await rm(join(folder, name), { recursive: true, force: true });
  }
  return records;
}

function parseRecord(text: string): JournalRecord | undefined {
  try {
    return recordSchema.parse(JSON.parse(text)) as JournalRecord;
  } catch {
    return undefined;
  }
}

/** Makes new names in a folder survive a power cut, where the system knows how. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const toRecordPath = ({ storeDir }: Repository, id: string) =>
  join(storeDir, 'journal', `${id}.json`);
