import type { Mentions } from './mentions.ts';

/** An item of RSS, an entry of Atom, an address or a file of a sitemap. None of them contains another. */
const unit = /[ \t]*<(item|entry|url|sitemap)>[\s\S]*?<\/\1>\n?/g;

/** The address of a page in another language, which a sitemap gives with each page. */
const alternate = /<xhtml:link [^>]*\/>/g;

/**
 * Removes from a feed or a sitemap what mentions what was taken down. We write these files in a regular form,
 * with text escaped or in CDATA without such tags. So they need no parser, and the rest keeps its bytes.
 */
export function repairXml(xml: string, mentions: Mentions): string {
  return xml.replace(unit, (whole) => {
    const own = whole.replace(alternate, (link) => (mentions.isIn(link) ? '' : link));
    return mentions.isIn(own) ? '' : own;
  });
}
