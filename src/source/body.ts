import { formatForFile } from '../model/problems/problem.ts';
import { readContentFile } from './content-folder.ts';
import { splitFrontMatter } from './front-matter.ts';

/** The text below the fields of a file. */
export interface SourceBody {
  readonly text: string;
  /** Its first line in the file, counted from 1. */
  readonly line: number;
}

/**
 * Reads the body of a content file as the check of the newsroom has read it: a byte order mark at the
 * beginning, which some editors write, is no part of the text.
 * @param path path below the content folder
 * @throws an error that names the file, when its fields cannot be told from its text
 */
export async function readBody(contentDir: string, path: string): Promise<SourceBody> {
  const bytes = await readContentFile(contentDir, path);
  const split = splitFrontMatter(new TextDecoder().decode(bytes));
  if (split.body === undefined) throw new Error(`${path}: ${formatForFile(split)}`);
  return { text: split.body, line: split.bodyLine };
}
