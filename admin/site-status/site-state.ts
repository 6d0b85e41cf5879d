import type { SiteState } from '../../src/server/publisher/publisher.ts';

/** Asks the server for the state of the site; undefined if it does not answer. */
export async function getSiteState(): Promise<SiteState | undefined> {
  try {
    const response = await fetch('/admin/api/site', { headers: { 'X-Newsroom': '1' } });
    return response.ok ? ((await response.json()) as SiteState) : undefined;
  } catch {
    return undefined;
  }
}
