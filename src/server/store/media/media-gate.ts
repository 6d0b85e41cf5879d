import sharp from 'sharp';
import { removeCameraData } from '../../../media/metadata/jpeg-metadata.ts';
import { maxPixels, openPicture } from '../../../media/pictures/open-picture.ts';
import { toActualType, toPromisedType, type FileType } from '../../../media/files/file-type.ts';
import { checkImage } from '../../../media/pictures/image-check.ts';
import { checkFile } from '../../../media/index.ts';
import { cleanPdf } from '../../../media/documents/pdf-cleaning.ts';
import type { Problem } from '../../../languages/problems/problem.ts';
import { message } from '../../../languages/message.ts';
import { toStoreMediaError } from './store-media-error.ts';

/** A file that may be stored: of a publishable type, and without personal metadata. */
export interface AdmittedMedia {
  /** The requested path, with the extension that fits the content. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Types that are recognized by their first bytes, so that a wrong extension can be corrected. */
const endings: Partial<Record<FileType, string>> = {
  jpeg: '.jpg',
  png: '.png',
  webp: '.webp',
  pdf: '.pdf',
};

/**
 * Checks an upload, removes its metadata and converts AVIF into a format that every browser shows. Writes no
 * file, which would keep what was not cleaned if the process is ended. (That of libvips for large pictures has no name.)
 * @param path `content/media/…`
 * @throws StoreError `media` with cause and remedy
 */
export async function admitMedia(path: string, sent: Uint8Array): Promise<AdmittedMedia> {
  const bytes = toActualType(sent) === 'avif' ? await convertPicture(path, sent) : sent;
  const type = toActualType(bytes);
  const named = toNamed(path, type);
  const [problem] = await checkFile(named, bytes);
  if (problem) throw toStoreMediaError(named, problem);
  return { path: named, bytes: await removeMetadata(type, bytes) };
}

function toNamed(path: string, type: FileType): string {
  const [, stem = path, ending = ''] = /^(.*?)(\.[^./]*)?$/.exec(path) ?? [];
  const right = endings[type];
  if (right === undefined || toPromisedType(path) === type) return stem + ending.toLowerCase();
  return stem + right;
}

/** AVIF is an output format and loses with every encoding; it is stored as JPEG, or as PNG if it is transparent. */
async function convertPicture(path: string, bytes: Uint8Array): Promise<Uint8Array> {
  try {
    const picture = sharp(bytes, { failOn: 'truncated', limitInputPixels: maxPixels });
    const { hasAlpha } = await picture.metadata();
    const upright = picture.autoOrient().keepIccProfile();
    return await (hasAlpha ? upright.png() : upright.jpeg({ quality: 92 })).toBuffer();
  } catch {
    throw toStoreMediaError(path, unreadableAvif);
  }
}

async function removeMetadata(type: FileType, bytes: Uint8Array): Promise<Uint8Array> {
  if (type === 'pdf') return cleanPdf(bytes);
  if (type === 'jpeg') {
    const bare = removeCameraData(bytes);
    if (bare && (await checkImage(bare)).length === 0) return bare;
  }
  return type === 'jpeg' || type === 'png' || type === 'webp' ? reencode(type, bytes) : bytes;
}

/**
 * Encodes what is seen of a picture, rotated upright, and nothing else. A lossless picture of 8 bits looks as before. So does
 * a JPEG, which loses with every encoding, unless decoders accept it and our parser does not.
 */
async function reencode(type: 'jpeg' | 'png' | 'webp', bytes: Uint8Array): Promise<Uint8Array> {
  const picture = await openPicture(bytes);
  const encoders = {
    jpeg: () => picture.jpeg({ quality: 95, chromaSubsampling: '4:4:4' }),
    png: () => picture.png(),
    // The chunk of lossless pixels (RFC 9649, 2.6).
    webp: () => picture.webp({ lossless: Buffer.from(bytes).includes('VP8L'), quality: 95 }),
  };
  return encoders[type]().toBuffer();
}

const unreadableAvif: Problem = {
  code: 'media-unreadable',
  cause: message('The AVIF picture cannot be read.'),
  remedy: message('Save the picture as JPEG or PNG; the site makes its own AVIF files from it.'),
};
