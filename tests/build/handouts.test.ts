import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { default as ICAL } from 'ical.js';
import sharp from 'sharp';
import { describe, expect, inject, it } from 'vitest';
import { builtPages } from '../built-pages.ts';
import { getFiles } from '../site.ts';

const outDir = inject('outDir');
const files = await getFiles(outDir);
const read = (path: string) => readFile(join(outDir, path), 'utf8');
const getOf = (ending: string, folder: string) =>
  files.filter((path) => path.startsWith(folder) && path.endsWith(ending));

describe.each([
  ['en', 'releases/', 'reports/', 'testimonies/', 'people/'],
  ['es', 'es/comunicados/', 'es/informes/', 'es/testimonios/', 'es/personas/'],
])('in %s', (_, releases, reports, testimonies, people) => {
  it('every kind of file exists', () => {
    for (const [ending, folder] of [
      ...['.txt', '.md', '.ics', '.zip'].map((one) => [one, releases]),
      ...['.txt', '.md', '.bib', '.ris', '.csl.json'].map((one) => [one, reports]),
      ...['.txt', '.md', '.ics'].map((one) => [one, testimonies]),
      ['.vcf', people],
    ] as const)
      expect(getOf(ending!, folder!), `${folder}*${ending}`).not.toEqual([]);
  });

  it('a personal testimony has no press kit', () => {
    expect(getOf('.zip', testimonies)).toEqual([]);
  });
});

it('no copy of a testimony says in its data where the person lives', async () => {
  const copies = await Promise.all(
    files
      .filter((path) => /^(?!media\/).*\.(md|txt)$/.test(path))
      .map(async (path) => ({ path, text: await read(path) })),
  );
  const told = copies.filter(({ text }) => text.includes('\npseudonym: true\n'));
  expect(told.length).toBeGreaterThan(0);
  expect(told.filter(({ text }) => /^ *place:/m.test(text))).toEqual([]);
  const { text } = copies.find(({ path }) => path === 'testimonies/the-night-i-did-not-call.txt')!;
  expect(text).toContain('TESTIMONY OF MARISOL\n');
});

it.each(['releases', 'reports', 'testimonies', 'es/comunicados'])(
  'the address of each page of %s is passed on by mail, and can be copied',
  (folder) => {
    const shared = builtPages.filter(
      ({ address, tree }) => address.startsWith(`/${folder}/`) && select('article .prose', tree),
    );
    expect(shared.length).toBeGreaterThan(1);
    for (const { address, tree } of shared) {
      const mail = String(select('.share a', tree)?.properties.href);
      expect(mail, address).toMatch(/^mailto:\?subject=[^&]+&body=http/);
      expect(decodeURIComponent(mail)).toMatch(new RegExp(`${address}$`));
      expect(toString(select('.share .copyable', tree)!).trim()).toMatch(
        new RegExp(`[a-z\\d]${address}$`),
      );
    }
  },
);

it('pages link to every handout', async () => {
  const linked = new Set(
    builtPages.flatMap(({ tree }) =>
      selectAll('.handouts a', tree).map(({ properties }) => String(properties.href).slice(1)),
    ),
  );
  const ours = files.filter((path) =>
    /^(?!api|media|pagefind|robots|llms|(\w+\/)?feeds\/).*\.(txt|md|ics|zip|bib|ris|csl\.json|vcf)$/.test(
      path,
    ),
  );
  expect(ours.filter((path) => !linked.has(path))).toEqual([]);
});

it('plain text has the correction and the contacts above the headline, and the dateline after it', async () => {
  const text = await read('releases/new-york-suspends-secure-communities.txt');
  const order = [
    'FOR IMMEDIATE RELEASE',
    'CORRECTION, June 3, 2011:',
    'MEDIA CONTACTS\nTeresa Alvarado',
    'NEW YORK SUSPENDS SECURE COMMUNITIES',
    'NEW YORK, June 2, 2011 — Governor Andrew Cuomo',
    '###',
    'ABOUT LANTERN ROW ALLIANCE',
  ].map((line) => text.indexOf(line));
  expect(order).not.toContain(-1);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});

const calendars = files.filter((path) => path.endsWith('.ics') && !path.includes('feeds/'));

it.each(['', 'es/', 'ar/'])(
  '%sfeeds/events.ics holds all events of its language',
  async (folder) => {
    const calendar = new ICAL.Component(
      ICAL.parse(await read(`${folder}feeds/events.ics`)) as unknown[],
    );
    const ofLanguage = calendars.filter((path) =>
      folder ? path.startsWith(folder) : !/^(es|ar)\//.test(path),
    );
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(ofLanguage.length);
  },
);

it('the press call of July 26 begins at 1 p.m. in Washington', async () => {
  const text = await read('releases/advisory-press-call-chilling-effect.ics');
  expect(text).toContain('\r\nDTSTART:20110726T170000Z\r\nDTEND:20110726T180000Z\r\n');
});

it.each([
  ['press/', 'Spanish', 'Language access', /ZIP, (\d+) kB, text, contacts, 1 photograph$/],
  [
    'es/prensa/',
    'español',
    'Acceso en su idioma',
    /ZIP, (\d+) kB, texto, contactos, 1 fotografía$/,
  ],
])(
  '%s has whom to call before kits with their size, pictures, and experts by language and topic',
  async (folder, language, topic, contents) => {
    const page = fromHtml(await read(`${folder}index.html`));
    const order = ['.email', '.wire a[href$=".zip"]', '.pictures', '.columns dl', '.copyable p'];
    const all = selectAll('main *', page);
    const places = order.map((selector) => all.indexOf(select(`main ${selector}`, page)!));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    const kit = select('.wire .meta:has(a[href$=".zip"])', page)!;
    const [, stated] = contents.exec(toString(kit))!;
    const { size } = await stat(join(outDir, String(select('a', kit)!.properties.href)));
    expect(Math.abs((Number(stated) * 1000) / size - 1)).toBeLessThan(0.1);
    const names = selectAll('.columns dt', page).map((name) => toString(name));
    const people = selectAll('.columns dd', page).map((one) => toString(one));
    for (const name of [language, topic])
      expect(people[names.indexOf(name)], name).toContain('Samuel Dorcély');
  },
);

it.each(['press/', 'es/prensa/'])(
  'pictures of %s say in the file whom to credit',
  async (folder) => {
    const pictures = selectAll('.pictures li', fromHtml(await read(`${folder}index.html`)));
    expect(pictures.length).toBeGreaterThan(2);
    for (const picture of pictures) {
      const { href } = select('a[download]', picture)!.properties;
      const { width, xmp } = await sharp(join(outDir, String(href))).metadata();
      expect(xmp!.toString().replaceAll(/<[^>]+>/g, '')).toBe(
        toString(select('.credit', picture)!),
      );
      // Below the caption, which may have no full stop.
      expect(select('br + .credit', picture)).toBeDefined();
      const release = String(select('a:not([download])', picture)!.properties.href);
      expect(files).toContain(`${release.slice(1)}index.html`);
      expect(width).toBeGreaterThanOrEqual(1200);
    }
  },
);
