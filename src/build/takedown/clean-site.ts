import { readFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { defineMentions, type Forbidden } from './mentions.ts';
import { isRepairable, repairFile, speaksOf } from './repair-file.ts';
import type { RecordTest } from './repair-json.ts';
import { parseDocumentPath } from './shown-entries.ts';
import { listFiles, removeFile, replaceFile } from '../site-files.ts';

/** What the admin's preview knows. It names every picture, whether a page shows it or not. */
const snapshot = 'admin/newsroom.json';

/**
 * Takes out of a site's files what they say of what was taken down, and then the media that nothing shows any more.
 * Where that cannot be done, the file goes as a whole.
 */
export async function cleanSite(
  site: string,
  forbidden: Forbidden,
  origin: string,
  isRecord: RecordTest,
): Promise<void> {
  const paths = await listFiles(site);
  const remove = (path: string) => removeFile(site, path);
  const forbid = (gone: readonly string[]) =>
    defineMentions(
      { ...forbidden, addresses: [...forbidden.addresses, ...gone.map((path) => `/${path}`)] },
      origin,
    );

  const mentions = forbid([]);
  const unrepairable: string[] = [];
  for (const path of paths.filter((one) => !isRepairable(one) && !isOfSoftware(one)))
    if (speaksOf(path, await readFile(join(site, path)), mentions)) unrepairable.push(path);
  for (const path of unrepairable) await remove(path);

  // Links to them are taken out as well.
  const wider = forbid(unrepairable);
  const shown = new Set<string>();
  for (const path of paths.filter((one) => isRepairable(one) && one !== snapshot)) {
    const text = await readFile(join(site, path), 'utf8');
    const left = mentions.isOwn(path) ? '' : await repairInPlace(path, text, wider);
    for (const [, media] of left.matchAll(/\/((?:media|cards)\/[\w.%-]+)/g)) shown.add(media!);
  }

  const unseen = paths.filter((path) => /^(media|cards)\//.test(path) && !shown.has(path));
  for (const path of unseen) await remove(path);
  if (paths.includes(snapshot)) {
    const text = await readFile(join(site, snapshot), 'utf8');
    await repairInPlace(snapshot, text, forbid([...unrepairable, ...unseen]));
  }

  async function repairInPlace(path: string, text: string, own: typeof mentions): Promise<string> {
    const repaired = repairFile(path, text, own, isRecord);
    if (repaired === text) return text;
    if (repaired !== undefined && (await replaceFile(join(site, path), repaired))) return repaired;
    // What must not be read comes first. A document stays, if only empty: it tells that its entry is shown.
    if (parseDocumentPath(path).length > 0) await truncate(join(site, path));
    else await remove(path);
    return '';
  }
}

const isOfSoftware = (path: string) => /^(_astro|admin\/assets|pagefind)\//.test(path);
