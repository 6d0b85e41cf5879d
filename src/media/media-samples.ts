/** Files for this folder's tests, made on the spot so that every byte in them is known. */
import { createHash } from 'node:crypto';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { onTestFinished } from 'vitest';

/** A word that must appear nowhere in what is published, in any text encoding. */
export const canary = 'Canary7391';

/** Creates an empty `media` and `cache` folder, removed when the test ends. */
export async function makeFolders(
  files: Record<string, Uint8Array> = {},
): Promise<{ mediaDir: string; cacheDir: string }> {
  const root = await mkdtemp(join(tmpdir(), 'dateline-media-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const mediaDir = join(root, 'media');
  await mkdir(mediaDir);
  for (const [name, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(mediaDir, name)), { recursive: true });
    await writeFile(join(mediaDir, name), bytes);
  }
  return { mediaDir, cacheDir: join(root, 'cache') };
}

/** A picture that does not compress to nothing: soft colours under noise, the same every time. */
export function makePhotograph(width: number, height: number): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  let state = 7;
  for (let index = 0; index < pixels.length; index += 1) {
    state = (state * 1103515245 + 12345) % 2147483648;
    pixels[index] = 60 + ((index / width) % 120) + ((state >> 16) % 40);
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** What a picture looks like: its pixels as they are stored, and upright in sRGB. */
export async function toPixels(bytes: Uint8Array): Promise<string[]> {
  const stored = await sharp(bytes).raw().toBuffer();
  const shown = await sharp(bytes).autoOrient().toColourspace('srgb').raw().toBuffer();
  return [stored, shown].map((pixels) => createHash('sha256').update(pixels).digest('hex'));
}

/** Bars and circles in three colours, as a chart or a logo has. */
export function makeDrawing(width: number, height: number): Sharp {
  const bars = Array.from(
    { length: 12 },
    (_, index) =>
      `<rect x="${index * 8 + 2}" y="${20 + ((index * 37) % 60)}" width="5" height="80" fill="#1b4965"/>`,
  );
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 100 100" preserveAspectRatio="none">
        <rect width="100" height="100" fill="#fff"/>${bars.join('')}<circle cx="50" cy="30" r="18" fill="#c8553d"/></svg>`,
    ),
  ).flatten({ background: '#fff' });
}

/** A photograph with everything a camera and an editing desk leave in it. */
export async function makeRevealingPhotograph({
  width = 800,
  height = 600,
  orientation = 1,
} = {}): Promise<Buffer> {
  const jpeg = await makePhotograph(width, height)
    .withExif({
      IFD0: { Artist: `${canary} artist`, Copyright: `${canary} copyright` },
      IFD2: { UserComment: `${canary} comment` },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 3230/100', GPSAreaInformation: canary },
    })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>${canary} xmp</rdf:RDF></x:xmpmeta>`)
    .withMetadata({ orientation })
    .withIccProfile('p3')
    .jpeg({ quality: 90 })
    .toBuffer();
  const iptc = `Photoshop 3.0\x008BIM\x04\x04\x00\x00\x00\x00\x00\x14\x1c\x02\x50\x00\x0f${canary} iptc`;
  return Buffer.concat([
    jpeg.subarray(0, 2),
    toSegment(0xed, iptc),
    toSegment(0xfe, `${canary} jpeg comment`),
    jpeg.subarray(2),
    Buffer.from(`${canary} after the end`),
  ]);
}

/** A segment of a JPEG, its content given as Latin-1. */
export function toSegment(marker: number, content: string): Buffer {
  const body = Buffer.from(content, 'latin1');
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** A PDF of some pages whose information dictionary, XMP packet and notes all name someone. */
export async function makeRevealingPdf(pages = 3): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  document.setAuthor(`${canary} author`);
  document.setProducer(`${canary} producer`);
  document.setCreator(`${canary} creator`);
  document.setTitle('Annual report');
  const { context, catalog } = document;
  const xmp = context.stream(`<x:xmpmeta>${canary} xmp</x:xmpmeta>`, {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  catalog.set(PDFName.of('Metadata'), context.register(xmp));
  for (let number = 1; number <= pages; number += 1) {
    const page = document.addPage([300, 400]);
    page.drawText(`Page ${number} stays`);
    const layout = context.obj({ Word: { Private: PDFString.of(`${canary} private`) } });
    page.node.set(PDFName.of('PieceInfo'), layout);
    const note = { Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 9, 9] };
    const annotation = context.obj({ ...note, T: PDFString.of(`${canary} reviewer`) });
    page.node.set(PDFName.of('Annots'), context.obj([context.register(annotation)]));
  }
  return document;
}
