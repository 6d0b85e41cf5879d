import { findHandoutFormat } from '../../publishing/addresses/handout-formats.ts';
import { readPageHead } from './page-head.ts';
import type { SiteFiles } from './site-files.ts';

/**
 * Headers of a file that has the text of a page, such as `/releases/x.txt`: search engines should show the page
 * instead. Without a page there are none: `/robots.txt` is no copy.
 */
export async function getCopyHeaders(
  files: SiteFiles,
  segments: readonly string[],
): Promise<Record<string, string>> {
  const name = segments.at(-1) ?? '';
  const format = findHandoutFormat(name);
  if (!format) return {};
  const page = name.slice(0, -format.length - 1);
  const file = await files.getFile([...segments.slice(0, -1), page, 'index.html']);
  if (!file) return {};
  const { canonical } = readPageHead(file);
  return {
    'X-Robots-Tag': 'noindex',
    ...(canonical && { Link: `<${canonical}>; rel="canonical"` }),
  };
}
