import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { selectAll } from 'hast-util-select';
import { default as ICAL } from 'ical.js';
import sharp from 'sharp';
import { describe, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { getFiles, getPages } from '../site.ts';

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

it('pages link to every handout', async () => {
  const linked = new Set(
    (await getPages(outDir)).flatMap(({ tree }) =>
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

describe('plain text', () => {
  const texts = [
    ...getOf('.txt', 'releases/'),
    ...getOf('.txt', 'es/'),
    ...getOf('.txt', 'reports/'),
  ];

  it.each(texts)(
    '%s is a mail: short lines, no markup, the end mark, its address',
    async (path) => {
      const text = await read(path);
      // A word longer than the limit, such as an address, has a line of its own.
      const long = text
        .split('\n')
        .filter((line) => [...line].length > 72 && /\S\s\S/.test(line.trim()));
      expect(long).toEqual([]);
      expect(text).toContain('\n\n###\n\n');
      expect(text).not.toMatch(/<\/?[a-z]+>|\{\/\*|\]\(|\*\*|undefined|\[object/);
      expect(text.trimEnd().split('\n').at(-1)).toMatch(
        new RegExp(`^https?://[^/]+/${RegExp.escape(path.replace('.txt', '/'))}$`),
      );
    },
  );

  it('has the correction and the contacts above the headline, and the dateline after it', async () => {
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
});

describe('Markdown', () => {
  it.each([...getOf('.md', 'reports/'), ...getOf('.md', 'es/'), ...getOf('.md', 'releases/')])(
    '%s has valid front matter, and a body without components and relative addresses',
    async (path) => {
      const [, yaml = '', body = ''] =
        /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(await read(path)) ?? [];
      const frontMatter = parse(yaml) as Record<string, unknown>;
      expect(frontMatter).toMatchObject({
        headline: expect.any(String) as unknown,
        url: expect.any(String) as unknown,
      });
      expect(body).not.toMatch(/<[A-Z]|\{\/\*|\]\(\/|rows=/);
    },
  );
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

it.each(calendars)('%s is a calendar of one event', async (path) => {
  const calendar = new ICAL.Component(ICAL.parse(await read(path)) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  expect(events).toHaveLength(1);
  expect(events[0]!.uid).toMatch(/^(releases|testimonies)\/\d{4}\/[a-z0-9-]+@/);
  expect(events[0]!.startDate.zone.tzid).toBe('UTC');
  expect(events[0]!.summary.length).toBeGreaterThan(10);
});

it('the press call of July 26 begins at 1 p.m. in Washington', async () => {
  const text = await read('releases/advisory-press-call-chilling-effect.ics');
  expect(text).toContain('\r\nDTSTART:20110726T170000Z\r\nDTEND:20110726T180000Z\r\n');
});

it.each(files.filter((path) => path.endsWith('.vcf')))('%s is a vCard', async (path) => {
  const [, properties] = ICAL.parse(await read(path)) as [
    string,
    [string, object, string, unknown][],
  ];
  const names = properties.map(([name]) => name);
  expect(names).toEqual(expect.arrayContaining(['version', 'fn', 'n', 'org', 'url']));
  expect(properties.find(([name]) => name === 'n')?.[3]).toHaveLength(5);
});

it.each(files.filter((path) => path.endsWith('.csl.json')))('%s is a report', async (path) => {
  expect(JSON.parse(await read(path))).toMatchObject([
    { type: 'report', URL: expect.any(String) as unknown },
  ]);
});

it.each(files.filter((path) => path.endsWith('.zip')))(
  'the checksums of %s are correct',
  async (path) => {
    const kit = unzipSync(await readFile(join(outDir, path)));
    const [folder] = Object.keys(kit)[0]!.split('/');
    const sums = strFromU8(kit[`${folder}/SHA256SUMS`]!)
      .trimEnd()
      .split('\n')
      .map((line) => line.split('  '));
    expect(sums.length).toBe(Object.keys(kit).length - 1);
    for (const [sum, name] of sums)
      expect(createHash('sha256').update(kit[`${folder}/${name}`]!).digest('hex')).toBe(sum);
    for (const [name, bytes] of Object.entries(kit).filter(([one]) => one.endsWith('.jpg'))) {
      const { width, exif, xmp, iptc } = await sharp(bytes).metadata();
      expect({ name, exif, iptc }).toEqual({ name });
      const credit = xmp!.toString().replaceAll(/<[^>]+>/g, '');
      expect(credit).toContain('Lantern Row Alliance');
      expect(
        strFromU8(kit[`${folder}/photographs/captions.txt`]!).replaceAll(/\s+/g, ' '),
      ).toContain(credit);
      expect(width).toBeGreaterThanOrEqual(1200);
    }
  },
);
