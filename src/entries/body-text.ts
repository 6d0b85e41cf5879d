import { getEnvironment } from '../environment.ts';
import { readContentFile } from '../source/content-folder.ts';
import { splitFrontMatter } from '../source/front-matter.ts';

/** Reads the body of a file of the content, as it is written there. */
export async function readBodyText(file: string): Promise<string> {
  const bytes = await readContentFile(getEnvironment().contentDir, file);
  return splitFrontMatter(bytes.toString('utf8')).body ?? '';
}
