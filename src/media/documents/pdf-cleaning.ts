import { writeCatalog } from '../pdf/document/catalog.ts';
import { Copy } from '../pdf/copying/copy.ts';
import { getDestinations } from '../pdf/document/destination.ts';
import { page } from '../pdf/document/page-object.ts';
import { getPages } from '../pdf/document/page-tree.ts';
import { PdfError, corrupt } from '../pdf/syntax/problems.ts';
import { findRisks } from '../pdf/document/risks.ts';
import { PdfSource } from '../pdf/file/source.ts';
import { encodeText } from '../pdf/syntax/text-string.ts';
import { getTitle } from '../pdf/document/title.ts';
import { PdfName, isDict, type PdfDict, type PdfValue } from '../pdf/syntax/values.ts';
import type { Problem } from '../../languages/problems/problem.ts';

/** Increase the number with any change to the output: it is part of the published name and the cache key. */
export const cleaningSettings = 'documents 3';

/**
 * Writes a new PDF with only what is known to be needed (the tables begin in `pdf/document/catalog.ts`):
 * what readers see, bookmarks, links to the web, tags for assistive technology, form fields, title and
 * language. Everything else is dropped: author, program, dates, XMP, private data, names on notes, camera
 * data, earlier revisions, automatic actions. Equal input gives equal output.
 *
 * @throws PdfError when it cannot be read or exceeds the limits
 */
export async function cleanPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const { risks, clean } = inspectPdf(bytes);
  if (!clean) throw new PdfError(risks[0]!);
  return clean;
}

/**
 * Reads a PDF, and cleans it if it contains no risk.
 * @throws PdfError as above
 */
export function inspectPdf(bytes: Uint8Array): {
  readonly risks: Problem[];
  readonly clean?: Uint8Array;
} {
  const source = new PdfSource(bytes);
  const risks = findRisks(source);
  return risks.length === 0 ? { risks, clean: writeClean(source) } : { risks };
}

/** The number of pages. @throws PdfError as above */
export async function getPageCount(bytes: Uint8Array): Promise<number> {
  const source = new PdfSource(bytes);
  return getPages(source, getCatalog(source)).length;
}

function writeClean(source: PdfSource): Uint8Array {
  const catalog = getCatalog(source);
  const pages = getPages(source, catalog);
  const copy = new Copy(
    source,
    pages.map((one) => one.page),
    getDestinations(source, catalog),
  );
  const title = getTitle(source, catalog);
  const root = copy.writer.add(writeCatalog(catalog, title !== undefined, copy));
  const kids = pages.map(({ ref }) => copy.take(ref, page)!);
  copy.finish();
  copy.writer.set(
    copy.pageTree,
    new Map<string, PdfValue>([
      ['Type', new PdfName('Pages')],
      ['Count', kids.length],
      ['Kids', kids],
    ]),
  );
  const info =
    title === undefined
      ? []
      : [['Info', copy.writer.add(new Map([['Title', encodeText(title)]]))] as const];
  return copy.writer.write(new Map([['Root', root], ...info]));
}

function getCatalog(source: PdfSource): PdfDict {
  const catalog = source.resolve(source.trailer.get('Root'));
  if (!isDict(catalog)) throw corrupt('it has no root');
  return catalog;
}
