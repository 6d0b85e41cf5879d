import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { getFiles } from '../site.ts';
import { awaitSite, maya, openSignedIn, readSite } from './staff.ts';
import { browser, newsroom, startNewsroomAndBrowser } from './workplace.ts';

/** A report with all that a careless editor breaks: a chart, a table, footnotes, unusual but valid spacing. */
const report = `---
headline:   The recount
summary: "Who was arrested, counted again."   # agreed with the board
datePublished: '2012-05-02T09:00:00-04:00'
authors: [ana-ruiz]
keyFindings:
- Most had no conviction.
cover:
  src: /media/vigil.png
  alt: People with candles on a quay
---

We counted arrests for two years.[^1]

<Chart type="bar" title="Arrests by year" src="../2011/arrests.csv" />

* One result
* Another result

| Year | Arrests |
|------|--------:|
| 2009 |      12 |
| 2010 |      15 |

The last   paragraph,
with a second note.[^note]

[^1]: By hand.

[^note]: And by machine.
`;

const file = 'reports/en/2012/the-recount.mdx';

startNewsroomAndBrowser({ files: { [file]: report } });

test('the GPS data of a photograph is neither in the repository, nor in the files, nor on the site', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  await admin.writeNew('releases-en');
  await admin.choose('Kind', 'Press release');
  await admin.fill('Headline', 'A quay at night');
  await admin.fill('Summary', 'What the quay looks like.');
  await admin.setMoment('Publish at', '2026-11-24', '10:00');
  await admin.typeBody('See the picture.');
  await admin.addPicture('quay.jpg', await takePhotograph(), 'A dark quay');
  await admin.saveAndPublish();
  await awaitSite(admin, newsroom);
  const html = await readSite(newsroom, '/releases/a-quay-at-night/');
  const [shown] = /\/media\/[\w-]+\.(jpg|webp|avif)/.exec(html) ?? [];
  expect(html).toContain('alt="A dark quay"');
  expect((await fetch(newsroom.url + shown)).status).toBe(200);

  const stored = await readFile(join(newsroom.repository, 'media/quay.jpg'));
  const { width, exif, xmp, iptc } = await sharp(stored).metadata();
  expect({ width, exif, xmp, iptc }).toEqual({ width: 1200 });
  const { stdout: objects } = spawnSync(
    'git',
    ['-C', newsroom.repository, 'cat-file', '--batch-all-objects', '--batch', '--unordered'],
    { maxBuffer: 256 << 20 },
  );
  expect(objects.includes(stored)).toBe(true);
  const stores: [string, Buffer][] = [['the repository', objects]];
  for (const folder of [newsroom.repository, newsroom.outDir])
    for (const path of await getFiles(folder))
      stores.push([join(folder, path), await readFile(join(folder, path))]);
  for (const mark of [secret, 'GPSLatitude', 'Exif\0\0'])
    expect(stores.filter(([, bytes]) => bytes.includes(mark)).map(([name]) => name)).toEqual([]);
  expect(admin.watched.complaints).toEqual([]);
});

test('editing one paragraph of a report with chart, table and footnotes changes nothing else', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  await admin.openEntry('reports-en', '2012/the-recount');
  await admin.replaceInBody('for two years', 'for two whole years');
  await admin.saveAndPublish();
  expect(newsroom.git('show', `main:${file}`)).toBe(
    report.replace('for two years', 'for two whole years'),
  );
  await awaitSite(admin, newsroom);
  const html = await readSite(newsroom, '/reports/the-recount/');
  expect(html).toContain('We counted arrests for two whole years.');
  expect(html).toMatch(/<figure[^>]*>.*?Arrests by year.*?<svg/s);
  expect(html).toMatch(/<table>.*?<td[^>]*>15<\/td>.*?<\/table>/s);
  expect(html).toMatch(/<section[^>]*footnotes.*By hand\..*And by machine\./s);
  expect(admin.watched.complaints).toEqual([]);
});

/** A word in each kind of metadata of the photograph. */
const secret = 'SAFE-HOUSE-7319';

/** A photograph with its location in EXIF and in XMP. */
async function takePhotograph(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 90, sigma: 40 } as const;
  const photograph = await sharp({
    create: { width: 1200, height: 800, channels: 3, background: '#223', noise },
  })
    .withExif({
      IFD0: { ImageDescription: secret, Make: 'Camera' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '40/1 42/1 0/1',
        GPSLongitudeRef: 'W',
        GPSLongitude: '74/1 0/1 0/1',
      },
    })
    .withXmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="40,42N" exif:place="${secret}"/></rdf:RDF></x:xmpmeta>`,
    )
    .jpeg()
    .toBuffer();
  // Otherwise the test could not fail.
  const { exif, xmp } = await sharp(photograph).metadata();
  expect([exif, xmp].every((part) => part?.includes(secret))).toBe(true);
  return photograph;
}
