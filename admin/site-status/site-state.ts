import type { MadeParts } from '../../src/publishing/made-parts.ts';
import type { TakenDown } from '../../src/publishing/takedown.ts';
import type { ContentProblem } from '../content-problems/content-problem.ts';

/** The state of the built site, as the server reports it. */
export interface SiteState {
  /** `building` until a build has ended that includes everything saved so far. */
  readonly state: 'building' | 'ready' | 'failed';
  /** How many parts of the site are made, while many are. */
  readonly made?: MadeParts;
  /** Content problems that keep the site from being built. */
  readonly problems?: readonly ContentProblem[];
  /** Any other reason, in English, for the person who looks after the computer. */
  readonly cause?: string;
  /** Entries that were taken down although the rest of the site could not be built. */
  readonly takenDown?: readonly TakenDown[];
  /** Whether readers see a former version, until the next build. */
  readonly isRolledBack?: boolean;
}

/** Asks the server for the state of the site; undefined if it does not answer. */
export async function getSiteState(): Promise<SiteState | undefined> {
  try {
    const response = await fetch('/admin/api/site', { headers: { 'X-Newsroom': '1' } });
    return response.ok ? ((await response.json()) as SiteState) : undefined;
  } catch {
    return undefined;
  }
}
