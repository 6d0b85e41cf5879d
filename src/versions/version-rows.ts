import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { Publication, PublishedOutput, Version, VersionReason } from './version.ts';

type Row = Readonly<Record<string, SQLOutputValue>>;

export function readNewest(database: DatabaseSync): Version | undefined {
  const row = database.prepare('SELECT * FROM versions ORDER BY number DESC LIMIT 1').get();
  return row && toVersion(row);
}

/** @param row of the table `versions` */
export function toVersion({ number, time, reason }: Row): Version {
  const [word, shows] = (reason as string).split(' ');
  return {
    number: number as number,
    time: time as number,
    reason: word as VersionReason,
    ...(shows && { shows: Number(shows) }),
  };
}

/** What the table `versions` has as the reason: `moment`, or with the version that it shows `rollback 3`. */
export const toReason = ({ reason, shows }: Publication): string =>
  shows === undefined ? reason : `${reason} ${shows}`;

/** @param row of the table `outputs` */
export const toOutput = (row: Row): PublishedOutput => ({
  digest: row.digest as string,
  size: row.size as number,
  modified: row.modified as number,
});
