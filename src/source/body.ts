import { hash } from 'node:crypto';
import { formatForFile } from '../languages/problems/problem.ts';
import { readContentFile } from './content-folder.ts';
import { splitFrontMatter } from './front-matter.ts';
import { decode } from './source-file.ts';
import { notUtf8 } from './unreadable-file.ts';

/** The body of a content file. */
export interface SourceBody {
  readonly body: string;
  /** Its first line in the file, counted from 1. */
  readonly line: number;
}

/**
 * Reads the body of a content file, with the same characters as the content check.
 * @param path path below the content folder
 * @throws an error that names the file, when it is not UTF-8 or its front matter cannot be split from its body
 */
export async function readBody(contentDir: string, path: string): Promise<SourceBody> {
  const source = decode(await readContentFile(contentDir, path));
  const split = source === undefined ? { ...notUtf8, body: source } : splitFrontMatter(source);
  if (split.body === undefined) throw new Error(`${path}: ${formatForFile(split)}`);
  return { body: split.body, line: split.bodyLine };
}

/**
 * Makes sure that a body is what was read before.
 * @param digest its SHA-256, where it is known
 * @throws when it has changed since
 */
export function demandBody(file: string, body: string, digest: string | undefined): void {
  if (digest !== undefined && hash('sha256', body) !== digest)
    throw new Error(`${file} was changed while the site was built.`);
}
