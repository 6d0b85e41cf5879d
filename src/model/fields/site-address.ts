import type { FieldProblemName } from '../problems/field-problem-kinds.ts';

/**
 * A path on this site in its one form: without percent-encoding, accents composed (Unicode NFC), with a
 * slash at either end. `/news/petici%C3%B3n` and `/news/petición/index.html` are both `/news/petición/`.
 */
export type Address = string & { readonly form: 'address' };

/** Why a text is no address. */
type AddressFault = Extract<FieldProblemName, `address${string}`>;

/** Longest part in bytes: what file systems of Linux, macOS and Windows take (`NAME_MAX`). */
const mostInPart = 255;

/** Longest address in bytes. macOS takes 1,024 for a whole path; half of it is left for the output folder. */
const most = 512;

/**
 * What may be in a part: letters and digits of all scripts, spaces, and signs that neither a disk nor
 * a web server reads as something else. Control characters and bidirectional marks are not among them.
 */
const partPattern = /^[\p{L}\p{M}\p{N} .\-_~!$&'()+,;=@]+$/u;

/**
 * Reads an address as somebody wrote it or copied it from a browser.
 *
 * It becomes a folder of the site with a page in it, so it must be a folder on every disk and for every
 * host. What follows `?` a static host disregards: it would serve the same page for every number.
 *
 * @returns the address in its one form, or the name of what is wrong with it
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
  if (toBytes(folder) > most || parts.some((part) => toBytes(part) > mostInPart))
    return { fault: 'addressLength' };
  return `/${folder}/` as Address;
}

/** Tells whether a name is one of a device on Windows, where no folder can have it, whatever its ending. */
export const isDeviceName = (name: string) =>
  /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name.normalize('NFKC'));

/** Dots would hide the folder or lead out of it; Windows drops dots and spaces at its end. */
const isFolderName = (part: string) =>
  part !== '' &&
  !/^[. ]|[. ]$/.test(part) &&
  part.toLowerCase() !== 'index.html' &&
  !isDeviceName(part);

const toBytes = (text: string) => new TextEncoder().encode(text).length;

/** Without percent-encoding; undefined where it is malformed or hides a slash. */
function decode(written: string): string | undefined {
  try {
    return /%2f/i.test(written) ? undefined : decodeURIComponent(written);
  } catch {
    return undefined;
  }
}

/**
 * Any address, also a broken one, in the form by which addresses are compared: servers and disks that
 * disregard letter case or the Unicode form of accents would serve one page for two.
 */
export function toComparableAddress(address: string): string {
  const path = toDecoded(address).normalize('NFC').toLowerCase();
  return path.endsWith('/') ? path : `${path}/`;
}

/** An address without percent-encoding, where it is well formed. */
function toDecoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
