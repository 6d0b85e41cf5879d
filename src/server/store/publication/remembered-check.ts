import { readSourceMemory } from '../../../source/source-ledger.ts';
import type { SourceMemory } from '../../../source/source-memory.ts';
import { checkNewsroom, type ValidationOptions } from '../../../validation/check-newsroom.ts';

/** What the last check has read: 50 MB for 10,000 entries, which saves most of the time of the next check. */
let last: { readonly contentDir: string; readonly memory: SourceMemory } | undefined;

/**
 * Checks a newsroom, and reads only what has changed since the last check of the same folder.
 * @param options the cache of the builds of the same content, from which this begins. It stays as it is, but for the build
 *   that follows it says that the content has no problems
 */
export function checkRemembered({
  contentDir,
  cacheDir,
  ...options
}: Pick<ValidationOptions, 'contentDir' | 'now' | 'siteUrl' | 'protectedWords'> & {
  readonly cacheDir: string;
}) {
  if (last?.contentDir !== contentDir)
    last = { contentDir, memory: readSourceMemory(contentDir, cacheDir) };
  return checkNewsroom({ ...options, contentDir, memory: last.memory, soundIn: cacheDir });
}
