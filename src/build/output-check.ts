import { fromHtml } from 'hast-util-from-html';
import type { Nodes } from 'hast';
import type { SiteDraft } from './files/site-draft.ts';

/** The software's own files, whose names do not depend on the content. */
const software = /^(sitemaps\/[\w-]+\.xml$|api\/v1\/schemas\/)/;

/** What is compared of a draft. */
type ComparedDraft = Pick<SiteDraft, 'outputs' | 'promised' | 'getSite' | 'uncompared' | 'read'>;

/** Most differences in the message; the rest is counted. */
const mostShown = 20;

/**
 * Compares a built site with what the content promises: every promised file exists, the page of an
 * entry carries its headline, and nothing else exists. A site that differs is not published, whatever
 * the cause: a page at an address that no entry has is as wrong as a missing page. What has been compared and did not
 * change since is not compared again.
 *
 * @param draft the outputs that views became, not yet published
 * @param rendered paths of those that are new; others were checked before
 * @throws an error with each difference
 */
export function demandPromisedOutput(
  { outputs, promised, getSite, uncompared, read }: ComparedDraft,
  rendered: ReadonlySet<string>,
): void {
  const [made, wanted] = uncompared.map((changed) => changed.get());
  const getAll = () => [...promised.files.values(), ...[...getSite().values()].flat()];
  const paths = made && wanted ? made.union(wanted) : new Set(getAll().map(({ path }) => path));
  const lines: string[] = [];
  for (const path of paths) {
    const [isMade, isPromised] = [outputs.has(path), promised.files.has(path)];
    if (isPromised && !isMade) lines.push(`/${path} is missing.`);
    if (isMade && !isPromised && !software.test(path))
      lines.push(`/${path} exists, and no entry promises it.`);
  }
  for (const path of made ?? rendered) {
    const headline = outputs.has(path) ? promised.files.get(path)?.headline : undefined;
    if (headline !== undefined && getHeading(read(path).toString('utf8')) !== toOneLine(headline))
      lines.push(`/${path} does not carry the headline of its entry.`);
  }
  if (lines.length === 0) return uncompared.forEach((changed) => changed.clear());
  throw new Error(
    [
      'The site that was built is not what the content promises:',
      ...lines.toSorted().slice(0, mostShown),
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
