import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import type { Post } from './archive.ts';

const escapeHtml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Headings and paragraphs of a body; other Markdown does not matter to an index. */
function toHtml(markdown: string): string {
  return markdown
    .split(/\n{2,}|\n(?=## )|(?<=^## .*)\n/m)
    .map((block) => {
      const heading = /^## (.*)$/s.exec(block);
      return heading ? `<h2>${escapeHtml(heading[1]!)}</h2>` : `<p>${escapeHtml(block)}</p>`;
    })
    .join('\n');
}

/**
 * Builds a plain Pagefind index of the same posts: a page with headline and body for each, all settings
 * at their defaults, and an empty page in which a script can search.
 *
 * @param addresses address of each post's page
 */
export async function buildPlainSite(
  folder: string,
  posts: readonly Post[],
  addresses: ReadonlyMap<string, string>,
): Promise<void> {
  const { index, errors } = await pagefind.createIndex();
  if (!index) throw new Error(errors.join('; '));
  for (const { id, headline, body } of posts) {
    const content = `<!doctype html><html lang="en"><head><title>${escapeHtml(headline)}</title></head><body><main data-pagefind-body><h1>${escapeHtml(headline)}</h1>${toHtml(body)}</main></body></html>`;
    await index.addHTMLFile({ url: addresses.get(id)!, content });
  }
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await pagefind.close();
  await mkdir(join(folder, 'search'), { recursive: true });
  await writeFile(
    join(folder, 'search/index.html'),
    '<!doctype html><html lang="en"><title>Plain</title><body></body></html>',
  );
}
