import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../../environment/environment.ts';
import type { NewsroomSource } from '../../source/newsroom-source.ts';
import type { SiteDraft } from '../files/site-draft.ts';
import { demandNoLeaks } from './leak-gate.ts';
import type { SearchMemory } from './remembered-search.ts';
import { getSecrets, type Secret } from './secrets.ts';
import { readMemory, writeMemory } from './stored-memory.ts';

/** Files of a cache that remember what was searched: the content for its secrets, and the site for these. */
export const searchMemories = /^searched-(content|site)$/;

type MemoryName = 'searched-content' | 'searched-site';

/** What was searched: in this process, or by an earlier one that has saved it. */
export interface GateMemory {
  get(cacheDir: string, name: MemoryName): Promise<SearchMemory>;
  set(name: MemoryName, memory: SearchMemory): void;
  /**
   * Writes into the cache what has changed: all of it, or only if another process would take longer without than to write it.
   */
  save(cacheDir: string, isAll: boolean): Promise<void>;
}

/** So many texts are read and searched as fast as a large memory is written. */
const fewTexts = 1000;

export function openGateMemory(): GateMemory {
  const known = new Map<MemoryName, SearchMemory>();
  const unsaved = new Set<MemoryName>();
  return {
    async get(cacheDir, name) {
      const memory = known.get(name) ?? (await readMemory(join(cacheDir, name)));
      known.set(name, memory);
      return memory;
    },
    set(name, memory) {
      known.set(name, memory);
      unsaved.add(name);
    },
    async save(cacheDir, isAll) {
      await mkdir(cacheDir, { recursive: true });
      for (const name of unsaved) {
        const memory = known.get(name)!;
        if (!isAll && memory.unstored <= fewTexts) continue;
        await writeMemory(join(cacheDir, name), memory);
        known.set(name, { ...memory, unstored: 0 });
        unsaved.delete(name);
      }
    },
  };
}

/** The secrets of the content; what has not changed since the last build is not searched again. */
export async function getRememberedSecrets(
  source: NewsroomSource,
  environment: Environment,
  gate: GateMemory,
): Promise<readonly Secret[]> {
  const before = await gate.get(environment.cacheDir, 'searched-content');
  const { secrets, memory } = await getSecrets(source, environment, before);
  if (memory !== before) gate.set('searched-content', memory);
  return secrets;
}

/** @throws ContentError that names the entries and the files, when the site contains a secret */
export async function demandNoLeaksIn(
  draft: SiteDraft,
  secrets: readonly Secret[],
  { cacheDir, namedDir }: Pick<Environment, 'cacheDir' | 'namedDir'>,
  gate: GateMemory,
): Promise<void> {
  const { outputs, unsearched } = draft;
  const changed = unsearched
    .get()
    ?.values()
    .map((path) => outputs.get(path))
    .filter((output) => output !== undefined);
  const before = await gate.get(cacheDir, 'searched-site');
  const memory = await demandNoLeaks(
    namedDir,
    outputs.values(),
    draft.lend,
    secrets,
    before,
    changed,
  );
  unsearched.clear();
  if (memory !== before) gate.set('searched-site', memory);
}
