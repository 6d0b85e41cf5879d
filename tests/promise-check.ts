import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { getPublicNewsroom } from '../src/entries/newsroom/get-public-newsroom.ts';
import type { Environment } from '../src/environment/environment.ts';
import { readNewsroom } from '../src/source/newsroom-source.ts';
import { listFiles } from '../src/build/files/site-files.ts';
import { getPromisedOutputs, type PromisedOutput } from './promised-outputs.ts';

/**
 * Files of the software, whose names do not depend on the content: `public/`, styles, the search index, sitemaps and schemas.
 */
const software = /^(favicon\.svg$|_astro\/|pagefind\/|sitemaps\/[\w-]+\.xml$|api\/v1\/schemas\/)/;

/** Most differences in the message; the rest is counted. */
const mostShown = 20;

/**
 * Compares a built site with what its content promises: every promised file exists, the page of an entry carries its
 * headline, and nothing else exists.
 * @throws an error with each difference
 */
export async function demandPromisedSite(environment: Environment): Promise<void> {
  const { contentDir, outDir } = environment;
  const newsroom = getPublicNewsroom(await readNewsroom(contentDir), environment);
  const lines = findDifferences(
    await getPromisedOutputs(newsroom, environment),
    await listFiles(outDir),
    (path) => readFileSync(join(outDir, path), 'utf8'),
  );
  if (lines.length === 0) return;
  throw new Error(
    [
      'The site that was built is not what the content promises:',
      ...lines.slice(0, mostShown),
      ...(lines.length > mostShown ? [`… and ${lines.length - mostShown} more.`] : []),
    ].join('\n'),
  );
}

/** @param made paths of all files of the site. @returns a sentence for each difference, sorted */
export function findDifferences(
  promised: readonly PromisedOutput[],
  made: readonly string[],
  read: (path: string) => string,
): string[] {
  const [found, paths] = [new Set(made), new Set(promised.map(({ path }) => path))];
  const isOther = ({ path, headline }: PromisedOutput) =>
    headline !== undefined && found.has(path) && getHeading(read(path)) !== toOneLine(headline);
  return [
    ...[...paths.difference(found)].map((path) => `/${path} is missing.`),
    ...made
      .filter((path) => !paths.has(path) && !software.test(path))
      .map((path) => `/${path} exists, and no entry promises it.`),
    ...promised
      .filter(isOther)
      .map(({ path }) => `/${path} does not carry the headline of its entry.`),
  ].toSorted();
}

/** The text of a page's first heading; undefined for a page without one. */
function getHeading(html: string): string | undefined {
  const [heading] = /<h1\b[^>]*>.*?<\/h1>/s.exec(html) ?? [];
  return heading && toOneLine(toString(fromHtml(heading, { fragment: true })));
}

const toOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
