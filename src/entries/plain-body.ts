import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getEnvironment } from '../environment.ts';
import { toPlainText } from '../markdown/index.ts';
import { splitFrontMatter } from '../source/front-matter.ts';
import type { BodyView } from './views.ts';

/** The body of a view as plain text; read only for documents that are built anew. */
export async function readPlainBody({ file, format }: BodyView): Promise<string> {
  const text = await readFile(join(getEnvironment().contentDir, file), 'utf8');
  return toPlainText(splitFrontMatter(text).body ?? '', format);
}
