import type { Mentions } from './mentions.ts';

/** An item of RSS, an entry of Atom, an address or a part of a sitemap. None of them holds another. */
const unit = /[ \t]*<(item|entry|url|sitemap)>[\s\S]*?<\/\1>\n?/g;

/** The address of a page in another language, which a sitemap gives with each page. */
const alternate = /<xhtml:link [^>]*\/>/g;

/**
 * Takes out of a feed or a sitemap what speaks of what was taken down. These files are written by us, one
 * element like the other, and text in them is escaped or in CDATA without such tags; so they need no
 * parser, and all the rest keeps its bytes.
 */
export function repairXml(xml: string, mentions: Mentions): string {
  return xml.replace(unit, (whole) => {
    const own = whole.replace(alternate, (link) => (mentions.isIn(link) ? '' : link));
    return mentions.isIn(own) ? '' : own;
  });
}
