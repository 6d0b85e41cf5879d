import { toContentDigest } from '../files/media-file.ts';
import type { MediaFolders } from '../files/media-data.ts';
import { embedCredit } from '../metadata/credit.ts';
import {
  getPrintDigest,
  getPrintPicture,
  renderPrintPicture,
  type PrintPicture,
} from './print-picture.ts';

/** A picture for the press to download and print. It says in itself whom to credit. Plain data. */
export interface PressPicture extends PrintPicture {
  /** Public address, `/media/<digest>-print.jpg`. It changes with the picture, its encoding and its credit. */
  readonly href: string;
  readonly credit?: string;
}

/** @throws MediaError when the file is missing, misspelt or not a picture */
export async function getPressPicture(
  mediaDir: string,
  src: string,
  credit?: string,
): Promise<PressPicture> {
  const print = await getPrintPicture(mediaDir, src);
  const digest = toPressDigest(print.digest, credit);
  const href = `/media/${digest}-print.${print.extension}`;
  return { ...print, href, ...(credit && { credit }) };
}

const toPressDigest = (printDigest: string, credit?: string) =>
  toContentDigest(new TextEncoder().encode(credit), printDigest);

/** The digest in its address, without looking at the picture. @throws MediaError when the file is missing or misspelt */
export const getPressDigest = async (
  mediaDir: string,
  src: string,
  credit?: string,
): Promise<string> => toPressDigest(await getPrintDigest(mediaDir, src), credit);

/** Returns its bytes. Cached in `<cacheDir>/media`. */
export async function renderPressPicture(
  { credit, ...print }: PressPicture,
  folders: MediaFolders,
): Promise<Uint8Array> {
  const bytes = await renderPrintPicture(print, folders);
  return credit ? embedCredit(bytes, credit) : bytes;
}
