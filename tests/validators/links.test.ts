import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { select, selectAll } from 'hast-util-select';
import type { Element, ElementContent } from 'hast';
import { describe, expect, inject, it } from 'vitest';
import { builtPages as pages } from '../built-pages.ts';
import { getFiles, isRedirect, type Page } from '../site.ts';

const outDir = inject('outDir');
const files = new Set((await getFiles(outDir)).map((path) => `/${path}`));
const byAddress = new Map(pages.map((page) => [page.address, page]));
const ids = new Map(
  pages.map(({ address, tree }) => [
    address,
    selectAll('[id]', tree).map(({ properties }) => String(properties.id)),
  ]),
);

/** The origin that the site was built for: feeds, heads and handouts contain absolute addresses. */
const front = select('link[rel=canonical]', byAddress.get('/')!.tree)!;
const { origin } = new URL(String(front.properties.href));

/** The addresses in an element: links, pictures in all widths, styles, icons, social cards. */
function getTargets({ properties }: Element): string[] {
  const { href, src, srcSet, poster, content } = properties;
  const candidates = [srcSet ?? []]
    .flat()
    .flatMap((value) => String(value).split(','))
    .map((candidate) => candidate.trim().split(/\s+/)[0] ?? '');
  const card = String(content ?? '').startsWith(`${origin}/`) ? content : undefined;
  return [href, src, poster, card, ...candidates].filter(
    (value): value is string => typeof value === 'string' && value !== '',
  );
}

/** The addresses of this site in a page, resolved: [path, fragment]. */
function getOwnTargets(address: string, root: 'html' | 'body' = 'html'): [string, string][] {
  const tree = byAddress.get(address)?.tree;
  if (!tree) return [];
  const named = ['href', 'src', 'srcset', 'poster', 'content'].map((name) => `${root} [${name}]`);
  return selectAll(named.join(), tree)
    .flatMap(getTargets)
    .map((target) => new URL(target, origin + address))
    .filter((url) => url.origin === origin)
    .map((url) => [decodeURIComponent(url.pathname), decodeURIComponent(url.hash.slice(1))]);
}

const isLink = (node: ElementContent) => node.type === 'element' && node.tagName === 'a';
const isInline = (node: ElementContent | undefined) =>
  node?.type === 'element' && ['a', 'span'].includes(node.tagName);

const exists = (path: string) => files.has(path.replace(/\/$/, '/index.html'));

describe.each(pages.map(({ address }) => address))('%s', (address) => {
  it('links to files and anchors that exist', () => {
    const broken = getOwnTargets(address).flatMap(([path, fragment]) => {
      if (!exists(path)) return [path];
      return !fragment || ids.get(path)?.includes(fragment) ? [] : [`${path}#${fragment}`];
    });
    expect(broken).toEqual([]);
  });

  it('has spaces after links, which keep them apart without styles', () => {
    const joined = selectAll('body :has(> a + :is(a, span))', byAddress.get(address)!.tree).flatMap(
      ({ children }) =>
        children.filter((child, index) => isLink(child) && isInline(children[index + 1])),
    );
    expect(joined).toEqual([]);
  });

  it('has each id once', () => {
    const all = ids.get(address) ?? [];
    expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
  });
});

it('links every page from the front page, directly or indirectly', () => {
  const reached = new Set(['/']);
  for (const address of reached) {
    for (const [path] of getOwnTargets(address, 'body')) reached.add(path);
  }
  // Nothing names a withdrawn entry, an empty section or what was not found: these pages offer next steps instead.
  const isDeadEnd = ({ tree }: Page): boolean => select('#next-query', tree) !== undefined;
  // Embeds are for iframes on other sites.
  const isMeantToBeHidden = (page: Page): boolean =>
    page.address.includes('/embed/') || isRedirect(page) || isDeadEnd(page);
  const lost = pages.filter(({ address }) => !reached.has(address));
  expect(lost.filter((page) => !isMeantToBeHidden(page)).map(({ address }) => address)).toEqual([]);
});

/** Absolute addresses of the site in a file that is not a page, without URL templates. */
function getAddresses(text: string): string[] {
  const unfolded = text.replaceAll('\r\n ', '').replaceAll('&amp;', '&');
  const pattern = new RegExp(`${RegExp.escape(origin)}/[^\\s"'<>()\\[\\]\\\\{}|\`]*[{]?`, 'g');
  return [...new Set(unfolded.match(pattern) ?? [])]
    .filter((address) => !address.endsWith('{'))
    .map((address) => decodeURIComponent(new URL(address.replace(/[.,;:!?*]+$/, '')).pathname));
}

it('contains only existing addresses in feeds, data, sitemaps and handouts', async () => {
  const paths = [...files].filter(
    (path) => /\.(txt|md|ics|vcf|bib|ris|json|xml)$/.test(path) && !path.startsWith('/pagefind/'),
  );
  const broken: string[] = [];
  for (const path of paths)
    for (const address of getAddresses(await readFile(join(outDir, path), 'utf8')))
      if (!exists(address)) broken.push(`${address} in ${path}`);
  expect(paths.length).toBeGreaterThan(10);
  expect(broken).toEqual([]);
});
