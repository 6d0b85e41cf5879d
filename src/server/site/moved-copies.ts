import { findHandoutFormat } from '../../publishing/addresses/handout-formats.ts';
import { readPageHead } from './page-head.ts';
import type { SiteFiles } from './site-files.ts';

/**
 * Where a file beside a page, or its embed, is found now that the page has another address: `/releases/old.txt` and
 * `/embed/releases/old/` follow the redirect of `/releases/old/`. Reporters have links to them, and partners frames.
 * @param segments of an address at which there is nothing
 * @returns an address on this site; undefined if no page has moved from there
 */
export async function findMovedCopy(
  files: SiteFiles,
  segments: readonly string[],
): Promise<string | undefined> {
  const name = segments.at(-1) ?? '';
  const format = findHandoutFormat(name);
  if (format) {
    const page = segments.with(-1, name.slice(0, -format.length - 1));
    const target = await getTarget(files, page);
    return target && `${target.slice(0, -1)}.${format}`;
  }
  // After the language, if there is one.
  const embed = segments.slice(0, 2).indexOf('embed');
  if (embed < 0) return undefined;
  const target = await getTarget(files, segments.toSpliced(embed, 1));
  return (
    target &&
    target
      .split('/')
      .toSpliced(embed + 1, 0, 'embed')
      .join('/')
  );
}

/** Where the page at a former address leads. */
async function getTarget(
  files: SiteFiles,
  segments: readonly string[],
): Promise<string | undefined> {
  const page = await files.getFile([...segments, 'index.html']);
  return page && readPageHead(page).target;
}
