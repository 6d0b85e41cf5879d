import { openLedger, type Ledger } from './ledger.ts';
import { openRenderPool, type RenderFolders, type RenderPool } from './render-pool.ts';

/**
 * What a process keeps from one making of a site to the next: the ledger as read, and threads that have loaded the
 * compiled pages.
 */
export interface SiteMemory {
  /** @param software what all subjects depend on besides the content */
  getLedger(cacheDir: string, software: string): Ledger;
  getPool(folders: RenderFolders): RenderPool;
  /** Prepares what was made before for the next time, while nobody waits. */
  keepReady(): void;
  close(): Promise<void>;
}

export function openSiteMemory(): SiteMemory {
  let ledger: Ledger | undefined;
  let pool: { readonly pages: string; readonly threads: RenderPool } | undefined;
  return {
    getLedger(cacheDir, software) {
      if (!ledger?.isCurrent(software)) {
        ledger?.close();
        ledger = openLedger(cacheDir, software);
      }
      return ledger;
    },
    getPool(folders) {
      if (pool?.pages !== folders.pages) {
        void pool?.threads.close();
        pool = { pages: folders.pages, threads: openRenderPool(folders) };
      }
      return pool.threads;
    },
    keepReady: () => pool?.threads.keepReady(),
    async close() {
      ledger?.close();
      await pool?.threads.close();
    },
  };
}
