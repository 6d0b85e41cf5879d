import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { PublishedOutput, Version, VersionReason } from './version.ts';

type Row = Readonly<Record<string, SQLOutputValue>>;

export function readNewest(database: DatabaseSync): Version | undefined {
  const row = database.prepare('SELECT * FROM versions ORDER BY number DESC LIMIT 1').get();
  return row && toVersion(row);
}

/** @param row of the table `versions` */
export const toVersion = (row: Row): Version => ({
  number: row.number as number,
  time: row.time as number,
  reason: row.reason as VersionReason,
});

/** @param row of the table `outputs` */
export const toOutput = (row: Row): PublishedOutput => ({
  digest: row.digest as string,
  size: row.size as number,
  modified: row.modified as number,
});
