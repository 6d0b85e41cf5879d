import { toPlainText } from '../markdown/index.ts';
import { readBodyText } from './body-text.ts';
import type { BodyView } from './views.ts';

/** The body of a view as plain text; read only for documents that are built anew. */
export async function readPlainBody({ file, format }: BodyView): Promise<string> {
  return toPlainText(await readBodyText(file), format);
}
