import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Git } from '../git/git.ts';

/** What the first commit is made of: files as Git sees them in the folder, and the database. */
interface FirstCommit {
  /** Sees the working files. */
  readonly outside: Git;
  readonly git: Git;
  readonly root: string;
  /** The content folder. */
  readonly folder: string;
  readonly ref: string;
  readonly emptyTree: string;
}

/**
 * Commits all files of a content folder that is in no commit yet. Their bytes are stored as they are: what
 * `git add` would run for them (the filters that attributes name) is left out.
 */
export async function writeFirstCommit(parts: FirstCommit): Promise<void> {
  const { git, ref } = parts;
  const input = (await listEntries(parts)).map((entry) => `${entry}\0`).join('');
  await git.run(['update-index', '-z', '--index-info'], { input });
  const tree = await git.getText(['write-tree']);
  const own = { name: 'Dateline', email: 'dateline@localhost' };
  const [name = own.name, email = own.email] = await Promise.all([
    git.getTextIfAny(['config', '--get', 'user.name']),
    git.getTextIfAny(['config', '--get', 'user.email']),
  ]);
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

/** Lines for the index: those of files, and the end of what was staged and is no file any more. */
async function listEntries(parts: FirstCommit): Promise<string[]> {
  const { outside, root, folder, git, emptyTree } = parts;
  const answer = await outside.run([
    ...['ls-files', '-z', '--full-name', '--cached', '--others', '--exclude-standard'],
    ...['--', folder],
  ]);
  const paths = [...new Set(answer.toString().split('\0'))].filter(
    // Of other repositories in the folder there is the name alone; Git reads a line for each path.
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
    return id
      ? `${isProgram ? '100755' : '100644'} ${id}\t${path}`
      : `0 ${emptyTree.replace(/./g, '0')}\t${path}`;
  });
}
