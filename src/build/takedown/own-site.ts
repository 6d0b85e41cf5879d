import type { Environment } from '../../environment/environment.ts';
import { publicationNames } from '../../model/content-types/collections.ts';
import { settingsFiles } from '../../model/location.ts';
import { getSettingsPath } from '../../outputs/api/addresses/api-addresses.ts';
import { readContentFile } from '../../source/content-folder.ts';
import { readNewsroom } from '../../source/newsroom-source.ts';
import { getReadableFields } from '../../source/readable-fields.ts';
import { openFolderSite, type BuiltSite } from '../files/built-site.ts';
import { defineEntryStatuses, getReadEntries } from './entry-statuses.ts';
import { getShownEntries, readSiteFacts } from './shown-entries.ts';

/** Where a command finds content and site. */
type Folders = Pick<Environment, 'contentDir' | 'outDir' | 'now'>;

/**
 * Stops a command for which CONTENT_DIR or OUT_DIR was forgotten: it would take the whole site of another newsroom for
 * deleted. A site has another name than its content also after the newsroom was renamed, but then both have an entry in
 * common. That of a sample newsroom may be replaced.
 * @throws when the output folder shows the site of another newsroom
 */
export async function demandOwnSite({ contentDir, outDir, now }: Folders): Promise<void> {
  const site = openFolderSite(outDir);
  const { languages } = await readSiteFacts(site);
  const shown = await readSettings(site, languages[0]);
  const name = await readName(contentDir);
  // What cannot be read is no reason to keep anything on the site.
  if (!shown || shown.sample || name === undefined || name === shown.name) return;
  const all = await getShownEntries(site);
  // Pages and topics of two newsrooms may have the same address, such as “about”.
  const publications = all.filter(({ collection }) =>
    publicationNames.some((publication) => publication === collection),
  );
  const compared = publications.length > 0 ? publications : all;
  const entries = await getReadEntries(await readNewsroom(contentDir), contentDir);
  const getStatus = defineEntryStatuses(entries, all, languages, now);
  if (compared.some((entry) => getStatus(entry).reason !== 'deleted') || compared.length === 0)
    return;
  throw new Error(
    `${outDir} shows the site of “${shown.name}”, and ${contentDir} is the content of “${name}”, so nothing was changed. Set CONTENT_DIR, SITE_URL and OUT_DIR as for npm start. For another newsroom, set OUT_DIR to another folder, or empty this one.`,
  );
}

/** What a site says of its newsroom; undefined when that cannot be read. */
async function readSettings(site: BuiltSite, language: string | undefined) {
  try {
    const bytes = await site.read(getSettingsPath(language!).slice(1));
    return JSON.parse(bytes.toString()) as { readonly name: string; readonly sample: boolean };
  } catch {
    return undefined;
  }
}

/** The name of the newsroom in its settings; undefined when that cannot be read. */
async function readName(contentDir: string): Promise<string | undefined> {
  const bytes = await readContentFile(contentDir, settingsFiles.site).catch(() => Buffer.alloc(0));
  const [{ name } = {}] = getReadableFields(bytes) as { readonly name?: unknown }[];
  return typeof name === 'string' ? name : undefined;
}
