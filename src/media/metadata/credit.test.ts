import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { embedCredit } from './credit.ts';

const drawn = sharp({ create: { width: 8, height: 4, channels: 3, background: '#9b2226' } });

describe.each(['jpeg', 'png'] as const)('a %s', (format) => {
  it('says its credit, and nothing else', async () => {
    const bytes = embedCredit(await drawn.clone().toFormat(format).toBuffer(), 'Peña & <Row>');
    const { xmp, exif, iptc, icc } = await sharp(bytes, { failOn: 'warning' }).metadata();
    const xml = xmp!.toString();
    expect(xml).toContain('<photoshop:Credit>Peña &amp; &lt;Row&gt;</photoshop:Credit>');
    expect(xml.replaceAll(/<[^>]+>/g, '')).toBe('Peña &amp; &lt;Row&gt;');
    expect([exif, iptc, icc]).toEqual([undefined, undefined, undefined]);
  });

  it('keeps its pixels', async () => {
    const plain = await drawn.clone().toFormat(format).toBuffer();
    const pixels = await sharp(embedCredit(plain, 'x')).raw().toBuffer();
    expect(pixels.equals(await sharp(plain).raw().toBuffer())).toBe(true);
  });
});
