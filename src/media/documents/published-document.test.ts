import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { getDocument, renderDocument } from './published-document.ts';
import { canary, makeFolders, makeRevealingPdf } from '../../../tests/fixtures/media-samples.ts';
import { mentions } from '../../../tests/fixtures/pdf/readers.ts';

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
  test('is cleaned and has a name of its own', async () => {
    const original = await (await makeRevealingPdf(3)).save({ useObjectStreams: false });
    expect(mentions(original, canary)).toBe(true);
    const { facts, published } = await publish(original);
    expect(facts).toMatchObject({ pages: 3, bytes: published.length, type: 'application/pdf' });
    expect(facts.href).toMatch(/^\/media\/relacion-anual-n-o-3-[0-9a-f]{16}\.pdf$/);
    expect(mentions(published, canary)).toBe(false);
    expect(mentions(published, 'Page 2 stays')).toBe(true);
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
])('%s is rejected with its name', async (name, bytes, reason) => {
  const folders = await makeFolders({ [name]: bytes });
  await expect(getDocument(folders.mediaDir, `/media/${name}`, 'x', folders)).rejects.toThrow(
    reason,
  );
});
