import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Sessions that ended by signing out. Their cookies are still sealed by us, but no longer accepted. */
export interface EndedSessions {
  has(id: string): Promise<boolean>;
  /** Remembers a session, also after a restart if the folder can be written. */
  add(id: string): Promise<void>;
}

/**
 * Stores each ended session as an empty file, which is removed once its cookie has expired anyway.
 * @param stateDir the server's own folder; without it, sessions are kept in memory
 * @param forgotten milliseconds since 1970-01-01T00:00Z; sessions that ended before then have expired
 */
export async function openEndedSessions(
  stateDir: string | undefined,
  forgotten: number,
): Promise<EndedSessions> {
  const ended = new Set<string>();
  if (stateDir === undefined) return toEndedSessions(ended);
  const folder = join(stateDir, 'ended-sessions');
  await removeOld(folder, forgotten);
  return {
    // In memory too: a full disk must not let an ended session in again.
    has: async (id) => ended.has(id) || (await exists(join(folder, id))),
    async add(id) {
      ended.add(id);
      await mkdir(folder, { recursive: true, mode: 0o700 })
        .then(() => writeFile(join(folder, id), '', { mode: 0o600, flush: true }))
        .catch(() => undefined);
    },
  };
}

function toEndedSessions(ended: Set<string>): EndedSessions {
  return { has: async (id) => ended.has(id), add: async (id) => void ended.add(id) };
}

async function removeOld(folder: string, forgotten: number): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const facts = await stat(path).catch(() => undefined);
    if (facts && facts.mtimeMs < forgotten) await rm(path, { force: true });
  }
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );
