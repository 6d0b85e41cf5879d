import { select } from 'hast-util-select';
import { describe, expect, it } from 'vitest';
import { getProperty, isHidden } from '../page-head.ts';
import { getPagesOfKind, pageKinds } from '../page-kinds.ts';
import { builtPages } from '../built-pages.ts';
import { isRedirect } from '../site.ts';

const pages = builtPages.filter((page) => !isRedirect(page));

const found = pages.filter((page) => !isHidden(page));

it.each([
  ['withdrawn release', '410'],
  ['not found', '404'],
  ['release', undefined],
])('a page of the kind %s states the status %s', (name, status) => {
  const kind = pageKinds.find((one) => one.name === name)!;
  const stated = getPagesOfKind(pages, kind, 'en').map(
    ({ tree }) => select('html', tree)?.properties['dataStatus'],
  );
  expect(new Set(stated)).toEqual(new Set([status]));
});

describe('hidden from search engines', () => {
  it.each(['withdrawn release', 'not found', 'search'])('is every page of the kind %s', (name) => {
    const kind = pageKinds.find((one) => one.name === name)!;
    const all = (['en', 'es'] as const).flatMap((language) =>
      getPagesOfKind(pages, kind, language),
    );
    expect(all.length).toBeGreaterThan(1);
    expect(all.filter((page) => !isHidden(page)).map(({ address }) => address)).toEqual([]);
  });
});

describe('an entry without a photograph', () => {
  const articles = found.filter((page) => getProperty(page, 'og:type') === 'article');
  const drawn = articles.filter((page) => getProperty(page, 'og:image').includes('/cards/'));

  it('has a social card with its headline', () => {
    expect(drawn.length).toBeGreaterThan(2);
    expect(new Set(drawn.map((page) => getProperty(page, 'og:image'))).size).toBe(drawn.length);
    for (const page of drawn)
      expect(getProperty(page, 'og:image:alt')).toContain(getProperty(page, 'og:title'));
  });
});
