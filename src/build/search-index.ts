import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { SiteDraft } from './site-draft.ts';
import type { SearchRecord } from '../entries/views.ts';
import { getDocumentText } from '../media/documents/document-text.ts';
import { toIndexedPage } from '../search/indexed-page.ts';
import { formatVocabulary, shards } from '../search/vocabulary.ts';
import { toWords } from '../search/search-words.ts';

/** Occurrences of words in one chunk of the index: small chunks keep searches light. */
const chunkSize = '1500';

/** What the search page loads; Pagefind also writes user interfaces, which are not used. */
const needed = /^(pagefind\.js|pagefind-entry\.json|wasm\..*|.*\.pf_(meta|index|fragment|filter))$/;

/**
 * Adds the search index to a site.
 *
 * @param site the site with all its pages
 * @throws when a page cannot be indexed
 */
export async function buildSearchIndex(
  site: SiteDraft,
  cacheDir: string,
  records: readonly SearchRecord[],
): Promise<void> {
  const files = await indexPages(site, cacheDir, records);
  for (const { path, content } of files) {
    if (!needed.test(basename(path))) continue;
    site.put(`pagefind/${path}`, content);
  }
  putVocabularies(site, files, new Set(records.map(({ language }) => language)));
}

async function indexPages(
  site: SiteDraft,
  cacheDir: string,
  records: readonly SearchRecord[],
): Promise<pagefind.IndexFile[]> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = chunkSize;
  try {
    const { index, errors } = await pagefind.createIndex();
    if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    // One after another, because Pagefind numbers the pages in the order of these calls.
    for (const record of records) {
      const html = (await site.read(`${record.path.slice(1)}index.html`)).toString('utf8');
      const documents = await Promise.all(
        record.documents.map(async ({ href }) =>
          href.endsWith('.pdf')
            ? await getDocumentText(cacheDir, basename(href), await site.read(href.slice(1)))
            : '',
        ),
      );
      const content = toIndexedPage(record, html, documents);
      const added = await index.addHTMLFile({ url: record.path, content });
      if (added.errors.length > 0)
        throw new Error(`${record.path} cannot be indexed: ${added.errors.join('; ')}`);
    }
    const result = await index.getFiles();
    if (result.errors.length > 0) throw new Error(`No search index: ${result.errors.join('; ')}`);
    return result.files;
  } finally {
    await pagefind.close();
  }
}

/** Adds the words of each language as Pagefind indexed them, from the texts that it keeps for excerpts. */
function putVocabularies(
  site: SiteDraft,
  files: readonly pagefind.IndexFile[],
  languages: ReadonlySet<string>,
): void {
  for (const language of languages) {
    const counts = new Map<string, number>();
    const code = language.toLowerCase();
    for (const { path, content } of files) {
      if (!basename(path).startsWith(`${code}_`) || !path.endsWith('.pf_fragment')) continue;
      for (const word of new Set(toWords(readFragment(content))))
        counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const vocabulary = formatVocabulary(counts);
    for (const shard of shards) {
      site.put(`pagefind/words.${code}.${shard}.txt`, Buffer.from(vocabulary.get(shard) ?? ''));
    }
  }
}

/** The text in a fragment: compressed JSON behind a signature of 12 letters. */
function readFragment(content: Uint8Array): string {
  const json = gunzipSync(content).toString('utf8').slice('pagefind_dcd'.length);
  return (JSON.parse(json) as { content: string }).content;
}
