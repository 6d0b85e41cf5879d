import { askOnce } from '../git/history.ts';
import type { Repository } from '../git/repository.ts';
import { getTreeFile, toContentPath, toTreePath } from '../git/tree.ts';
import type { Upload } from './uploads.ts';

/** Where a draft began, and the published branch. */
interface Range {
  readonly base: string | undefined;
  readonly main: string;
}

/**
 * A file that a draft adds; or, if that was published since the draft began and then replaced in the library, the file that
 * is in its place now. The replaced one may show a face that nobody must see again.
 */
export async function withoutReplacedCopy(
  repository: Repository,
  { base, main }: Range,
  upload: Upload,
): Promise<Upload> {
  const range = base === undefined ? main : `${base}..${main}`;
  const changes = ['--first-parent', '-m', '--no-renames', '--diff-filter=M'];
  const only = [`--find-object=${upload.id}`, '--format=', '--name-only', '-z'];
  const folder = toTreePath(repository, 'content/media/');
  const args = ['log', '-1', ...changes, ...only, range, '--', folder];
  const answer = await askOnce(repository, args, base === undefined ? [main] : [base, main]);
  const treePath = answer?.split('\0').find((name) => name.startsWith(folder));
  const present = treePath && (await getTreeFile(repository, main, treePath));
  if (!present) return upload;
  const path = toContentPath(repository, treePath)!;
  return { ...upload, path, id: present.id, submittedId: present.id };
}
