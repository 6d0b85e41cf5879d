import { message } from '../../languages/message.ts';
import { getCachedBytes } from '../files/byte-cache.ts';
import { documentTypes, toActualType, toPromisedType } from '../files/file-type.ts';
import { toUnreadable } from './document-check.ts';
import { toDocumentHref } from './document-href.ts';
import { MediaError, toReplaced } from '../files/media-error.ts';
import { defineFileMemory, getMediaFile, toContentDigest } from '../files/media-file.ts';
import type { MediaFile } from '../files/media-file.ts';
import { cleaningSettings, cleanPdf, getPageCount } from './pdf-cleaning.ts';
import type { DocumentFacts, MediaFolders } from '../files/media-data.ts';

const mediaTypes = { pdf: 'application/pdf', csv: 'text/csv' };

/**
 * Gets the address at which a document is published, and its size and page count after cleaning.
 *
 * @param src `/media/report.pdf`
 * @param title as the entry gives it
 * @throws MediaError when it is missing, damaged, or not a document that can be published
 */
export async function getDocument(
  mediaDir: string,
  src: string,
  title: string,
  { cacheDir }: { cacheDir: string },
): Promise<DocumentFacts> {
  const facts = await getFacts(mediaDir, src, cacheDir);
  return { ...facts, href: toDocumentHref(title, facts.name) };
}

const getFacts = defineFileMemory(async (file, cacheDir: string) => {
  const { source, bytes } = file;
  const type = toDocumentType(file);
  const name = toName(file);
  const facts = { name, source, type: mediaTypes[type] };
  if (type === 'csv') return { ...facts, bytes: bytes.length };

  const cleaned = await getCachedBytes(cacheDir, name, () => clean(file));
  const pages = await getCachedBytes(cacheDir, `${name}.pages`, async () =>
    Buffer.from(String(await getPageCount(cleaned))),
  );
  return { ...facts, bytes: cleaned.length, pages: Number(pages.toString()) };
});

/** Returns the bytes to publish. Cleaned PDFs are cached in `<cacheDir>/media`. */
export async function renderDocument(
  document: DocumentFacts,
  { mediaDir, cacheDir }: MediaFolders,
): Promise<Uint8Array> {
  const file = await getMediaFile(mediaDir, document.source);
  const { name } = document;
  if (name !== toName(file)) throw toReplaced(file.source);
  if (toDocumentType(file) === 'csv') return file.bytes;
  return getCachedBytes(cacheDir, name, () => clean(file));
}

const toName = (file: MediaFile) =>
  `${toContentDigest(file.bytes, cleaningSettings)}.${toDocumentType(file)}`;

function toDocumentType({ source, bytes }: MediaFile): (typeof documentTypes)[number] {
  const type = documentTypes.find((known) => known === toActualType(bytes));
  if (type !== undefined && type === toPromisedType(source)) return type;
  const cause = message('This is no document that can be published.');
  const remedy = message('Save it as PDF (a table also as CSV) and upload that.');
  throw new MediaError(source, [{ code: 'document-expected', cause, remedy }]);
}

async function clean({ source, bytes }: MediaFile): Promise<Uint8Array> {
  try {
    return await cleanPdf(bytes);
  } catch (error) {
    throw new MediaError(source, [toUnreadable(error)]);
  }
}
