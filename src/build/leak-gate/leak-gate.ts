import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { defineByteSearch } from './byte-search.ts';
import type { Secret } from './secrets.ts';

/** Files that are searched. Archives and the search index are made from the same pages. */
const textFile = /\.(html|json|xml|txt|md|csv|ics|vcf|bib|ris|svg|webmanifest)$/;

/** Files that are the same in every newsroom. */
const software = /^api[\\/]v1[\\/]schemas[\\/]/;

/** A secret in a built site. Without the phrase itself, because people read logs. */
export interface Leak extends Omit<Secret, 'phrase'> {
  /** Path of the output file. */
  readonly output: string;
}

/**
 * The last check before a site is published. Views hold nothing that is not public, so this fails only
 * if the software has a bug; then nothing is published.
 *
 * @param folder the built site, not yet in place
 * @throws an error that names the entries and the files, without their phrases
 */
export async function demandNoLeaks(folder: string, secrets: readonly Secret[]): Promise<void> {
  const leaks = await findLeaks(folder, secrets);
  if (leaks.length === 0) return;
  const lines = leaks.slice(0, 20).map(({ file, field, state, output }) => {
    const what =
      state === 'internal'
        ? `an internal field (${field})`
        : `content that is not public (${field})`;
    return `${file}: ${what} is in ${output}.`;
  });
  throw new Error(
    [
      ...lines,
      ...(leaks.length > lines.length ? [`… and ${leaks.length - lines.length} more.`] : []),
      'The site was built but not put in place, and what was published before is unchanged. This is a fault of the software: please report it. Until it is mended, take the entries named out of the content folder.',
    ].join('\n'),
  );
}

/** Looks for secrets in every text file of a folder, and in the files' names. */
async function findLeaks(folder: string, secrets: readonly Secret[]): Promise<Leak[]> {
  if (secrets.length === 0) return [];
  const search = defineByteSearch(secrets.map(({ phrase }) => phrase));
  const leaks: Leak[] = [];
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of found) {
    const path = join(entry.parentPath, entry.name);
    const output = relative(folder, path);
    // A folder can have the name of a file, for a former address such as `/story.html`.
    // Synchronous reading takes a third of the time for small files.
    const isRead = entry.isFile() && textFile.test(output) && !software.test(output);
    const bytes = isRead ? readFileSync(path) : new Uint8Array();
    for (const index of new Set([...search(Buffer.from(output)), ...search(bytes)])) {
      const { phrase: _, ...secret } = secrets[index]!;
      leaks.push({ ...secret, output });
    }
  }
  return leaks.toSorted((a, b) => (a.output < b.output ? -1 : a.output > b.output ? 1 : 0));
}
