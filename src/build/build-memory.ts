import type { SourceMemory } from '../source/newsroom-source.ts';
import { openSiteMemory, type SiteMemory } from './site/site-memory.ts';

/**
 * What a process keeps from one build of a site to the next, so that the next one costs only what changed. Without it, a
 * build takes longer and makes the same.
 */
export interface BuildMemory {
  /** The entries as they were last read. */
  readonly sources: SourceMemory;
  readonly site: SiteMemory;
  close(): Promise<void>;
}

export function openBuildMemory(sources: SourceMemory = new Map()): BuildMemory {
  const site = openSiteMemory();
  return { sources, site, close: () => site.close() };
}
