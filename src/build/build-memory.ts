import type { Environment } from '../environment/environment.ts';
import { openSourceMemory } from '../source/source-ledger.ts';
import type { SourceMemory } from '../source/source-memory.ts';
import type { ReadVersion } from '../versions/version.ts';
import { openVersions, type Versions } from '../versions/versions.ts';
import { openGateMemory, type GateMemory } from './leak-gate/remembered-gate.ts';
import { openDraft, type SiteDraft } from './files/site-draft.ts';
import type { IndexMemory } from './search/search-index.ts';
import type { SiteBasis } from './takedown/lasting-site.ts';
import { openSiteMemory, type SiteMemory } from './site/site-memory.ts';

/**
 * What a process keeps from one build of a site to the next, so that the next one costs only what changed. Without it, a
 * build takes longer and makes the same.
 */
export interface BuildMemory {
  /** The entries as they were last read. */
  readonly sources: SourceMemory;
  readonly site: SiteMemory;
  readonly gate: GateMemory;
  readonly search: IndexMemory;
  /** The version that this process has written into the output folder, while nothing else was published. */
  written?: ReadVersion | undefined;
  /** From what the version with this number was made that was last published without a takedown. */
  shown?: (SiteBasis & { readonly number: number }) | undefined;
  /** The versions of a site, which stay open. */
  getVersions(cacheDir: string): Versions;
  /** The site as it was last made. */
  getDraft(cacheDir: string): SiteDraft;
  close(): Promise<void>;
}

export function openBuildMemory({
  contentDir,
  namedDir,
  cacheDir,
}: Pick<Environment, 'contentDir' | 'namedDir' | 'cacheDir'>): BuildMemory {
  const site = openSiteMemory();
  let open:
    | { readonly cacheDir: string; readonly versions: Versions; readonly draft: SiteDraft }
    | undefined;
  const getOpen = (cacheDir: string) => {
    if (open?.cacheDir !== cacheDir || !open.versions.isCurrent()) {
      open?.versions.close();
      const versions = openVersions(cacheDir);
      open = { cacheDir, versions, draft: openDraft(versions) };
    }
    return open;
  };
  return {
    sources: openSourceMemory(contentDir, cacheDir, contentDir !== namedDir),
    site,
    gate: openGateMemory(),
    search: {},
    getVersions: (cacheDir) => getOpen(cacheDir).versions,
    getDraft: (cacheDir) => getOpen(cacheDir).draft,
    async close() {
      open?.versions.close();
      await site.close();
    },
  };
}
