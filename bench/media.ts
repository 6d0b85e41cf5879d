/**
 * Measures bytes and encoding time of image formats, the figures behind `src/media/encoders.ts`.
 * Run: `node bench/media.ts [photo…]`. Without arguments only the generated pictures are measured.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { performance } from 'node:perf_hooks';
import sharp from 'sharp';
import type { Sharp } from 'sharp';

const WIDTHS = [640, 1280];

const candidates: Record<string, (image: Sharp) => Sharp> = {
  'jpeg q80': (image) => image.jpeg({ quality: 80 }),
  'mozjpeg q78': (image) => image.jpeg({ quality: 78, mozjpeg: true }),
  'webp q78 e4': (image) => image.webp({ quality: 78, effort: 4 }),
  'webp q78 e6': (image) => image.webp({ quality: 78, effort: 6 }),
  'webp lossless e4': (image) => image.webp({ lossless: true, effort: 4 }),
  'webp near-lossless e6': (image) => image.webp({ nearLossless: true, quality: 60, effort: 6 }),
  'avif q52 e1 420': (image) => image.avif({ quality: 52, effort: 1, chromaSubsampling: '4:2:0' }),
  'avif q52 e2 420': (image) => image.avif({ quality: 52, effort: 2, chromaSubsampling: '4:2:0' }),
  'avif q52 e4 420': (image) => image.avif({ quality: 52, effort: 4, chromaSubsampling: '4:2:0' }),
  'avif q52 e6 420': (image) => image.avif({ quality: 52, effort: 6, chromaSubsampling: '4:2:0' }),
  'avif q60 e2 444': (image) => image.avif({ quality: 60, effort: 2, chromaSubsampling: '4:4:4' }),
  'avif q60 e4 444': (image) => image.avif({ quality: 60, effort: 4, chromaSubsampling: '4:4:4' }),
  'png 9': (image) => image.png({ compressionLevel: 9 }),
  'png palette': (image) => image.png({ palette: true, effort: 7 }),
};

/** A bar chart: flat colours, hard edges and text, as an organization exports it from a spreadsheet. */
function drawChart(): Buffer {
  const bars = Array.from({ length: 24 }, (_, index) => {
    const height = 200 + ((index * 97) % 500);
    return `<rect x="${90 + index * 72}" y="${900 - height}" width="48" height="${height}" fill="${index % 2 ? '#1b4965' : '#c8553d'}"/>
      <text x="${114 + index * 72}" y="940" font-size="24" text-anchor="middle">${1999 + index}</text>`;
  });
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="1920" height="1000"><rect width="1920" height="1000" fill="#fff"/>${bars.join('')}</svg>`,
  );
}

/** A portrait-like drawing: soft gradients and film grain, the worst case for PNG. */
function drawGradient(): Buffer {
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1920" height="1280"><defs><radialGradient id="a"><stop offset="0" stop-color="#f4d9c6"/><stop offset="1" stop-color="#22313f"/></radialGradient>
    <filter id="n"><feTurbulence baseFrequency="0.7" numOctaves="3"/><feColorMatrix values="0 0 0 0 0.5 0 0 0 0 0.5 0 0 0 0 0.5 0 0 0 0.18 0"/></filter></defs>
    <rect width="1920" height="1280" fill="url(#a)"/><circle cx="960" cy="560" r="320" fill="#8d6e63"/><rect width="1920" height="1280" filter="url(#n)"/></svg>`);
}

async function readPictures(): Promise<Map<string, Buffer>> {
  const pictures = new Map<string, Buffer>();
  pictures.set('chart.png', await sharp(drawChart()).png().toBuffer());
  pictures.set('chart-palette.png', await sharp(drawChart()).png({ palette: true }).toBuffer());
  pictures.set('grain.jpg', await sharp(drawGradient()).jpeg({ quality: 92 }).toBuffer());
  for (const path of process.argv.slice(2)) pictures.set(basename(path), await readFile(path));
  return pictures;
}

for (const [name, bytes] of await readPictures()) {
  const { width, height } = await sharp(bytes).metadata();
  for (const target of WIDTHS.filter((candidate) => candidate <= width)) {
    console.log(`\n${name} ${width}×${height}, ${bytes.length} bytes → ${target} wide`);
    const raw = sharp(bytes).autoOrient().resize({ width: target });
    const { data, info } = await raw.raw().toBuffer({ resolveWithObject: true });
    for (const [label, encode] of Object.entries(candidates)) {
      const input = sharp(data, {
        raw: { width: info.width, height: info.height, channels: info.channels },
      });
      const start = performance.now();
      const output = await encode(input).toBuffer();
      const elapsed = performance.now() - start;
      console.log(
        `  ${label.padEnd(22)} ${String(output.length).padStart(8)} bytes ${elapsed.toFixed(0).padStart(6)} ms`,
      );
    }
  }
}
