import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { SearchRecord } from '../../entries/views.ts';
import { getDocumentText } from '../../media/documents/document-text.ts';
import { getFilters, getTime, toIndexedPage } from '../../search/indexed-page.ts';
import type { Outputs } from '../../versions/version.ts';
import type { SiteDraft } from '../site-draft.ts';
import { siteIndex, toIndexDir } from './index-folder.ts';
import { updateSearchIndex } from './search-index.ts';
import type { SearchPage } from './search-page.ts';

/** Files of the index whose names change with their bytes. */
const nameOfBytes = /\.pf_(fragment|index|filter|meta)$/;

const isOfIndex = (path: string) => path.startsWith(`${siteIndex}/`);

/** Adds the search index of a version to a site until its own is there: search then does not know what has changed. */
export function putFormerIndex(site: SiteDraft, { outputs }: { readonly outputs: Outputs }): void {
  for (const [path, { digest, size }] of outputs)
    if (isOfIndex(path)) site.putKept(path, { digest, size });
}

/**
 * Adds the search index to a site, in place of a former one.
 *
 * @param site the site with all its pages
 * @throws when a page cannot be indexed
 */
export async function buildSearchIndex(
  site: SiteDraft,
  cacheDir: string,
  records: readonly SearchRecord[],
): Promise<void> {
  const pages = records.map((record) => toSearchPage(site, cacheDir, record));
  const index = toIndexDir(cacheDir);
  const files = await updateSearchIndex(index, pages);
  for (const path of [...site.outputs.keys()]) if (isOfIndex(path)) site.remove(path);
  for (const path of files) {
    const read = () => readFileSync(join(index, path));
    const target = `${siteIndex}/${path}`;
    if (nameOfBytes.test(path)) site.putNamed(target, read);
    else site.put(target, read());
  }
}

function toSearchPage(site: SiteDraft, cacheDir: string, record: SearchRecord): SearchPage {
  const { path, language, documents } = record;
  const page = `${path.slice(1)}index.html`;
  const digests = [page, ...documents.map(({ href }) => href.slice(1))].map(
    (file) => site.outputs.get(file)?.digest,
  );
  return {
    path,
    language,
    digest: createHash('sha256')
      .update(JSON.stringify([record, digests]))
      .digest('base64'),
    filters: getFilters(record),
    time: getTime(record),
    async getHtml() {
      const html = site.read(page).toString('utf8');
      return toIndexedPage(record, html, await getDocumentTexts(site, cacheDir, record));
    },
  };
}

const getDocumentTexts = (site: SiteDraft, cacheDir: string, { documents }: SearchRecord) =>
  Promise.all(
    documents.map(async ({ href }) =>
      href.endsWith('.pdf')
        ? await getDocumentText(cacheDir, basename(href), site.read(href.slice(1)))
        : '',
    ),
  );
