import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { dateline } from '../git/commit.ts';
import type { Git } from '../git/git.ts';
import { getSuggestedUser } from '../git/repository.ts';
import { formatIndexInfo, plainMode } from '../git/tree.ts';

/** What the first commit needs: the folder's files as Git sees them, and the database. */
interface FirstCommit {
  /** Git with access to the working files. */
  readonly outside: Git;
  readonly git: Git;
  readonly root: string;
  /** The content folder. */
  readonly folder: string;
  readonly ref: string;
  readonly emptyTree: string;
}

/**
 * Commits all files of a content folder that is in no commit yet. Their bytes are stored unchanged: the
 * filters that `git add` would run for them (set by attributes) do not run.
 */
export async function writeFirstCommit(parts: FirstCommit): Promise<void> {
  const { git, ref } = parts;
  const input = (await listEntries(parts)).join('');
  await git.run(['update-index', '-z', '--index-info'], { input });
  const tree = await git.getText(['write-tree']);
  const { name, email } = (await getSuggestedUser(parts)) ?? dateline;
  const env = {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
  };
  const message = 'Content as it was when its repository was made\n\nDateline: first\n';
  const commit = await git.getText(['commit-tree', tree, '-F', '-'], { env, input: message });
  await git.run(['update-ref', ref, commit, ''], { env });
}

/** Input for `update-index`: the files, and the removal of staged paths whose file is gone. */
async function listEntries(parts: FirstCommit): Promise<string[]> {
  const { outside, root, folder, git } = parts;
  const answer = await outside.run([
    ...['ls-files', '-z', '--full-name', '--cached', '--others', '--exclude-standard'],
    ...['--', folder],
  ]);
  const paths = [...new Set(answer.toString().split('\0'))].filter(
    // Other repositories in the folder are listed by name only. Git reads one path a line.
    (path) => path !== '' && !path.endsWith('/') && !path.includes('\n'),
  );
  const facts = await Promise.all(
    paths.map((path) => lstat(join(root, path)).catch(() => undefined)),
  );
  const files = paths.filter((_, index) => facts[index]?.isFile());
  const input = files.map((path) => `${join(root, path)}\n`).join('');
  const ids = (
    await git.getText(['hash-object', '-w', '--no-filters', '--stdin-paths'], { input })
  ).split('\n');
  const stored = new Map(files.map((path, index) => [path, ids[index]!]));
  return paths.map((path, index) => {
    const id = stored.get(path);
    const isProgram = process.platform !== 'win32' && (facts[index]?.mode ?? 0) & 0o100;
    return formatIndexInfo(
      parts,
      path,
      id ? { mode: isProgram ? '100755' : plainMode, id } : undefined,
    );
  });
}
