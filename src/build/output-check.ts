import { fromHtml } from 'hast-util-from-html';
import type { Nodes } from 'hast';
import type { PromisedOutput } from './promised-outputs.ts';
import type { SiteDraft } from './site-draft.ts';

/** The software's own files, whose names do not depend on the content. */
const software = /^(sitemaps\/[\w-]+\.xml$|api\/v1\/schemas\/)/;

/** Most differences in the message; the rest is counted. */
const mostShown = 20;

/**
 * Compares a built site with what the content promises: every promised file exists, the page of an
 * entry carries its headline, and nothing else exists. A site that differs is not published, whatever
 * the cause: a page at an address that no entry has is as wrong as a missing page.
 *
 * @param draft the outputs that views became, not yet published
 * @param rendered paths of those that are new; others were checked before
 * @param promised what the content promises
 * @throws an error with each difference
 */
export function demandPromisedOutput(
  draft: Pick<SiteDraft, 'outputs' | 'read'>,
  rendered: ReadonlySet<string>,
  promised: readonly PromisedOutput[],
): void {
  const expected = new Set(promised.map(({ path }) => path));
  const missing = expected.difference(draft.outputs);
  const stray = draft.outputs
    .keys()
    .filter((path) => !expected.has(path) && !software.test(path))
    .toArray();
  const misnamed: string[] = [];
  for (const { path, headline } of promised)
    if (headline !== undefined && rendered.has(path)) {
      const html = draft.read(path);
      if (getHeading(html.toString('utf8')) !== toOneLine(headline)) misnamed.push(path);
    }
  const lines = [
    ...missing.values().map((path) => `/${path} is missing.`),
    ...stray.map((path) => `/${path} exists, and no entry promises it.`),
    ...misnamed.map((path) => `/${path} does not carry the headline of its entry.`),
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

/** The text of a page's first heading; undefined for a page without one. */
function getHeading(html: string): string | undefined {
  const [heading, content = ''] = /<h1\b[^>]*>(.*?)<\/h1>/s.exec(html) ?? [];
  if (heading === undefined) return undefined;
  // Most headlines hold no tag and no escaped character, and need no parser.
  const isText = !/[<&]/.test(content);
  return toOneLine(isText ? content : toText(fromHtml(heading, { fragment: true })));
}

function toText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(toText).join('') : '';
}

const toOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
