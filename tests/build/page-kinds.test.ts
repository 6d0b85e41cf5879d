import { describe, expect, it } from 'vitest';
import { getPagesOfKind, pageKinds } from '../page-kinds.ts';
import { builtPages as pages } from '../built-pages.ts';
import { isRedirect } from '../site.ts';

describe.each(pageKinds)('$name', (kind) => {
  it.each(['en', 'es'] as const)('exists in %s', (language) => {
    expect(getPagesOfKind(pages, kind, language).length).toBeGreaterThan(0);
  });
});

it('lists every page', () => {
  const listed = new Set(
    pageKinds.flatMap((kind) => [
      ...getPagesOfKind(pages, kind, 'en'),
      ...getPagesOfKind(pages, kind, 'es'),
    ]),
  );
  const others = pages.filter((page) => !listed.has(page) && !isRedirect(page));
  // Other languages and the years of other lists have the same pages.
  const unlisted = others.filter(({ address }) => !/^\/ar\/|\/\d{4}\/$/.test(address));
  expect(unlisted.map(({ address }) => address)).toEqual([]);
});
