import { cpSync } from 'node:fs';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { beforeAll, describe, expect, inject, onTestFinished, test, vi } from 'vitest';
import { createBuildProcess } from '../../src/server/publisher/build-process.ts';
import { copyBuild } from '../built-newsrooms.ts';
import { getFiles, getPages, testMoment, type Page } from '../site.ts';
import { buildVariant } from '../variant-site.ts';
import { makeSharedFolder } from '../temporary-folder.ts';
import { writeFiles } from '../write-files.ts';

/** Fields of one entry per state that is not public; each entry has a word of its own. */
const hidden = {
  draft: 'draft: true',
  scheduled: '',
  embargoed:
    "embargoedUntil: '2031-01-01T00:00:00-05:00'\nevent:\n  start: '2031-06-01T10:00:00-05:00'\n  place: City Hall\nimage:\n  src: /media/vigil.png\n  alt: Candles",
  expired: "expires: '2012-01-01T00:00:00-05:00'",
};

const toRelease = (name: string, extra: string, published = '2011-07-01T09:00:00-04:00') => `---
kind: statement
headline: Canary${name} headline
summary: Canary${name} summary.
datePublished: '${published}'
${extra}
topics:
  - policing
aliases:
  - /old/canary${name}/
---

Canary${name} body.
`;

const toTestimony = (name: string, terms: string) => `---
kind: personal
headline: Canary${name} headline
summary: Canary${name} summary.
datePublished: '2011-07-01T09:00:00-04:00'
person:
  displayName: Canary${name} name
  pseudonym: true
consent:
  reference: CANARYREF-1
  scopes:
    - language
  obtained: '2011-03-01T12:00:00-05:00'
  ${terms}
---

Canary${name} body.
`;

const toTopic = (en: string, es: string) =>
  `name:\n  en: ${en}\n  es: ${es}\ndescription:\n  en: ${en}.\n  es: ${es}.\n`;

const files: Record<string, string> = {
  ...Object.fromEntries(
    Object.entries(hidden).map(([name, extra]) => {
      const published = name === 'scheduled' ? '2031-01-01T09:00:00-05:00' : undefined;
      return [
        `releases/en/${name === 'scheduled' ? '2031' : '2011'}/canary-${name}.md`,
        toRelease(name, extra, published),
      ];
    }),
  ),
  'releases/en/2011/taken-back.md': toRelease(
    'withdrawn',
    "slug: taken-back\nwithdrawn:\n  date: '2011-08-01T09:00:00-04:00'\n  reason: The figures were wrong.",
  ),
  'testimonies/en/2011/canary-lapsed.md': toTestimony('lapsed', "reviewBy: '2012-03-01T12:00:00Z'"),
  'testimonies/en/2011/canary-revoked.md': toTestimony(
    'revoked',
    "reviewBy: '2041-03-01T12:00:00Z'\n  revoked: '2012-03-01T12:00:00Z'",
  ),
  // Nothing in Spanish is about it.
  'topics/quays.yml': toTopic('Quays', 'Muelles'),
  // The revocation is only in the English translation, but takes down the Spanish one too.
  'testimonies/es/2011/canary-revoked.md': toTestimony(
    'revoked',
    "reviewBy: '2041-03-01T12:00:00Z'",
  ),
};

/** Aliases as people write them, each with the file that must be there. */
const formerAddresses = new Map([
  ['/Noticias/petici%C3%B3n', 'Noticias/petición/index.html'],
  ['/peticio\u0301n/', 'petición/index.html'],
  ['/old%20site/page.php', 'old site/page.php/index.html'],
  ["/o'hara&b/story.html", "o'hara&b/story.html/index.html"],
  ['/新闻/42', '新闻/42/index.html'],
]);

const folder = makeSharedFolder();
let pages: Page[];
let output: Map<string, string>;

const getPage = (address: string) => pages.find((page) => page.address === address);
const getText = (address: string) => toString(getPage(address)!.tree);

const correction = "corrections:\n  - date: '2011-08-01T09:00:00-04:00'\n    text: It was fewer.\n";

/** Changes of files: what Spanish lacks, what was corrected, and a menu item that leads home. */
const changes: [path: string, from: string, to: string][] = [
  ['reports/en/2011/the-count.mdx', 'authors:', `${correction}authors:`],
  ['reports/en/2011/the-count.mdx', 'cover:', 'topics:\n  - quays\ncover:'],
  ['testimonies/en/2011/a-mother-speaks.md', 'topics:', `${correction}topics:`],
  ['people/ana-ruiz.yml', '  es: Responsable de prensa\n', ''],
  ['topics/policing.yml', '  es: Cómo se vigila el puerto.\n', ''],
  ['settings/site.yml', '  es: Policía justa en el puerto\n', ''],
  ['settings/site.yml', '  es: Noticias de una organización ficticia.\n', ''],
  ['settings/site.yml', '  es: De libre reproducción con crédito.\n', ''],
  [
    'settings/navigation.yml',
    '  - page: about',
    '  - page: about\n  - link:\n      en: /\n      es: /es/\n    label:\n      en: Home\n      es: Portada',
  ],
];

