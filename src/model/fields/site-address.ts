import type { FieldProblemName } from './field-problem-kinds.ts';

/**
 * A normalized path on this site: without percent-encoding, in Unicode NFC, with a slash at both ends. `/news/petici%C3%B3n` and `/news/petición/index.html` are both `/news/petición/`.
 */
export type Address = string & { readonly form: 'address' };

/** Why a string is not an address. */
type AddressFault = Extract<FieldProblemName, `address${string}`>;

/** Longest part in bytes: the limit of file systems on Linux, macOS and Windows (`NAME_MAX`). */
const mostInPart = 255;

/** Longest address in bytes. macOS allows 1,024 for a whole path; half of it remains for the output folder. */
const most = 512;

/**
 * The characters allowed in a part: letters and digits of all scripts, spaces, and punctuation without a special
 * meaning for file systems and web servers. Control characters and bidirectional marks are not allowed.
 */
const partPattern = /^[\p{L}\p{M}\p{N} .\-_~!$&'()+,;=@]+$/u;

/**
 * Parses an address that someone wrote or copied from a browser.
 *
 * It becomes a folder of the site with a page in it, so it must be a valid folder on every file system and
 * host. Static hosts ignore everything after `?`: they would serve the same page for every query.
 *
 * @returns the normalized address, or the name of what is wrong with it
 */
export function parseAddress(written: string): Address | { readonly fault: AddressFault } {
  if (!/^\/(?!\/)/.test(written)) return { fault: 'addressStart' };
  if (/[?#]/.test(written)) return { fault: 'addressQuery' };
  const path = decode(written)?.normalize('NFC');
  if (path === undefined) return { fault: 'addressSign' };
  const folder = path.replace(/\/index\.html$/i, '/').replace(/^\/|\/$/g, '');
  if (folder === '') return '/' as Address;
  const parts = folder.split('/');
  if (parts.some((part) => !isFolderName(part))) return { fault: 'addressPart' };
  if (!parts.every((part) => partPattern.test(part))) return { fault: 'addressSign' };
  if (countBytes(folder) > most || parts.some((part) => countBytes(part) > mostInPart))
    return { fault: 'addressLength' };
  return `/${folder}/` as Address;
}

/** Whether a name is that of a Windows device, which no folder can have, with any extension. */
export const isDeviceName = (name: string) =>
  /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name.normalize('NFKC'));

/** Leading dots hide the folder or lead out of it; Windows drops dots and spaces at the end. */
const isFolderName = (part: string) =>
  part !== '' &&
  !/^[. ]|[. ]$/.test(part) &&
  part.toLowerCase() !== 'index.html' &&
  !isDeviceName(part);

const countBytes = (value: string) => new TextEncoder().encode(value).length;

/** Without percent-encoding; undefined where it is malformed or hides a slash. */
function decode(written: string): string | undefined {
  try {
    return /%2f/i.test(written) ? undefined : decodeURIComponent(written);
  } catch {
    return undefined;
  }
}

/**
 * Any address, even an invalid one, in a form for comparison: servers and file systems that ignore letter case or
 * Unicode normalization would serve one page for two addresses.
 */
export function toComparableAddress(address: string): string {
  const path = toDecoded(address).normalize('NFC').toLowerCase();
  return path.endsWith('/') ? path : `${path}/`;
}

/** An address without percent-encoding, if it is well formed. */
export function toDecoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
