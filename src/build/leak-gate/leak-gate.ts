import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { defineByteSearch } from './byte-search.ts';
import type { Secret } from './secrets.ts';

/** Files whose text is read as it is. Archives and the search index are made of the same pages. */
const textFile = /\.(html|json|xml|txt|md|csv|ics|vcf|bib|ris|svg|webmanifest)$/;

/** Files that say nothing of the content: what is in them is in every newsroom. */
const software = /^api[\\/]v1[\\/]schemas[\\/]/;

/** Text that is not public and is in a built site. The phrase itself is not told: logs are read. */
export interface Leak extends Omit<Secret, 'phrase'> {
  /** Path of the output file. */
  readonly output: string;
}

/**
 * The last gate before a site is put in place. Views hold nothing that is not public, so this never
 * closes unless the software has a fault; then nothing is published.
 *
 * @param folder the built site, not yet in place
 * @throws an error that names the entries and the files, and none of the words
 */
export async function demandNoLeaks(folder: string, secrets: readonly Secret[]): Promise<void> {
  const leaks = await findLeaks(folder, secrets);
  if (leaks.length === 0) return;
  const lines = leaks.slice(0, 20).map(({ file, field, state, output }) => {
    const what =
      state === 'internal'
        ? `an internal field (${field})`
        : `a text that is not public (${field})`;
    return `${file}: ${what} stands in ${output}.`;
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
    // A folder may be named as a file is: of a former address such as `/story.html`.
    // Read one after another without waiting: for small files that takes a third of the time.
    const isRead = entry.isFile() && textFile.test(output) && !software.test(output);
    const text = isRead ? readFileSync(path) : new Uint8Array();
    for (const index of new Set([...search(Buffer.from(output)), ...search(text)])) {
      const { phrase: _, ...secret } = secrets[index]!;
      leaks.push({ ...secret, output });
    }
  }
  return leaks.toSorted((a, b) => (a.output < b.output ? -1 : a.output > b.output ? 1 : 0));
}
