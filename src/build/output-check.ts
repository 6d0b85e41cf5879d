import { fromHtml } from 'hast-util-from-html';
import type { Nodes } from 'hast';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PromisedOutput } from './promised-outputs.ts';
import { listFiles } from './site-files.ts';

/** The software's own files, whose names do not depend on the content. */
const software = /^\/(_astro\/|sitemaps\/[\w-]+\.xml$|api\/v1\/schemas\/)/;

/** Most differences in the message; the rest is counted. */
const mostShown = 20;

/**
 * Compares a built site with what the content promises: every promised file exists, the page of an
 * entry carries its headline, and nothing else exists. A site that differs is not published, whatever
 * the cause: a page at an address that no entry has is as wrong as a missing page.
 *
 * @param folder the built site, not yet in place
 * @param promised what the content promises
 * @param publicDir the folder of files that are served as they are
 * @throws an error with each difference
 */
export async function demandPromisedOutput(
  folder: string,
  promised: readonly PromisedOutput[],
  publicDir: string,
): Promise<void> {
  const [outputs, publicFiles] = await Promise.all([
    listAddresses(folder),
    listAddresses(publicDir),
  ]);
  const built = new Set(outputs);
  const expected = new Set(promised.map(({ path }) => path));
  const copied = new Set(publicFiles);
  const missing = [...expected].filter((path) => !built.has(path));
  const stray = outputs.filter(
    (path) => !expected.has(path) && !copied.has(path) && !software.test(path),
  );
  const misnamed: string[] = [];
  // One after another: thousands of pages at once would fill the memory.
  for (const { path, headline } of promised)
    if (headline !== undefined && built.has(path)) {
      const html = await readFile(join(folder, path), 'utf8');
      if (getHeading(html) !== toOneLine(headline)) misnamed.push(path);
    }
  const lines = [
    ...missing.map((path) => `${path} is missing.`),
    ...stray.map((path) => `${path} exists, and no entry promises it.`),
    ...misnamed.map((path) => `${path} does not carry the headline of its entry.`),
  ].sort();
  if (lines.length === 0) return;
  throw new Error(
    [
      'The site that was built is not what the content promises:',
      ...lines.slice(0, mostShown),
      ...(lines.length > mostShown ? [`… and ${lines.length - mostShown} more.`] : []),
      'It was not put in place, and what was published before is unchanged. This is a fault of the software: please report it.',
    ].join('\n'),
  );
}

/** Addresses of all files below a folder. */
const listAddresses = async (folder: string) => (await listFiles(folder)).map((path) => `/${path}`);

/** The text of a page's first heading; undefined for a page without one. */
function getHeading(html: string): string | undefined {
  const heading = /<h1\b[^>]*>.*?<\/h1>/s.exec(html)?.[0];
  return heading && toOneLine(toText(fromHtml(heading, { fragment: true })));
}

function toText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(toText).join('') : '';
}

const toOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
