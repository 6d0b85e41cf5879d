import type { Repository } from '../git/repository.ts';
import { toContentPath } from '../git/tree.ts';
import { isContentPath, parseContentPath, type ContentPath } from './content-path.ts';

/** The entry at a path in the repository; undefined for what is not content. */
export function toEntry(repository: Repository, treePath: string): ContentPath | undefined {
  const path = toContentPath(repository, treePath);
  return path !== undefined && isContentPath(path) ? parseContentPath(path) : undefined;
}
