/** Base of the site when its address is unknown; `.invalid` never resolves (RFC 2606). */
const nowhere = 'https://own.invalid';

/** An own address must stay below both, however the page is served: `https:x` leaves one of them. */
const bases = [nowhere, 'http://own.invalid'];

/** Schemes a link may have. GFM's `www.` autolinks and old sources use `http`. */
export const linkSchemes = ['https', 'http', 'mailto', 'tel'];

/**
 * Parses an address as browsers do: they drop tabs and newlines and read `\` as `/`, which matching the
 * string would miss. Undefined if a browser can't parse it either.
 */
function parseAddress(address: string, siteUrl: string | undefined): URL | undefined {
  const base = siteUrl ?? nowhere;
  return URL.canParse(address, base) ? new URL(address, base) : undefined;
}

/** Whether an address stays on the site: a path, a fragment, or the site's own origin. */
export function isOwnAddress(address: string, siteUrl?: string): boolean {
  if (
    bases.every((base) => URL.canParse(address, base) && new URL(address, base).origin === base)
  ) {
    return true;
  }
  if (!siteUrl || !/^https?:\/\//i.test(address)) return false;
  return parseAddress(address, siteUrl)?.origin === new URL(siteUrl).origin;
}

/**
 * Whether a link is safe: own pages, the web, mail and telephone, but no scripts and no data. `//releases/` is none, though
 * it stands for a host of that name: it is a mistyped path.
 */
export function isLinkAddress(address: string): boolean {
  const url = parseAddress(address, undefined);
  if (!url || !linkSchemes.includes(url.protocol.slice(0, -1))) return false;
  return isOwnAddress(address) || parseAddress(address, bases[1])?.href === url.href;
}

/** Whether a link leads to another site. */
export function isExternalAddress(address: string, siteUrl?: string): boolean {
  const url = parseAddress(address, siteUrl);
  return url !== undefined && url.protocol.startsWith('http') && !isOwnAddress(address, siteUrl);
}

/** Decodes well-formed percent-encoding, as a person would write the address. */
export function toReadableAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
