import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect } from 'vitest';
import { getFiles } from '../../site.ts';
import { readSite } from '../staff.ts';
import { newsroom } from '../workplace.ts';
import { photographSecret } from './photograph.ts';

const read = (path: string, status?: number) => readSite(newsroom, path, status);

/** Demands that readers see what the tasks of both people have published. */
export async function demandPages(): Promise<void> {
  const photographed = await read('/releases/quay-at-night-en/');
  const [picture] = /\/media\/[\w-]+\.(jpg|webp|avif)/.exec(photographed) ?? [];
  expect(photographed).toContain('alt="A dark quay"');
  expect((await fetch(newsroom.url + picture)).status).toBe(200);
  expect(photographed).toContain('ana@harborwatch.example');
  expect(photographed).toContain('Harbor Watch watches the harbor, as es says.');
  expect(await read('/releases/withdrawn-en/', 410)).toContain('The venue asked for it.');
  expect(await read('/es/comunicados/withdrawn-es/', 410)).toContain('The venue asked for it.');
  expect(await read('/releases/wrong-en/')).toContain('It was eleven.');
  expect(await read('/reports/arrests-counted-en/')).toMatch(/<table>.*?<td[^>]*>1,200<\/td>/s);
  const release = await read('/releases/plain-en/');
  for (const text of ['Ingrid Sørlie en', 'ingrid@harborwatch.example', 'Harbor labor en'])
    expect(release).toContain(text);
  expect(await read('/topics/harbor-labor-en/')).toContain('Tides in May (en)');
  expect(await read('/people/ingrid-sorlie-en/')).toContain('Staff attorney');
  for (const html of [
    await read('/releases/original-en/'),
    await read('/es/comunicados/translated-en/'),
  ])
    for (const [language, path] of [
      ['en', '/releases/original-en/'],
      ['es', '/es/comunicados/translated-en/'],
    ])
      expect(html).toMatch(
        new RegExp(`<link rel="alternate" hreflang="${language}" href="[^"]+${path}">`),
      );
}

/** Demands that an embargoed release is nowhere. */
export async function demandNoneOf(word: string): Promise<void> {
  expect((await fetch(`${newsroom.url}/releases/${word}-en/`)).status).toBe(404);
  for (const path of [
    '/releases/',
    '/feeds/rss.xml',
    '/feeds/feed.json',
    '/api/v1/changes.json',
    '/sitemap.xml',
  ])
    expect((await read(path)).toLowerCase(), path).not.toContain(word);
}

/** Demands that what the camera wrote into the photograph is neither in the repository, nor in the files, nor on the site. */
export async function demandNoMetadata(): Promise<void> {
  const { git, repository, outDir } = newsroom;
  const id = git('log', '--format=%H', '--diff-filter=A', '--', 'media/quay-en.jpg').trim();
  const stored = spawnSync('git', ['-C', repository, 'show', `${id}:media/quay-en.jpg`]).stdout;
  const { width, exif, xmp, iptc } = await sharp(stored).metadata();
  expect({ width, exif, xmp, iptc }).toEqual({ width: 1200 });
  const { stdout: objects } = spawnSync(
    'git',
    ['-C', repository, 'cat-file', '--batch-all-objects', '--batch', '--unordered'],
    { maxBuffer: 256 << 20 },
  );
  expect(objects.includes(stored)).toBe(true);
  const stores: [string, Buffer][] = [['the repository', objects]];
  for (const folder of [repository, outDir])
    for (const path of await getFiles(folder))
      stores.push([join(folder, path), await readFile(join(folder, path))]);
  for (const mark of [photographSecret, 'GPSLatitude', 'Exif\0\0'])
    expect(stores.filter(([, bytes]) => bytes.includes(mark)).map(([name]) => name)).toEqual([]);
}
