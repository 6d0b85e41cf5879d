import { hash } from 'node:crypto';
import type { BuiltSite } from '../files/built-site.ts';
import { defineMentions, type Forbidden } from './mentions.ts';
import { containsMention, isRepairable, mayMention, repairFile } from './repair-file.ts';
import { parseDocumentPath } from './shown-entries.ts';

/**
 * Removes from the files of a site all mentions of what was taken down, and then the media that no page shows
 * any more. A file that cannot be repaired is deleted. Documents of the API that are repaired get another digest, because
 * partners fetch only those again.
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
  for (const path of paths.filter(isSearched))
    if (containsMention(path, await site.read(path), mentions)) unrepairable.push(path);
  for (const path of unrepairable) await site.remove(path);

  // Links to them are removed as well.
  const wider = forbid(unrepairable);
  const shown = new Set<string>();
  const digests = new Map<string, string>();
  // Lists of changes come last: they have the digests of other documents.
  const inOrder = paths.toSorted((a, b) => Number(isListOfChanges(a)) - Number(isListOfChanges(b)));
  for (const path of inOrder.filter(isRepairable)) {
    const content = (await site.read(path)).toString();
    const remaining = mentions.isOwn(path) ? '' : await repairInPlace(path, content);
    for (const [, media] of remaining.matchAll(/\/((?:media|cards)\/[\w.%-]+)/g)) shown.add(media!);
  }

  const unused = paths.filter((path) => /^(media|cards)\//.test(path) && !shown.has(path));
  for (const path of unused) await site.remove(path);

  async function repairInPlace(path: string, content: string): Promise<string> {
    const repaired = setDigests(path, content, repairFile(path, content, wider));
    if (repaired === content) return content;
    if (repaired !== undefined && (await site.replace(path, repaired))) return repaired;
    // Removing it matters most. A document stays as an empty file, since it shows that the site has its entry.
    if (parseDocumentPath(path).length > 0) await site.empty(path);
    else await site.remove(path);
    return '';
  }

  function setDigests(path: string, content: string, repaired?: string): string | undefined {
    if (isListOfChanges(path))
      return repaired?.replace(listedDigest, (old, start: string, document: string) =>
        digests.has(document) ? start + digests.get(document)! : old,
      );
    if (repaired === content || repaired === undefined) return repaired;
    const digest = hash('sha256', repaired);
    digests.set(path, digest);
    return repaired.replace(ownDigest, digest);
  }
}

const isListOfChanges = (path: string) => /^api\/v1\/changes[./]/.test(path);

/** The digest of a document in a list of changes, with all before it from the address, of which the path is captured. */
const listedDigest = /("api":"\w+:\/\/[^/"]+\/([^"]+)","digest":")[0-9a-f]{64}/g;

/** The digest at the end of the document of an entry. */
const ownDigest = /(?<="digest":")[0-9a-f]{64}(?="\}$)/;

const isOfSoftware = (path: string) => /^(_astro|pagefind)\//.test(path);
