import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import {
  canary,
  makePhotograph,
  makeRevealingPdf,
  makeRevealingPhotograph,
} from '../../../tests/fixtures/media-samples.ts';
import { getReadableText } from './readable-text.ts';

test('reads what cameras and programs wrote into a photograph', async () => {
  const texts = (await getReadableText(await makeRevealingPhotograph())).map(({ text }) => text);
  for (const kind of ['artist', 'copyright', 'comment', 'xmp'])
    expect(
      texts.some((text) => text.includes(`${canary} ${kind}`)),
      kind,
    ).toBe(true);
  const bare = await makePhotograph(300, 200).png().toBuffer();
  expect(await getReadableText(bare)).toEqual([]);
});

test('reads a PDF page by page, and its strings outside of pages', async () => {
  const document = await PDFDocument.create();
  document.addPage([400, 200]);
  document.addPage([400, 200]).drawText('On the second page', { x: 20, y: 100 });
  document.setTitle('A title');
  const texts = await getReadableText(await document.save());
  expect(texts).toContainEqual({ page: 2, text: 'On the second page' });
  expect(texts).toContainEqual({ text: 'A title' });

  const revealing = await getReadableText(await (await makeRevealingPdf(1)).save());
  const hidden = revealing.filter(({ page, text }) => page === undefined && text.includes(canary));
  expect(hidden.length).toBeGreaterThan(3);
  expect(hidden.map(({ text }) => text)).toContain(`<x:xmpmeta>${canary} xmp</x:xmpmeta>`);
});

test('throws for a damaged document', async () => {
  await expect(getReadableText(Buffer.from('%PDF-1.7\nnothing'))).rejects.toThrow();
});
