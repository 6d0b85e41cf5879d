/** A start tag as our pipeline serializes it, whose quoted values may contain `>`. */
const tagPattern =
  /<[a-z][a-z0-9]*((?:\s+[^\s"'>/=]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/gi;

/** An attribute with one address, or with several image candidates. */
const addressPattern = /(\s(href|src|srcset|poster|cite)=)("[^"]*"|'[^']*')/gi;

/** Resolves an address against a base; an invalid address stays as it is. */
export function toAbsoluteAddress(address: string, base: string): string {
  return URL.canParse(address, base) ? new URL(address, base).href : address;
}

/**
 * Makes every address in a rendered body absolute, for readers outside the site: in a feed
 * or from the API. Only for HTML from our own pipeline, which quotes every address.
 * @param pageUrl absolute address of the body's page, against which anchors are resolved
 */
export function toAbsoluteHtml(html: string, pageUrl: string): string {
  const toAbsolute = (address: string) => toAbsoluteAddress(address, pageUrl);
  const toCandidates = (list: string) =>
    list
      .split(/,\s+/)
      .map((candidate) => candidate.replace(/^\S+/, toAbsolute))
      .join(', ');
  return html.replace(tagPattern, (tag) =>
    tag.replace(addressPattern, (_, start: string, name: string, quoted: string) => {
      const quote = quoted[0] ?? '"';
      const value = quoted.slice(1, -1);
      // Serialized values escape `&`; URL leaves it unchanged, escaped or not.
      const absolute = name.toLowerCase() === 'srcset' ? toCandidates(value) : toAbsolute(value);
      return `${start}${quote}${absolute}${quote}`;
    }),
  );
}
