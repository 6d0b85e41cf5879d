import { select, selectAll } from 'hast-util-select';
import type { Element } from 'hast';
import { describe, expect, inject, it } from 'vitest';
import { TOMBSTONE } from '../page-kinds.ts';
import { getFiles, getPages, isRedirect, type Page } from '../site.ts';

const outDir = inject('outDir');
const pages = await getPages(outDir);
const files = new Set((await getFiles(outDir)).map((path) => `/${path}`));
const byAddress = new Map(pages.map((page) => [page.address, page]));
const ids = new Map(
  pages.map(({ address, tree }) => [
    address,
    selectAll('[id]', tree).map(({ properties }) => String(properties.id)),
  ]),
);

/** The addresses that a page names: links, pictures in all their widths, styles, icons. */
function getTargets({ properties }: Element): string[] {
  const { href, src, srcSet, poster } = properties;
  const candidates = [srcSet ?? []]
    .flat()
    .flatMap((value) => String(value).split(','))
    .map((candidate) => candidate.trim().split(/\s+/)[0] ?? '');
  return [href, src, poster, ...candidates].filter(
    (value): value is string => typeof value === 'string' && value !== '',
  );
}

/** Addresses of our own that a page names, resolved: [address, fragment]. */
function getOwnTargets(address: string): [string, string][] {
  const tree = byAddress.get(address)?.tree;
  if (!tree) return [];
  const origin = 'https://this.invalid';
  return selectAll('[href], [src], [srcset], [poster]', tree)
    .filter(({ properties }) => ![properties.rel].flat().includes('canonical'))
    .flatMap(getTargets)
    .map((target) => new URL(target, origin + address))
    .filter((url) => url.origin === origin)
    .map((url) => [decodeURIComponent(url.pathname), decodeURIComponent(url.hash.slice(1))]);
}

describe.each(pages.map(({ address }) => address))('%s', (address) => {
  it('links to files and anchors that exist', () => {
    const broken = getOwnTargets(address).flatMap(([path, fragment]) => {
      if (!files.has(path.replace(/\/$/, '/index.html'))) return [path];
      return !fragment || ids.get(path)?.includes(fragment) ? [] : [`${path}#${fragment}`];
    });
    expect(broken).toEqual([]);
  });

  it('names each id once', () => {
    const all = ids.get(address) ?? [];
    expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
  });
});

it('leads to every page from the front page', () => {
  const reached = new Set(['/']);
  for (const address of reached) {
    for (const [path] of getOwnTargets(address)) reached.add(path);
  }
  // Lists do not name a withdrawn text; embeds are for the frames of other sites.
  const isTombstone = ({ tree }: Page): boolean => select(TOMBSTONE, tree) !== undefined;
  const isMeantToBeHidden = (page: Page): boolean =>
    /\/404(\.html|\/)$|\/embed\//.test(page.address) || isRedirect(page) || isTombstone(page);
  const lost = pages.filter(({ address }) => !reached.has(address));
  expect(lost.filter((page) => !isMeantToBeHidden(page)).map(({ address }) => address)).toEqual([]);
});