/** Writes the fixture newsroom with the entries and changes above, and links to two of them. */
async function makeContent(contentDir: string): Promise<void> {
  cpSync('tests/fixtures/newsroom', contentDir, { recursive: true });
  writeFiles(contentDir, files);
  for (const [path, from, to] of changes) {
    const source = await readFile(join(contentDir, path), 'utf8');
    expect(source).toContain(from);
    await writeFile(join(contentDir, path), source.replace(from, to));
  }
  const release = join(contentDir, 'releases/en/2011/governor-suspends.md');
  const related = 'related:\n  - releases/2011/canary-embargoed\n  - releases/2011/canary-expired';
  const source = await readFile(release, 'utf8');
  const former = ['aliases:', ...formerAddresses.keys()].join('\n  - ');
  await writeFile(release, source.replace('related:', related).replace('aliases:', former));
}

beforeAll(async () => {
  await makeContent(join(folder, 'content'));
  const outDir = join(folder, 'site');
  await buildVariant(outDir, { CONTENT_DIR: join(folder, 'content') });
  pages = await getPages(outDir);
  output = new Map();
  for (const path of await getFiles(outDir))
    output.set(path, await readFile(join(outDir, path), 'latin1'));
});

describe('what is not public', () => {
  test.each([...Object.keys(hidden), 'lapsed', 'revoked'])(
    'nothing of an entry that is %s is in any output',
    (name) => {
      const leaks = [...output].filter(
        ([path, text]) =>
          text.includes(`Canary${name}`) || path.toLowerCase().includes(`canary-${name}`),
      );
      expect(leaks.map(([path]) => path)).toEqual([]);
    },
  );

  test('consent records are in no output, not even those of public testimonies', () => {
    const leaks = [...output].filter(([, text]) => /CANARYREF|C-2011-001|2041-03-01/.test(text));
    expect(leaks.map(([path]) => path)).toEqual([]);
  });

  test('an alias of a hidden entry has no redirect', () => {
    expect([...output.keys()].filter((path) => /^old\/canary(draft|embargoed)/.test(path))).toEqual(
      [],
    );
  });
});

describe('a withdrawn entry', () => {
  test('leaves a notice at its address that says when and why, and nothing of its content', () => {
    const text = getText('/releases/taken-back/');
    expect(text).toContain('August 1, 2011');
    expect(text).toContain('The figures were wrong.');
    expect([...output.values()].some((file) => file.includes('Canarywithdrawn'))).toBe(false);
  });

  test('is in no list', () => {
    const links = pages.flatMap(({ address, tree }) =>
      selectAll('a[href="/releases/taken-back/"]', tree).map(() => address),
    );
    // Its alias and its embed on partner sites lead to the notice.
    const own = new Set(['/old/canarywithdrawn/', '/embed/releases/taken-back/']);
    expect(new Set(links).difference(own)).toEqual(new Set());
  });
});

describe('translations', () => {
  test('the language switcher leads to the translation, at its own address', () => {
    const page = getPage('/releases/governor-suspends/')!;
    expect(select('a[hreflang=es]', page.tree)?.properties.href).toBe(
      '/es/comunicados/el-gobernador-suspende/',
    );
    const back = getPage('/es/comunicados/el-gobernador-suspende/')!;
    expect(select('a[hreflang=en]', back.tree)?.properties.href).toBe(
      '/releases/governor-suspends/',
    );
  });

  test('an entry without translation leads to the other language, and says so in that', () => {
    expect(getPage('/es/informes/the-count/')).toBeUndefined();
    const { tree } = getPage('/reports/the-count/')!;
    expect(select('link[hreflang=es]', tree)).toBeUndefined();
    expect(select('.languages a[hreflang=es]', tree)?.properties.href).toBe('/es/');
    const notice = select('.untranslated', tree)!;
    expect(toString(notice).replace(/\s+/g, ' ').trim()).toBe(
      'Esta página no está disponible en español. Ir a: Portada',
    );
    expect(select('[lang=es] a', notice)?.properties.href).toBe('/es/');
  });

  test('the switcher of a section leads to the section', () => {
    expect(select('a[hreflang=es]', getPage('/topics/policing/')!.tree)?.properties.href).toBe(
      '/es/temas/policia/',
    );
    expect(select('a[hreflang=es]', getPage('/releases/2011/')!.tree)?.properties.href).toBe(
      '/es/comunicados/2011/',
    );
  });
});

describe('a correction', () => {
  test('of a report comes before its key findings', () => {
    const { html } = getPage('/reports/the-count/')!;
    const [title, text, point] = ['</header>', 'It was fewer.', 'Most had no conviction.'].map(
      (part) => html.indexOf(part, html.indexOf('<h1')),
    );
    expect([title! < text!, text! < point!]).toEqual([true, true]);
  });

  test('is marked in the list of voices', () => {
    expect(toString(select('.voices .flag', getPage('/')!.tree)!)).toBe('Corrected');
  });
});

