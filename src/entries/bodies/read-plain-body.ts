import { toPlainText } from '../../markdown/index.ts';
import type { BodyView } from '../views.ts';
import { loadBody } from './load-body.ts';

/** The body of a view as plain text; read only for documents that are built again. */
export const readPlainBody = async (body: BodyView): Promise<string> =>
  toPlainText(await loadBody(body), body.format);
