import { toPlainText } from '../../markdown/index.ts';
import type { BodyView } from '../views.ts';
import { loadBody } from './load-body.ts';

/** The body of a view as plain text; read only for documents that are built again. */
export async function readPlainBody(body: BodyView): Promise<string> {
  const { source, parse } = await loadBody(body);
  return toPlainText(source, body.format, parse);
}
