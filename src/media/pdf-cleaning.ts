import { ParseSpeeds, PDFArray, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import type { PDFDict } from '@cantoo/pdf-lib';
import { removeJpegMetadata } from './jpeg-metadata.ts';
import { getName, walkObjects } from './pdf-objects.ts';

/** Raise with any change to this file: it is part of the published name and of the cache's key. */
export const cleaningSettings = 'documents 1';

/**
 * Entries that describe the maker of a document and draw nothing (ISO 32000-2): XMP packets (14.3.2),
 * private data of the program that drew it (14.5), and where a web capture came from (14.10).
 */
const PRIVATE_ENTRIES = ['Metadata', 'PieceInfo', 'LastModified', 'SpiderInfo', 'CreatorInfo'];

/** Who wrote a note and when. A form field uses /T for its name, so it keeps it. */
const ANNOTATION_ENTRIES = ['T', 'M', 'CreationDate', 'NM'];

/** Reads a PDF with a fixed result: no dates or producer of its own are written into it. */
export async function readPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
}

/**
 * Writes a PDF anew without author, producer, dates, XMP, private program data, names on notes,
 * camera data in its photographs, and everything earlier revisions left in the file. What readers
 * see, bookmarks, links, tags for assistive technology, and form fields stay.
 *
 * The trailer's /ID goes too: programs derive it from path and time.
 */
export async function cleanPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await readPdf(bytes);
  const { context } = document;
  const { Root: root } = context.trailerInfo;
  if (root === undefined) throw new Error('it has no root');

  const reachable = walkObjects(context, root, ({ ref, object, dict }) => {
    if (dict) removePrivateEntries(dict);
    if (ref && object instanceof PDFRawStream && isJpeg(object.dict)) {
      const contents = removeJpegMetadata(object.getContents());
      context.assign(ref, PDFRawStream.of(object.dict, contents));
    }
  });
  for (const [ref] of context.enumerateIndirectObjects()) {
    if (!reachable.has(ref.tag)) context.delete(ref);
  }
  context.trailerInfo = { Root: root };

  return document.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    rewrite: true,
  });
}

function removePrivateEntries(dict: PDFDict): void {
  for (const key of PRIVATE_ENTRIES) dict.delete(PDFName.of(key));
  const subtype = getName(dict, 'Subtype');
  if (dict.has(PDFName.of('Rect')) && subtype !== undefined && subtype !== 'Widget') {
    for (const key of ANNOTATION_ENTRIES) dict.delete(PDFName.of(key));
  }
  // The information dictionary of an article thread (12.4.3) has an author like the document's own.
  if (getName(dict, 'Type') === 'Thread') dict.delete(PDFName.of('I'));
}

function isJpeg(dict: PDFDict): boolean {
  const filter = dict.lookup(PDFName.of('Filter'));
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
  return only === PDFName.of('DCTDecode');
}
