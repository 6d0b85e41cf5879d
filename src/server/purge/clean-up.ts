import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Git } from '../store/git/git.ts';
import { ObjectReader } from '../store/git/object-reader.ts';
import { closeRepository, type Repository } from '../store/git/repository.ts';
import { publishedFolder } from '../store/refs/published-folder.ts';
import { toRepositoryError } from '../store-api/store-error.ts';
import type { PurgePlan } from './purge-plan.ts';
import { hasWord } from './removed-words.ts';

/** Files that Git and the store write besides objects and refs, and can do without. */
const notes = [
  ...['ORIG_HEAD', 'FETCH_HEAD', 'COMMIT_EDITMSG', 'TAG_EDITMSG', 'MERGE_MSG', 'SQUASH_MSG'],
  ...['AUTO_MERGE', 'rr-cache', 'lost-found', 'gitk.cache', 'dateline/cache'],
  ...['objects/info/commit-graph', 'objects/info/commit-graphs'],
];

/**
 * Removes from the disk what no ref reaches any more: objects in files and packs, reflogs, and Git's
 * other records of content and messages.
 */
export async function cleanUp(repository: Repository): Promise<void> {
  const { git, gitDir, commonDir, storeDir, branchRef } = repository;
  // This process would keep reading packs that are to be removed.
  await closeRepository(repository);
  await git.run(['reflog', 'expire', '--expire=now', '--expire-unreachable=now', '--all']);
  // In reftables, what has expired stays until they are written again.
  await git.run(['pack-refs', '--all']);
  for (const name of notes) await rm(join(commonDir, name), { recursive: true, force: true });
  await rm(join(storeDir, publishedFolder), { recursive: true, force: true });
  // The index refers to old trees and conflicts, and Git keeps the objects it refers to.
  await git.run(['-c', 'core.splitIndex=false', 'read-tree', branchRef]);
  for (const name of await readdir(gitDir))
    if (name.startsWith('sharedindex.')) await rm(join(gitDir, name));
  // Of a Git that was killed while it packed.
  const packs = join(commonDir, 'objects/pack');
  for (const name of await readdir(packs))
    if (/^(\.tmp-|tmp_)/.test(name)) await rm(join(packs, name));
  await git.run(['repack', '-a', '-d', '-q', '--no-write-bitmap-index']);
  await git.run(['prune', '--expire=now']);
}

/**
 * Searches every object that is left.
 * @throws StoreError when something that was to be removed is among them
 */
export async function demandGone({ git }: Repository, plan: PurgePlan): Promise<void> {
  const objects = new ObjectReader(git);
  const left = await findLeft(git, objects, plan).finally(() => objects.close());
  await git.run(['fsck', '--no-dangling', '--connectivity-only', '--no-progress']);
  if (left.length === 0) return;
  throw toRepositoryError(
    `Something is left of it: ${left.slice(0, 5).join(', ')}. Another program may keep it; close all that use the repository, delete files that end in .keep from .git/objects/pack, and run this again.`,
  );
}

/** Objects that were to be removed, or contain a removed word. */
async function findLeft(git: Git, objects: ObjectReader, plan: PurgePlan): Promise<string[]> {
  const answer = await git.getText([
    ...['cat-file', '--batch-all-objects', '--unordered'],
    '--batch-check=%(objectname) %(objecttype)',
  ]);
  const left: string[] = [];
  for (const line of answer.split('\n')) {
    const [id = '', type = ''] = line.split(' ');
    if (plan.blobs.has(id)) left.push(`${type} ${id}`);
    if (type === 'blob') continue;
    // A tree has only names; a commit or tag that cannot be read may have a word.
    const isWhole = type !== 'tree' && hasWord(String((await objects.read(id)).bytes), plan.words);
    if (isWhole) left.push(`${type} ${id}`);
  }
  return left;
}
