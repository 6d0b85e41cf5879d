import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { SearchRecord } from '../../entries/views.ts';
import { getDocumentText } from '../../media/documents/document-text.ts';
import { getFilters, toIndexedPage } from '../../search/indexed-page.ts';
import { toIndexDir, toSiteIndexDir } from './index-folder.ts';
import { updateSearchIndex } from './search-index.ts';
import type { SearchPage } from './search-page.ts';

const recordsFile = 'search-records.json';

/**
 * Writes the search index of a built site into its folder, and removes the file that only the index needs.
 *
 * @param folder the built site
 * @throws when a page cannot be indexed
 */
export async function buildSearchIndex(folder: string, cacheDir: string): Promise<void> {
  const records = JSON.parse(
    await readFile(join(folder, recordsFile), 'utf8'),
  ) as readonly SearchRecord[];
  await rm(join(folder, recordsFile));
  const pages: SearchPage[] = [];
  for (const record of records) pages.push(await toSearchPage(folder, cacheDir, record));
  const index = toIndexDir(cacheDir);
  for (const path of await updateSearchIndex(index, pages)) {
    const target = join(toSiteIndexDir(folder), path);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(join(index, path), target);
  }
}

async function toSearchPage(
  folder: string,
  cacheDir: string,
  record: SearchRecord,
): Promise<SearchPage> {
  const html = await readFile(join(folder, record.path, 'index.html'), 'utf8');
  const documents = await Promise.all(
    record.documents.map(async ({ href }) =>
      href.endsWith('.pdf')
        ? await getDocumentText(cacheDir, basename(href), await readFile(join(folder, href)))
        : '',
    ),
  );
  const content = toIndexedPage(record, html, documents);
  return {
    path: record.path,
    language: record.language,
    digest: createHash('sha256').update(content).digest('base64'),
    filters: getFilters(record),
    ...(record.date && { date: Date.parse(record.date.iso) / 1000 }),
    getHtml: () => content,
  };
}
