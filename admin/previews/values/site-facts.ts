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
 * @param language that of the entry, unless it has all
 * @throws if the site is not built, or not yet in the language
 */
export async function loadSiteFacts(language: string | undefined): Promise<SiteFacts> {
  const [snapshot, front] = await Promise.all([
    loadSiteFile('/admin/api/preview/newsroom.json'),
    loadSiteFile('/'),
  ]);
  const page = new DOMParser().parseFromString(await front.text(), 'text/html');
  const links = page.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]');
  const read = (await snapshot.json()) as Snapshot;
  const { languages } = read.settings.languages;
  if (language && !languages.some(({ code }) => code === language))
    throw new Error(`The site is not built in ${language}`);
  return {
    snapshot: read,
    parts: defineSnapshotParts(read),
    styles: [...links].map((link) => new URL(link.getAttribute('href')!, location.href).href),
  };
}
