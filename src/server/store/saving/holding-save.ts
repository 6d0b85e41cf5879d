import type { ActionParams } from '../../store-api/protocol.ts';
import { toUnreadableError } from '../entries/word-guard.ts';
import { getSource } from '../entries/entry-revision.ts';
import type { Repository } from '../git/repository.ts';

/** Lines of front matter that hold an entry back or end a consent. */
const holdingLine = /^(draft: true|consent:|\s+revoked: ['"]?[-\dT:.+Z]+['"]?)\r?$/;

/**
 * While the list of protected names cannot be read, admits only saves that store nothing new: an entry that is held back, or
 * whose consent ends, and is otherwise as the revision that was edited.
 * @throws StoreError `guard`
 */
export async function demandHoldingSave(
  repository: Repository,
  { dataFiles, assets }: ActionParams['persistEntry'],
): Promise<void> {
  const [{ path, raw, base }] = dataFiles;
  const stored = base ? await getSource(repository, base, path) : undefined;
  const known = new Set(stored?.source.split('\n'));
  const isKnown = (line: string) => known.has(line) || holdingLine.test(line);
  if (assets.length > 0 || !stored || !raw.split('\n').every(isKnown)) throw toUnreadableError();
}
