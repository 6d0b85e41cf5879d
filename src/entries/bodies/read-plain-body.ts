import { getEnvironment } from '../../environment/environment.ts';
import { toPlainText } from '../../markdown/index.ts';
import { readBody } from '../../source/body.ts';
import type { BodyView } from '../views.ts';

/** The body of a view as plain text; read only for documents that are built again. */
export async function readPlainBody({ file, format }: BodyView): Promise<string> {
  const { body: text } = await readBody(getEnvironment().contentDir, file);
  return toPlainText(text, format);
}