test('a report without headings has no contents', () => {
  expect(select('.contents', getPage('/reports/the-count/')!.tree)).toBeUndefined();
});

test('a menu item that leads home is current on the front page only', () => {
  const getCurrent = (address: string) =>
    select('nav.main a[href="/es/"]', getPage(address)!.tree)?.properties.ariaCurrent;
  expect(['/es/', '/es/comunicados/'].map(getCurrent)).toEqual(['page', undefined]);
});

test('what a language lacks leaves nothing empty', () => {
  for (const { address, tree } of pages.filter((page) => page.address.startsWith('/es/'))) {
    for (const description of selectAll('[name=description], [property="og:description"]', tree))
      expect(description.properties.content, address).not.toBe('');
    const empty = selectAll(':is(p, ul):not([id]), .prose', tree).filter(
      (element) => element.children.length === 0,
    );
    expect(empty, address).toEqual([]);
  }
});

test.each(['/es/informes/', '/es/temas/quays/'])(
  '%s, which has nothing, leads to the search, the front page and the press office',
  (address) => {
    const { tree } = getPage(address)!;
    expect(selectAll('main .wire', tree)).toEqual([]);
    expect(select('main form[role=search]', tree)?.properties.action).toBe('/es/buscar/');
    const targets = selectAll('main a', tree).map(({ properties }) => properties.href);
    expect(targets).toEqual(expect.arrayContaining(['/es/', '/es/prensa/']));
  },
);

describe('addresses', () => {
  test.each([...formerAddresses])('the former address %s is kept', (_, file) => {
    expect(output.get(file)).toContain('url=/releases/governor-suspends/');
  });

  test('a former address redirects without JavaScript', () => {
    const redirect = getPage('/news/42/')!;
    expect(select('meta[http-equiv=refresh]', redirect.tree)?.properties.content).toBe(
      '0; url=/releases/governor-suspends/',
    );
  });
});

test('when its embargo ends, an entry appears everywhere it belongs, in lists of other languages too', async () => {
  const outDir = join(folder, 'later');
  await appendFile(join(folder, 'content/settings/languages.yml'), 'listUntranslated: true\n');
  await buildVariant(outDir, {
    CONTENT_DIR: join(folder, 'content'),
    NEWSROOM_NOW: '2031-01-01T00:00:00-05:00',
  });
  const later = await getPages(outDir);
  const mentions = later.filter(({ html }) => html.includes('Canaryembargoed headline'));
  expect(mentions.map(({ address }) => address).sort()).toEqual([
    '/',
    // Where nothing is, readers are led to the newest entries.
    '/404.html',
    '/embed/releases/',
    '/embed/releases/canary-embargoed/',
    '/es/',
    '/es/404/',
    '/es/comunicados/',
    '/es/comunicados/2011/',
    '/es/embed/comunicados/',
    '/es/prensa/',
    '/es/temas/policia/',
    '/old/canaryembargoed/',
    '/press/',
    '/releases/',
    '/releases/2011/',
    '/releases/canary-embargoed/',
    '/releases/governor-suspends/',
    '/topics/policing/',
  ]);
  const reports = later.find(({ address }) => address === '/es/informes/')!;
  const listed = selectAll('article', reports.tree).find((one) =>
    toString(one).includes('The count'),
  )!;
  for (const part of ['h2 a', 'p', 'img'])
    expect(select(`${part}[lang=en][dir=ltr]`, listed), part).toBeDefined();
  expect(toString(select('.flag', listed)!)).toBe('Inglés');
  const press = later.find(({ address }) => address === '/es/prensa/')!.tree;
  expect(toString(select('.wire span[lang=en][dir=ltr]', press)!)).toBe('City Hall');
  for (const href of ['/releases/canary-embargoed.zip', '/releases/canary-embargoed/'])
    expect(select(`.meta a[href="${href}"][hreflang=en]`, press), href).toBeDefined();
  // An entry scheduled for nine in the morning of that day is still hidden.
  expect(later.some(({ html }) => html.includes('Canaryscheduled'))).toBe(false);
});

test('a server builds what was published while its builder did something else, and not what that had read before', async () => {
  const contentDir = join(folder, 'content');
  const env = {
    CONTENT_DIR: contentDir,
    OUT_DIR: join(folder, 'served'),
    NEWSROOM_NOW: testMoment,
  };
  copyBuild(inject('builtNewsroom'), env);
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  const builds = createBuildProcess([process.execPath, 'src/cli/main.ts'], () => undefined);
  onTestFinished(builds.close);
  await builds.takeDown(true);
  const file = join(contentDir, 'releases/en/2011/governor-suspends.md');
  const source = await readFile(file, 'utf8');
  await writeFile(file, source.replace(/^summary: .*$/m, 'summary: Meanwhile.'));
  await builds.prepare(Date.parse(testMoment) + 60_000);
  expect(await builds.build({}, true)).toEqual({});
  const page = join(env.OUT_DIR, 'releases/governor-suspends/index.html');
  expect(await readFile(page, 'utf8')).toContain('Meanwhile.');
});
