import { expect, inject, test } from 'vitest';
import { toComparableAddress, type Address } from '../../src/model/fields/site-address.ts';
import { definePermalinks } from '../../src/publishing/addresses/permalinks.ts';
import { isReserved } from '../../src/publishing/addresses/reserved-names.ts';
import { sections, type Section } from '../../src/model/content-types/settings.ts';
import { readNewsroom } from '../../src/source/newsroom-source.ts';
import { fullNewsroom, getFiles } from '../site.ts';

const languages = ['en', 'es', 'ar'];
const files = await getFiles(inject('outDir'));
const { entries } = await readNewsroom(fullNewsroom);

/** Addresses of sections, ordinary pages and aliases, up to their first segment: `/es/prensa/`. */
const named = new Set(
  languages.flatMap((language) => {
    const links = definePermalinks(language, 'en');
    const pages = entries.flatMap(({ location, values }) =>
      location.collection === 'pages' && location.language === language
        ? [links.entry('pages', ('slug' in values && (values.slug as string)) || location.name)]
        : [],
    );
    return [
      links.home(),
      ...(Object.keys(sections) as Section[]).map((section) => links.section(section)),
      ...pages,
    ];
  }),
);
for (const { values } of entries)
  if ('aliases' in values)
    for (const alias of values.aliases)
      named.add(toComparableAddress(alias.replace(/(?<=.)\/.*/, '')));

test('everything that the build writes at the top of a site or a language has a reserved name', () => {
  const tops = files.flatMap((file) => {
    const [first = '', second = ''] = file.split('/');
    return [first, ...(languages.includes(first) ? [`${first}/${second}`] : [])];
  });
  const pages = new Set(['index.html', 'es/index.html', 'ar/index.html']);
  const unknown = [...new Set(tops)].filter(
    (top) =>
      !pages.has(top) && !named.has(`/${top}/`) && !isReserved(`/${top}/` as Address, languages),
  );
  expect(unknown).toEqual([]);
  // Otherwise the test could not fail.
  expect(tops).toContain('robots.txt');
  expect(tops).toContain('es/feeds');
});
