import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { default as ICAL } from 'ical.js';
import sharp from 'sharp';
import { expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { getFiles } from '../site.ts';

const outDir = inject('outDir');
const files = await getFiles(outDir);
const read = (path: string) => readFile(join(outDir, path), 'utf8');
const toText = (xml: string) =>
  xml
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** The handouts of entries with an ending: not what is made for machines. */
const getOf = (ending: string) =>
  files.filter(
    (path) => path.includes('/') && path.endsWith(ending) && !/^(api|media|pagefind)\//.test(path),
  );

it('plain texts are mails: short lines, no markup, the end mark, their address', async () => {
  for (const path of getOf('.txt')) {
    const text = await read(path);
    // A word longer than the limit, such as an address, has a line of its own.
    const long = text
      .split('\n')
      .filter((line) => [...line].length > 72 && /\S\s\S/.test(line.trim()));
    expect(long, path).toEqual([]);
    expect(text, path).toMatch(/\n\n(###|– Fin –)\n\n/);
    expect(text, path).not.toMatch(
      /<\/?(p|a|em|strong|div|span|img|h\d|li|br)\b|\{\/\*|\]\(|\*\*|undefined|\[object/,
    );
    expect(text.trimEnd().split('\n').at(-1)).toMatch(
      new RegExp(`^https?://[^/]+/${RegExp.escape(path.replace('.txt', '/'))}$`),
    );
  }
});

it('Markdown has valid front matter, and a body without components and relative addresses', async () => {
  for (const path of getOf('.md')) {
    const [, yaml = '', body = ''] =
      /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(await read(path)) ?? [];
    const frontMatter = parse(yaml) as Record<string, unknown>;
    expect(frontMatter, path).toMatchObject({
      headline: expect.any(String) as unknown,
      url: expect.any(String) as unknown,
    });
    expect(body, path).not.toMatch(/<[A-Z]|\{\/\*|\]\(\/|rows=/);
  }
});

it('calendars of entries have one event', async () => {
  for (const path of getOf('.ics').filter((one) => !one.includes('feeds/'))) {
    const calendar = new ICAL.Component(ICAL.parse(await read(path)) as unknown[]);
    const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    expect(events, path).toHaveLength(1);
    expect(events[0]!.uid).toMatch(/^(releases|testimonies)\/\d{4}\/[a-z0-9-]+@/);
    expect(events[0]!.startDate.zone.tzid).toBe('UTC');
    expect(events[0]!.summary.length).toBeGreaterThan(10);
  }
});

it('contacts are vCards', async () => {
  for (const path of getOf('.vcf')) {
    const [, properties] = ICAL.parse(await read(path)) as [
      string,
      [string, object, string, unknown][],
    ];
    const names = properties.map(([name]) => name);
    expect(names, path).toEqual(expect.arrayContaining(['version', 'fn', 'n', 'org', 'url']));
    expect(properties.find(([name]) => name === 'n')?.[3]).toHaveLength(5);
  }
});

it('citations are of reports', async () => {
  for (const path of getOf('.csl.json'))
    expect(JSON.parse(await read(path)), path).toMatchObject([
      { type: 'report', URL: expect.any(String) as unknown },
    ]);
});

it('press kits have correct checksums, and pictures with their credit', async () => {
  for (const path of getOf('.zip')) {
    const kit = unzipSync(await readFile(join(outDir, path)));
    const [folder] = Object.keys(kit)[0]!.split('/');
    const sums = strFromU8(kit[`${folder}/SHA256SUMS`]!)
      .trimEnd()
      .split('\n')
      .map((line) => line.split('  '));
    expect(sums.length, path).toBe(Object.keys(kit).length - 1);
    for (const [sum, name] of sums)
      expect(createHash('sha256').update(kit[`${folder}/${name}`]!).digest('hex'), path).toBe(sum);
    const captionsFile = Object.keys(kit).find((name) => /\/.+\/.+\.txt$/.test(name));
    const captions = strFromU8(kit[captionsFile ?? ''] ?? new Uint8Array());
    for (const [name, bytes] of Object.entries(kit).filter(([one]) => one.endsWith('.jpg'))) {
      const { width, exif, xmp, iptc } = await sharp(bytes).metadata();
      expect({ name, exif, iptc }).toEqual({ name });
      expect(width).toBeGreaterThanOrEqual(1200);
      // A picture in a body has no credit.
      const credit = xmp ? toText(xmp.toString()) : '';
      expect(captions.replaceAll(/\s+/g, ' '), path).toContain(credit);
    }
  }
});
