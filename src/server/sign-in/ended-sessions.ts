import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Sessions that somebody has ended. Their cookies are still sealed by us, but no longer let in. */
export interface EndedSessions {
  has(id: string): Promise<boolean>;
  /** Remembers a session; after a restart too, where that can be written down. */
  add(id: string): Promise<void>;
}

/**
 * Ended sessions, an empty file for each, which goes when its cookie has run out by itself.
 * @param stateDir where the server keeps what is its own; without it they are kept in memory
 * @param forgotten milliseconds since 1970-01-01T00:00Z; what ended before has run out by itself
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
    // In memory too: a disk that is full must not let somebody in again.
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
