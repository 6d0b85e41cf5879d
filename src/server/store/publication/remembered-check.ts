import { openSourceMemory } from '../../../source/source-ledger.ts';
import type { SourceMemory } from '../../../source/source-memory.ts';
import { checkNewsroom, type ValidationOptions } from '../../../validation/check-newsroom.ts';

/** What the last check has read: 50 MB for 10,000 entries, which saves most of the time of the next check. */
let last: { readonly contentDir: string; readonly memory: SourceMemory } | undefined;

/** Checks a newsroom, and reads only what has changed since the last check of the same folder. */
export function checkRemembered(
  options: Pick<ValidationOptions, 'contentDir' | 'now' | 'protectedWords'> & {
    readonly cacheDir: string;
  },
) {
  const { contentDir, cacheDir } = options;
  if (last?.contentDir !== contentDir)
    last = { contentDir, memory: openSourceMemory(contentDir, cacheDir) };
  return checkNewsroom({ ...options, memory: last.memory });
}
