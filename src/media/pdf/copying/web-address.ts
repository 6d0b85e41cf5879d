import type { Shape } from './shapes.ts';
import { PdfString } from '../syntax/values.ts';

/** Web, mail and telephone addresses. Others refer to the author's files and machines, or contain a password. */
const safe = /^(https?:\/\/(?![^/?#]*@)[^\\]|mailto:|tel:)[^\0-\x20\x7f]*$/i;

/** An address that a link may open. */
export const webAddress: Shape = (value) => {
  if (!(value instanceof PdfString)) return undefined;
  const address = Buffer.from(value.bytes).toString('latin1').trim();
  return safe.test(address) ? () => new PdfString(Buffer.from(address, 'latin1')) : undefined;
};
