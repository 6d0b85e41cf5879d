import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inflateSync } from 'node:zlib';
import { getDocumentProxy } from 'unpdf';

/** What pdf.js makes of a PDF. */
export interface ReadPdf {
  readonly pages: number;
  readonly text: string[];
  readonly title: string | undefined;
  readonly isTagged: boolean;
  /** Tags of each page as a screen reader finds them. */
  readonly tags: string[];
}

export async function readWithPdfJs(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const text: string[] = [];
  const tags: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    text.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    // Numbers of objects are others in every file.
    tags.push(JSON.stringify(await page.getStructTree()).replace(/\d+R/g, ''));
  }
  const { info } = (await pdf.getMetadata()) as { info: { Title?: string } };
  const marks = (await pdf.getMarkInfo()) as { Marked?: boolean } | null;
  const pages = pdf.numPages;
  await pdf.loadingTask.destroy();
  return { pages, text, title: info.Title, isTagged: marks?.Marked === true, tags };
}

/** Poppler's programs are Debian's `poppler-utils`. */
export const hasPoppler = spawnSync('pdftoppm', ['-v']).error === undefined;

/** The pages as poppler draws them: 36 dots an inch, each in three bytes. */
export async function drawWithPoppler(bytes: Uint8Array): Promise<Buffer[]> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-pdf-'));
  try {
    await writeFile(join(folder, 'a.pdf'), bytes);
    await promisify(execFile)('pdftoppm', ['-q', '-r', '36', 'a.pdf', 'page'], { cwd: folder });
    const names = (await readdir(folder)).filter((name) => name.endsWith('.ppm')).toSorted();
    return await Promise.all(names.map((name) => readFile(join(folder, name))));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The greatest difference between two drawings of a page, of 255. */
export function toDifference(one: Buffer, other: Buffer): number {
  if (one.length !== other.length) return 255;
  return one.reduce((most, byte, at) => Math.max(most, Math.abs(byte - other[at]!)), 0);
}

/** The text of a PDF with every packed stream opened. */
export function readOpen(bytes: Uint8Array): string {
  const file = Buffer.from(bytes);
  const parts = [file];
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + 6)) {
    const start = file[at + 6] === 0x0d ? at + 8 : at + 7;
    try {
      parts.push(inflateSync(file.subarray(start), { finishFlush: 2 }));
    } catch {
      // Not every stream is packed; those are in the file as they are.
    }
  }
  return Buffer.concat(parts).toString('latin1');
}

/** Whether a word is in a PDF, in either form of strings and as one or two bytes a letter. */
export function mentions(bytes: Uint8Array, word: string): boolean {
  const text = readOpen(bytes).toLowerCase();
  const narrow = Buffer.from(word, 'latin1').toString('hex');
  const wide = Buffer.from(word, 'utf16le').swap16();
  const forms = [word, narrow, wide.toString('latin1'), wide.toString('hex')];
  return forms.some((form) => text.includes(form.toLowerCase()));
}
