import type { Snapshot } from '../../../src/entries/data-views/snapshot/snapshot.ts';
import { loadSiteFile } from './site-file.ts';
import { defineSnapshotParts, type SnapshotParts } from './snapshot-parts.ts';

/** Data that a preview takes from the built site. */
export interface SiteFacts {
  readonly snapshot: Snapshot;
  readonly parts: SnapshotParts;
  /** Addresses of the site's stylesheets. */
  readonly styles: readonly string[];
}

/**
 * Loads the snapshot and finds the stylesheets, whose names change with their content.
 * @throws if the site is not built
 */
export async function loadSiteFacts(): Promise<SiteFacts> {
  const [snapshot, front] = await Promise.all([
    loadSiteFile('/admin/api/preview/newsroom.json'),
    loadSiteFile('/'),
  ]);
  const page = new DOMParser().parseFromString(await front.text(), 'text/html');
  const links = page.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]');
  const read = (await snapshot.json()) as Snapshot;
  return {
    snapshot: read,
    parts: defineSnapshotParts(read),
    styles: [...links].map((link) => new URL(link.getAttribute('href')!, location.href).href),
  };
}
