import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { SearchRecord } from '../../entries/views.ts';
import { getDocumentText } from '../../media/documents/document-text.ts';
import { getFilters, getTime, toIndexedPage } from '../../outputs/search/indexed-page.ts';
import type { OutputStore } from '../../versions/output-store.ts';
import type { Outputs } from '../../versions/version.ts';
import type { SiteDraft } from '../files/site-draft.ts';
import { siteIndex, toIndexDir } from './index-folder.ts';
import { updateSearchIndex, type UpdateOptions } from './search-index.ts';
import type { SearchPage } from './search-page.ts';

/** Files of the index whose names change with their bytes. */
const nameOfBytes = /\.pf_(fragment|index|filter|meta)$/;

/** Adds the search index of a version to a site until its own is there: search then does not know what has changed. */
export function putFormerIndex(site: SiteDraft, { outputs }: { readonly outputs: Outputs }): void {
  const former = outputs.entries().filter(([path]) => path.startsWith(`${siteIndex}/`));
  site.setGroup(
    siteIndex,
    Array.from(former, ([path, { digest, size }]) => ({ path, digest, size })),
  );
}

interface BuildingIndex extends UpdateOptions {
  readonly cacheDir: string;
  /** Where the outputs of the site are kept. */
  readonly store: Pick<OutputStore, 'has'>;
}

/**
 * Adds the search index to a site, in place of a former one.
 *
 * @returns false if something was urgent, and the site has the former one still
 * @throws when a page cannot be indexed
 */
export async function buildSearchIndex(
  site: SiteDraft,
  { cacheDir, store, ...options }: BuildingIndex,
  records: readonly SearchRecord[],
): Promise<boolean> {
  const pages = records.map((record) => toSearchPage(site, cacheDir, record));
  const index = toIndexDir(cacheDir);
  const toOutput = (name: string) => {
    const path = `${siteIndex}/${name}`;
    const known = nameOfBytes.test(name) ? site.outputs.get(path) : undefined;
    return known && store.has(known) ? known : site.toOutput(path, readFileSync(join(index, name)));
  };
  const files = await updateSearchIndex(index, pages, options);
  if (files) site.setGroup(siteIndex, files.map(toOutput));
  return files !== undefined;
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
