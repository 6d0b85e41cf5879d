import type { Git, GitSetting } from '../git/git.ts';
import { toRepositoryError } from '../../store-api/store-error.ts';

/** A setting of Git's configuration, and where it is defined. */
interface Configured {
  readonly scope: string;
  readonly name: string;
}

/**
 * Settings that stop Git from running hooks defined in its configuration, as it does since Git 2.54.
 * `core.hooksPath` does not affect those.
 * @throws StoreError when the repository's own configuration depends on what is checked out
 * @see https://git-scm.com/docs/git-hook
 */
export async function getHookSettings(git: Git): Promise<GitSetting[]> {
  const configured = await listSettings(git);
  const isOwn = ({ scope }: Configured) => scope === 'local' || scope === 'worktree';
  const include = configured.find((one) => isOwn(one) && /^includeif\./i.test(one.name));
  if (include)
    throw toRepositoryError(
      `The configuration of the repository changes by itself (${include.name}), so it can’t be checked. Remove that line from the file .git/config.`,
    );
  const hooks = configured.flatMap(({ name }) => /^hook\.(.+)\.[^.]+$/s.exec(name)?.[1] ?? []);
  return [...new Set(hooks)].map((hook) => [`hook.${hook}.enabled`, 'false']);
}

/** Parses scope, name and value of each setting, which Git lists in a row. */
async function listSettings(git: Git): Promise<Configured[]> {
  const answer = await git.run(['config', '--list', '--show-scope', '-z']);
  const parts = answer.toString().split('\0').slice(0, -1);
  return parts.flatMap((scope, index) =>
    index % 2 === 0 ? [{ scope, name: parts[index + 1]!.split('\n')[0]! }] : [],
  );
}
