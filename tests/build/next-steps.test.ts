import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { expect, it } from 'vitest';
import { getPagesOfKind, pageKinds } from '../page-kinds.ts';
import { builtPages as pages } from '../built-pages.ts';

const getOfKind = (name: string, language: 'en' | 'es') =>
  getPagesOfKind(
    pages,
    pageKinds.find((kind) => kind.name === name)!,
    language,
  );
const getPage = (address: string) => pages.find((page) => page.address === address)!;

it.each(
  ['not found', 'withdrawn release'].flatMap((kind) =>
    (['en', 'es'] as const).map((language) => [kind, language] as const),
  ),
)(
  'a page of the kind %s in %s leads to the search, the front page and the press office',
  (kind, language) => {
    const found = getOfKind(kind, language);
    expect(found).not.toEqual([]);
    const [home, search, press] = {
      en: ['/', '/search/', '/press/'],
      es: ['/es/', '/es/buscar/', '/es/prensa/'],
    }[language];
    for (const { tree } of found) {
      expect(select('main form[role=search]', tree)?.properties.action).toBe(search);
      const targets = selectAll('main a', tree).map(({ properties }) => properties.href);
      expect(targets).toEqual(expect.arrayContaining([home, press]));
    }
  },
);

it.each(['', '/embed'])('a withdrawn entry leads to what to read instead: “%s”', (folder) => {
  const { tree } = getPage(`${folder}/releases/hotline-figures-summer-2011/`);
  const instead = select('article a[href="/reports/unanswered-calls/"]', tree);
  expect(instead && toString(instead)).toMatch(/^Unanswered Calls/);
});

it('an event that is over says so, and asks nobody to register or to dial in', () => {
  const { tree } = getPage('/releases/advisory-press-call-chilling-effect/');
  const box = select('main .panel.past', tree)!;
  expect(toString(select('h2', box)!)).toBe('Past event');
  expect(toString(box)).not.toContain('202 555');
  expect(selectAll('a', box)).toEqual([]);
});

it.each([
  ['/releases/', 'publication'],
  ['/es/comunicados/', 'publicaci'],
])('%s says of each year how many entries there are', (list, word) => {
  const years = selectAll('nav .parts li', getPage(list).tree);
  expect(years).not.toEqual([]);
  for (const year of years) {
    const { tree } = getPage(String(select('a', year)!.properties.href));
    const count = String(selectAll('.wire > li', tree).length);
    expect(toString(select('.meta', year)!)).toBe(count);
    expect(toString(select('.hidden', year)!)).toContain(`: ${count} ${word}`);
  }
});
