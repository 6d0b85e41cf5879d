import type { TakenDown } from '../../src/publishing/takedown.ts';
import type { ContentProblem } from '../content-problems/content-problem.ts';

/** How the site stands, as the newsroom's server tells. */
export interface SiteState {
  /** `building` lasts until everything saved so far is in a build that has ended. */
  readonly state: 'building' | 'ready' | 'failed';
  /** What keeps the site from being built. */
  readonly problems?: readonly ContentProblem[];
  /** What else does; in English, and for whoever looks after the computer. */
  readonly cause?: string;
  /** What readers no longer see, although the site could not be built without it. */
  readonly takenDown?: readonly TakenDown[];
}

/** Asks how the site stands; undefined when the server does not say. */
export async function getSiteState(): Promise<SiteState | undefined> {
  try {
    const response = await fetch('/admin/api/site', { headers: { 'X-Newsroom': '1' } });
    return response.ok ? ((await response.json()) as SiteState) : undefined;
  } catch {
    return undefined;
  }
}
