import type { Repository } from '../store/git/repository.ts';

/** Values of each key. */
type Groups = ReadonlyMap<string, ReadonlySet<string>>;

/** All files that the commits of a repository have ever had. */
export interface HistoryFiles {
  /** Blob ids by the path in the repository. */
  readonly blobs: Groups;
  /** Former names of files that a commit renamed without a change, by the new name. */
  readonly formerNames: Groups;
  /** The same for files that are only similar: Git's guess, perhaps two different entries. */
  readonly similarNames: Groups;
}

/** Lists every file of every commit that a ref reaches. */
export async function readHistoryFiles(repository: Repository): Promise<HistoryFiles> {
  const changes = await listChanges(repository, ['-m', '--no-renames']);
  // In a merge, a file that one side removed looks like the former name of one that the other side added.
  const renames = await listChanges(repository, ['--no-merges', '-M', '--diff-filter=R']);
  return {
    blobs: group(
      changes.flatMap(({ mode, id, paths: [path] }) =>
        /^0+$/.test(id) || mode === '160000' ? [] : [[path!, id]],
      ),
    ),
    formerNames: toFormerNames(renames.filter(({ isExact }) => isExact)),
    similarNames: toFormerNames(renames.filter(({ isExact }) => !isExact)),
  };
}

/** A file that a commit changes: its new blob and its name; if it was renamed, both names. */
interface Change {
  readonly mode: string;
  readonly id: string;
  readonly paths: readonly string[];
  /** Whether the renamed file has equal bytes under both names. */
  readonly isExact: boolean;
}

async function listChanges(
  { git }: Repository,
  options: readonly string[],
): Promise<readonly Change[]> {
  const answer = await git.run([
    ...['log', '--all', '--root', '--raw', '-z', '--no-abbrev', '--format='],
    ...['--no-ext-diff', '--no-textconv', ...options],
  ]);
  const parts = answer.toString().split('\0');
  const changes: Change[] = [];
  for (let at = 0; at + 1 < parts.length;) {
    // :<mode before> <mode> <id before> <id> <status>
    const [, mode = '', , id = '', status = ''] = parts[at]!.trim().split(' ');
    const next = at + (status.startsWith('R') ? 3 : 2);
    changes.push({ mode, id, paths: parts.slice(at + 1, next), isExact: status === 'R100' });
    at = next;
  }
  return changes;
}

const toFormerNames = (renames: readonly Change[]): Groups =>
  group(renames.map(({ paths: [former, path] }) => [path!, former!]));

function group(pairs: readonly (readonly [string, string])[]): Groups {
  const groups = new Map<string, Set<string>>();
  for (const [key, value] of pairs) groups.set(key, (groups.get(key) ?? new Set()).add(value));
  return groups;
}
