import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../../environment/environment.ts';
import type { NewsroomSource } from '../../source/newsroom-source.ts';
import type { SiteDraft } from '../site-draft.ts';
import { demandNoLeaks } from './leak-gate.ts';
import { getSecrets, type Secret } from './secrets.ts';
import { readMemory, writeMemory } from './stored-memory.ts';

/** Files of a cache that remember what was searched: the content for its secrets, and the site for these. */
export const searchMemories = /^searched-(content|site)$/;

/** The secrets of the content; what has not changed since the last build is not searched again. */
export async function getRememberedSecrets(
  source: NewsroomSource,
  environment: Environment,
): Promise<readonly Secret[]> {
  const path = join(environment.cacheDir, 'searched-content');
  const before = await readMemory(path);
  const { secrets, memory } = await getSecrets(source, environment, before);
  await mkdir(environment.cacheDir, { recursive: true });
  if (memory !== before) await writeMemory(path, memory);
  return secrets;
}

/** @throws an error that names the entries and the files, when the site contains a secret */
export async function demandNoLeaksIn(
  draft: SiteDraft,
  secrets: readonly Secret[],
  cacheDir: string,
): Promise<void> {
  const file = join(cacheDir, 'searched-site');
  const outputs = Array.from(draft.outputs, ([path, { digest }]) => ({
    path,
    digest,
    read: () => draft.read(path),
  }));
  const before = await readMemory(file);
  const memory = await demandNoLeaks(outputs, secrets, before);
  if (memory !== before) await writeMemory(file, memory);
}
