import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeEmptied, type BuiltSite } from '../files/built-site.ts';
import type { Document } from './document-phrases.ts';
import { readDocument, type ShownEntry } from './shown-entries.ts';
import { attempt } from '../../model/attempt.ts';

/**
 * The file of a cache that holds the documents of removed entries. Readers lose a document together with its page, but only
 * it says what else of the site is about its entry, until that is repaired or built again.
 */
export const removedDocuments = 'removed-documents.json';

/** By their path inside the site. */
type Documents = Readonly<Record<string, Document>>;

/** The documents that an earlier takedown has removed; none when the file is missing or damaged. */
export function readRemovedDocuments(cacheDir: string): Documents {
  return (
    attempt(
      () => JSON.parse(readFileSync(join(cacheDir, removedDocuments), 'utf8')) as Documents,
    ) ?? {}
  );
}

/** An entry's document, as it was before an earlier takedown emptied it. */
export async function readShownDocument(
  site: BuiltSite,
  entry: ShownEntry,
  removed: Documents,
): Promise<Document> {
  const document = await readDocument(site, entry);
  const isEmpty = Object.keys(document).length === 0;
  return (isEmpty && removed[entry.document]) || document;
}

/** Adds documents. @returns false when they cannot be written, such as on a full disk */
export function keepRemovedDocuments(cacheDir: string, added: Documents): boolean {
  try {
    mkdirSync(cacheDir, { recursive: true });
    const all = { ...readRemovedDocuments(cacheDir), ...added };
    const file = join(cacheDir, removedDocuments);
    writeFileSync(`${file}.part`, JSON.stringify(all));
    renameSync(`${file}.part`, file);
    return true;
  } catch {
    return false;
  }
}

/**
 * Forgets them, once nothing in versions and output folder mentions what they are about. What is left of them in the output
 * folder goes: its name is an address, which may be what must not be said, and the next takedown would find it.
 */
export async function forgetRemovedDocuments(cacheDir: string, outDir: string): Promise<void> {
  for (const path of Object.keys(readRemovedDocuments(cacheDir))) await removeEmptied(outDir, path);
  rmSync(join(cacheDir, removedDocuments), { force: true });
}
