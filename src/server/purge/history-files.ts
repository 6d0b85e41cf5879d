import type { Repository } from '../store/repository.ts';

/** All that the commits of a repository have ever held. */
export interface HistoryFiles {
  /** Blob ids by the path in the repository. */
  readonly blobs: ReadonlyMap<string, ReadonlySet<string>>;
  /** Former names by the name that took their place. */
  readonly formerNames: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Lists every file of every commit that a branch, a tag or another ref leads to. */
export async function readHistoryFiles({ git }: Repository): Promise<HistoryFiles> {
  const answer = await git.run([
    ...['log', '--all', '-m', '--root', '--raw', '-M', '-z', '--no-abbrev', '--format='],
    ...['--no-ext-diff', '--no-textconv', '--no-show-signature'],
  ]);
  const blobs = new Map<string, Set<string>>();
  const formerNames = new Map<string, Set<string>>();
  const parts = answer.toString().split('\0');
  for (let at = 0; at + 1 < parts.length;) {
    // :<mode> <mode> <id> <id> <status>, then one path, or the former and the new one.
    const [, mode = '', , id = '', status = ''] = parts[at]!.trim().split(' ');
    const isRenamed = /^[RC]/.test(status);
    const path = parts[at + (isRenamed ? 2 : 1)]!;
    if (isRenamed) add(formerNames, path, parts[at + 1]!);
    if (!/^0+$/.test(id) && mode !== '160000') add(blobs, path, id);
    at += isRenamed ? 3 : 2;
  }
  return { blobs, formerNames };
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  map.set(key, (map.get(key) ?? new Set()).add(value));
}
