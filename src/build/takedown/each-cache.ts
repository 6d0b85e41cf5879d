import { listCaches } from '../../environment/environment.ts';

/** What became of each cache. */
interface InCaches<Result> {
  readonly results: Result[];
  /** Why it failed in the own cache. */
  readonly ownError?: Error;
  /** Why it failed in that of another site, the first of them. */
  readonly otherError?: Error;
}

/**
 * Does the same in the cache of each site of a content, one after another: where it fails, it keeps no other from it.
 * @param cacheDir the own cache
 */
export async function inEachCache<Result>(
  cacheDir: string,
  work: (cacheDir: string) => Promise<Result> | Result,
): Promise<InCaches<Result>> {
  const results: Result[] = [];
  const errors: { ownError?: Error; otherError?: Error } = {};
  for (const cache of await listCaches(cacheDir))
    await Promise.try(work, cache).then(
      (result) => results.push(result),
      (error: Error) => (errors[cache === cacheDir ? 'ownError' : 'otherError'] ??= error),
    );
  return { results, ...errors };
}
