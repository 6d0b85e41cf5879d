import type { SourceMemory } from '../../../source/newsroom-source.ts';
import { checkNewsroom, type ValidationOptions } from '../../../validation/check-newsroom.ts';

/** Entries as read for the last check: 50 MB for 10,000, which saves most of the time of the next check. */
const last: { contentDir?: string; memory: SourceMemory } = { memory: new Map() };

/** Checks a newsroom, and reads only what has changed since the last check of the same folder. */
export function checkRemembered(
  options: Pick<ValidationOptions, 'contentDir' | 'now' | 'cacheDir' | 'protectedWords'>,
) {
  const { contentDir } = options;
  if (last.contentDir !== contentDir) Object.assign(last, { contentDir, memory: new Map() });
  return checkNewsroom({ ...options, memory: last.memory });
}
