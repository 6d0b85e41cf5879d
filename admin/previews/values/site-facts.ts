import type { Snapshot } from '../../../src/entries/data-views/snapshot.ts';

/** Data that a preview takes from the built site. */
export interface SiteFacts {
  readonly snapshot: Snapshot;
  /** Addresses of the site's stylesheets. */
  readonly styles: readonly string[];
}

/**
 * Loads the snapshot and finds the stylesheets, whose names change with their content.
 * @throws if the site is not built
 */
export async function loadSiteFacts(): Promise<SiteFacts> {
  const [snapshot, front] = await Promise.all([load('/admin/newsroom.json'), load('/')]);
  const page = new DOMParser().parseFromString(await front.text(), 'text/html');
  const links = page.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]');
  return {
    snapshot: (await snapshot.json()) as Snapshot,
    styles: [...links].map((link) => new URL(link.getAttribute('href')!, location.href).href),
  };
}

async function load(address: string): Promise<Response> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}
