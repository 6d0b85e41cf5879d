import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { getFiles } from './site.ts';

/** An output file, or something unpacked from it. */
export interface OutputPart {
  /** `releases/x.zip!release.txt` */
  readonly name: string;
  /** One character for each byte; `utf8` encodes a word in the same way. */
  readonly text: string;
}

/** A word as it appears in the text of parts: one character for each byte. */
export const utf8 = (word: string) => Buffer.from(word, 'utf8').toString('latin1');

/**
 * Reads everything that a built site contains: every file as it is, and what is packed inside it:
 * compressed fragments and indexes of the search, archives with what is in them, streams of PDFs,
 * metadata of pictures.
 */
export async function getOutputParts(outDir: string): Promise<OutputPart[]> {
  const parts: OutputPart[] = [];
  for (const path of await getFiles(outDir))
    parts.push(...(await unpackOutput(path, await readFile(join(outDir, path)))));
  return parts;
}

/** A file with everything that is packed in it. */
export async function unpackOutput(name: string, bytes: Buffer): Promise<OutputPart[]> {
  const own = { name, text: bytes.toString('latin1') };
  const inner = async (suffix: string, content: Uint8Array) =>
    await unpackOutput(`${name}!${suffix}`, Buffer.from(content));
  if (bytes[0] === 0x1f && bytes[1] === 0x8b)
    return [own, ...(await inner('gunzip', gunzipSync(bytes)))];
  if (own.text.startsWith('PK\u0003\u0004')) {
    const files = Object.entries(unzipSync(bytes));
    return [own, ...(await Promise.all(files.map((file) => inner(...file)))).flat()];
  }
  if (own.text.startsWith('%PDF-')) return [own, ...getStreams(name, bytes)];
  if (/\.(avif|webp|jpe?g|png)$/.test(name)) return [own, ...(await getMetadata(name, bytes))];
  return [own];
}

/** The Flate streams of a PDF: packed objects, content of pages. Other streams are skipped. */
function getStreams(name: string, bytes: Buffer): OutputPart[] {
  const parts: OutputPart[] = [];
  for (let at = bytes.indexOf('stream'); at !== -1; at = bytes.indexOf('stream', at + 6)) {
    if (bytes.subarray(at - 3, at).toString() === 'end') continue;
    const start = at + (bytes[at + 6] === 0x0d ? 8 : 7);
    try {
      const text = inflateSync(bytes.subarray(start, bytes.indexOf('endstream', start)));
      parts.push({ name: `${name}!stream@${at}`, text: text.toString('latin1') });
    } catch {
      continue;
    }
  }
  return parts;
}

/** EXIF, XMP, IPTC and comments, which may be compressed inside the picture's own format. */
async function getMetadata(name: string, bytes: Buffer): Promise<OutputPart[]> {
  const { exif, xmp, iptc, comments } = await sharp(bytes).metadata();
  const texts = (comments ?? []).map(({ keyword, text }) => `${keyword} ${text}`);
  return [exif, xmp, iptc, Buffer.from(texts.join('\n'))]
    .filter((part) => part !== undefined && part.length > 0)
    .map((part, index) => ({ name: `${name}!metadata${index}`, text: part!.toString('latin1') }));
}
