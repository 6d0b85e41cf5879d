import type { BuiltSite } from '../files/built-site.ts';
import { defineMentions, type Forbidden } from './mentions.ts';
import { containsMention, isRepairable, mayMention, repairFile } from './repair-file.ts';
import { parseDocumentPath } from './shown-entries.ts';

/**
 * Removes from the files of a site all mentions of what was taken down, and then the media that no page shows
 * any more. A file that cannot be repaired is deleted.
 */
export async function cleanSite(
  site: BuiltSite,
  forbidden: Forbidden,
  origin: string,
): Promise<void> {
  const paths = await site.list();
  const forbid = (gone: readonly string[]) =>
    defineMentions(
      { ...forbidden, addresses: [...forbidden.addresses, ...gone.map((path) => `/${path}`)] },
      origin,
    );

  const mentions = forbid([]);
  const unrepairable: string[] = [];
  const isSearched = (path: string) =>
    mayMention(path) && !isRepairable(path) && !isOfSoftware(path);
  for (const path of paths.filter(isSearched)) {
    const content = await read(path);
    if (!content || containsMention(path, content, mentions)) unrepairable.push(path);
  }
  for (const path of unrepairable) await site.remove(path);

  // Links to them are removed as well.
  const wider = forbid(unrepairable);
  const shown = new Set<string>();
  for (const path of paths.filter(isRepairable)) {
    const content = await read(path);
    const remaining = mentions.isOwn(path) ? '' : await repairInPlace(path, content?.toString());
    for (const [, media] of remaining.matchAll(/\/((?:media|cards)\/[\w.%-]+)/g)) shown.add(media!);
  }

  const unused = paths.filter((path) => /^(media|cards)\//.test(path) && !shown.has(path));
  for (const path of unused) await site.remove(path);

  /** What cannot be read is removed. */
  function read(path: string) {
    return site.read(path).catch(() => undefined);
  }

  async function repairInPlace(path: string, content: string | undefined): Promise<string> {
    const repaired = content === undefined ? undefined : repairFile(path, content, wider);
    if (content !== undefined && repaired === content) return content;
    if (repaired !== undefined && (await site.replace(path, repaired))) return repaired;
    // Removing it matters most. A document stays as an empty file, since it shows that the site has its entry.
    if (parseDocumentPath(path).length > 0) await site.empty(path);
    else await site.remove(path);
    return '';
  }
}

const isOfSoftware = (path: string) => /^(_astro|pagefind)\//.test(path);
