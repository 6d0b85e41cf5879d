/**
 * Measures bytes, processor time and likeness of image formats, for the choices in `src/media/pictures/encoders.ts`.
 * Run: `node bench/picture-formats.ts [photo…]`. Without arguments only the generated pictures are measured.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import sharp from 'sharp';
import type { Sharp } from 'sharp';

const widths = [640, 1280];

// As the site encodes: one thread a picture (see src/media/pictures/encoders.ts).
sharp.concurrency(1);

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
  'avif q58 e1 420': (image) => image.avif({ quality: 58, effort: 1, chromaSubsampling: '4:2:0' }),
  'avif q58 e2 420': (image) => image.avif({ quality: 58, effort: 2, chromaSubsampling: '4:2:0' }),
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

/**
 * Structural similarity of the luma (SSIM, Wang et al. 2004), the mean over blocks of 8 × 8 pixels:
 * 1 is identical. Shows whether formats are compared at the same quality.
 */
async function measureLikeness(reference: Sharp, encoded: Buffer): Promise<number> {
  const [one, two] = await Promise.all(
    [reference.clone(), sharp(encoded)].map((image) =>
      image.flatten().greyscale().raw().toBuffer({ resolveWithObject: true }),
    ),
  );
  if (!one || !two) return 0;
  const { width, height } = one.info;
  let sum = 0;
  let blocks = 0;
  for (let top = 0; top + 8 <= height; top += 8) {
    for (let left = 0; left + 8 <= width; left += 8) {
      sum += compareBlock(one.data, two.data, top * width + left, width);
      blocks += 1;
    }
  }
  return sum / blocks;
}

function compareBlock(one: Buffer, two: Buffer, start: number, stride: number): number {
  let [a, b, aa, bb, ab] = [0, 0, 0, 0, 0];
  for (let index = 0; index < 64; index += 1) {
    const at = start + (index >> 3) * stride + (index & 7);
    const [x, y] = [one[at] ?? 0, two[at] ?? 0];
    a += x / 64;
    b += y / 64;
    aa += (x * x) / 64;
    bb += (y * y) / 64;
    ab += (x * y) / 64;
  }
  const [c1, c2] = [6.5025, 58.5225];
  const luminance = (2 * a * b + c1) / (a * a + b * b + c1);
  return (luminance * (2 * (ab - a * b) + c2)) / (aa - a * a + (bb - b * b) + c2);
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
  for (const target of widths.filter((candidate) => candidate <= width)) {
    console.log(`\n${name} ${width}×${height}, ${bytes.length} bytes → ${target} wide`);
    const raw = sharp(bytes).autoOrient().resize({ width: target });
    const { data, info } = await raw.raw().toBuffer({ resolveWithObject: true });
    for (const [label, encode] of Object.entries(candidates)) {
      const input = sharp(data, {
        raw: { width: info.width, height: info.height, channels: info.channels },
      });
      const start = process.cpuUsage();
      const output = await encode(input).toBuffer();
      const spent = process.cpuUsage(start);
      const elapsed = (spent.user + spent.system) / 1000;
      const likeness = await measureLikeness(input, output);
      console.log(
        `  ${label.padEnd(22)} ${String(output.length).padStart(8)} bytes ${elapsed.toFixed(0).padStart(6)} ms  SSIM ${likeness.toFixed(4)}`,
      );
    }
  }
}
