import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { getDocument, renderDocument } from './document.ts';
import { CANARY, makeFolders, makeRevealingPdf, makeRevealingPhotograph } from './media-samples.ts';

/** The text of a PDF with every deflated stream opened, strings in either of their two forms. */
function readOpen(bytes: Uint8Array): string {
  const file = Buffer.from(bytes);
  const parts = [file];
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + 6)) {
    const start = file[at + 6] === 0x0d ? at + 8 : at + 7;
    try {
      parts.push(inflateSync(file.subarray(start), { finishFlush: 2 }));
    } catch {
      // Not every stream is deflated; those are in the file as they are.
    }
  }
  return Buffer.concat(parts).toString('latin1');
}

function mentions(bytes: Uint8Array, word: string): boolean {
  const text = readOpen(bytes);
  const hex = Buffer.from(word, 'latin1').toString('hex');
  const wide = [...Buffer.from(word, 'utf16le').swap16()].map((byte) =>
    byte.toString(16).padStart(2, '0'),
  );
  return [word, hex, wide.join('')].some((form) => text.toLowerCase().includes(form.toLowerCase()));
}

async function publish(bytes: Uint8Array) {
  const folders = await makeFolders({ 'Jahresbericht Über.pdf': bytes });
  const facts = await getDocument(
    folders.mediaDir,
    '/media/Jahresbericht Über.pdf',
    'Relación anual, n.º 3',
    folders,
  );
  return { facts, folders, published: await renderDocument(facts, folders) };
}

describe('a published PDF', () => {
  test('names no author, producer or reviewer and keeps its pages', async () => {
    const original = await (await makeRevealingPdf(3)).save({ useObjectStreams: false });
    expect(mentions(original, CANARY)).toBe(true);
    const { facts, published } = await publish(original);
    expect(facts).toMatchObject({ pages: 3, bytes: published.length, type: 'application/pdf' });
    expect(facts.href).toMatch(/^\/media\/relacion-anual-n-o-3-[0-9a-f]{16}\.pdf$/);
    expect(mentions(published, CANARY)).toBe(false);
    expect(mentions(published, 'pdf-lib')).toBe(false);

    const read = await PDFDocument.load(published, { updateMetadata: false });
    expect(read.getPageCount()).toBe(3);
    expect(read.context.trailerInfo.Info).toBeUndefined();
    expect(read.catalog.has(PDFName.of('Metadata'))).toBe(false);
    expect(read.getPage(0).node.Annots()!.lookup(0, PDFDict).has(PDFName.of('Rect'))).toBe(true);
    expect(readOpen(published)).toContain(
      Buffer.from('Page 2 stays').toString('hex').toUpperCase(),
    );
  });

  test('carries nothing of the revisions before it', async () => {
    const first = await (await makeRevealingPdf(2)).save();
    const later = await PDFDocument.load(first, {
      updateMetadata: false,
      forIncrementalUpdate: true,
    });
    later.setAuthor('Somebody Else');
    later.removePage(1);
    later.catalog.delete(PDFName.of('Metadata'));
    const grown = await later.save();
    expect(Buffer.from(grown).indexOf(Buffer.from(first))).toBe(0);
    expect(mentions(grown, 'Page 2 stays')).toBe(true);

    const { facts, published } = await publish(grown);
    expect(facts.pages).toBe(1);
    for (const word of [CANARY, 'Somebody Else', 'Page 2 stays']) {
      expect(mentions(published, word)).toBe(false);
    }
    expect(mentions(published, 'Page 1 stays')).toBe(true);
  });

  test('shows its photographs without their camera data', async () => {
    const document = await PDFDocument.create();
    const photograph = await document.embedJpg(await makeRevealingPhotograph());
    document.addPage([400, 300]).drawImage(photograph);
    const original = await document.save();
    expect(mentions(original, CANARY)).toBe(true);

    const { published } = await publish(original);
    expect(mentions(published, CANARY)).toBe(false);
    const read = await PDFDocument.load(published, { updateMetadata: false });
    const image = read.context
      .enumerateIndirectObjects()
      .map(([, object]) => object)
      .find((object) => object instanceof PDFRawStream && object.dict.has(PDFName.of('Width')));
    const stream = image as PDFRawStream;
    expect(await sharp(stream.getContents()).stats()).toEqual(
      await sharp(await makeRevealingPhotograph()).stats(),
    );
  });

  test('is the same bytes every time', async () => {
    const original = await (await makeRevealingPdf()).save();
    const [one, two] = [await publish(original), await publish(original)];
    expect(one.facts).toEqual(two.facts);
    expect(Buffer.from(one.published).equals(Buffer.from(two.published))).toBe(true);
    expect(await readdir(join(one.folders.cacheDir, 'media'))).toHaveLength(2);
  });
});

test('a CSV is published as it is', async () => {
  const bytes = Buffer.from('year,cases\n2010,3\n');
  const folders = await makeFolders({ 'figures.csv': bytes });
  const facts = await getDocument(folders.mediaDir, '/media/figures.csv', '统计', folders);
  expect(facts).toMatchObject({ type: 'text/csv', bytes: bytes.length });
  expect(facts.href).toBe(`/media/document-${facts.name}`);
  expect(facts).not.toHaveProperty('pages');
  expect(Buffer.from(await renderDocument(facts, folders)).equals(bytes)).toBe(true);
});

test.each([
  ['photo.jpg', Buffer.from('\xff\xd8\xff', 'latin1'), 'This is no document that can be published'],
  ['broken.pdf', Buffer.from('%PDF-1.7\n%%EOF'), '/media/broken.pdf: The PDF cannot be read'],
])('%s is refused with its name', async (name, bytes, reason) => {
  const folders = await makeFolders({ [name]: bytes });
  await expect(getDocument(folders.mediaDir, `/media/${name}`, 'x', folders)).rejects.toThrow(
    reason,
  );
});
