import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { select, selectAll } from 'hast-util-select';
import { describe, expect, inject, it } from 'vitest';
import { builtPages as pages } from '../built-pages.ts';
import { isRedirect } from '../site.ts';

const outDir = inject('outDir');

/** The first flight of a new TCP connection carries about 14 KB (10 segments, RFC 6928). */
const firstFlight = 14 * 1024;

const isRelease = (address: string): boolean =>
  /^\/(releases|es\/comunicados)\/(?!\d{4}\/)[^/]+\/$/.test(address);

/** The one kind of page that runs a script, from a file. */
const isSearch = (address: string): boolean => /^\/(search|es\/buscar|ar\/bahth)\/$/.test(address);

describe.each(pages)('$address', ({ address, tree }) => {
  it('carries no JavaScript but that of the search, and no inline style', () => {
    const data = ['application/ld+json', 'application/json', 'speculationrules'];
    const scripts = selectAll('script', tree).filter(
      ({ properties }) => !data.includes(String(properties.type)),
    );
    const handlers = selectAll('*', tree).filter(({ properties }) =>
      Object.keys(properties).some((key) => /^on[A-Z]/.test(key)),
    );
    const expected = isSearch(address) ? ['module'] : [];
    expect(scripts.map(({ properties }) => properties.type)).toEqual(expected);
    expect(scripts.filter(({ properties }) => !properties.src)).toEqual([]);
    expect(handlers).toEqual([]);
    expect(selectAll('style, [style]', tree)).toEqual([]);
  });
});

const releases = pages.filter((page) => isRelease(page.address) && !isRedirect(page));

describe.each(releases)('$address', ({ html, tree }) => {
  it('fits, with its styles, into 14 KB compressed', () => {
    const styles = selectAll('link[rel~=stylesheet]', tree).map(({ properties }) =>
      readFileSync(join(outDir, String(properties.href))),
    );
    expect(styles.length).toBe(1);
    const bytes = [Buffer.from(html), ...styles].map((part) => gzipSync(part, { level: 9 }).length);
    expect(bytes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(firstFlight);
  });
});

it('text to copy is selected by one click in Safari too', () => {
  const { tree } = releases[0]!;
  const { href } = select('link[rel~=stylesheet]', tree)!.properties;
  const styles = readFileSync(join(outDir, String(href)), 'utf8');
  expect(styles).toMatch(/-webkit-user-select:all;user-select:all/);
});

it('weighs at least one release', () => {
  expect(releases.length).toBeGreaterThan(0);
});
