import type { Element } from 'hast';
import { idPrefix } from '../html/heading-ids.ts';
import { isExternalAddress, isLinkAddress } from '../parsing/link-address.ts';
import { getNodeText } from '../parsing/node-text.ts';
import type { Heading } from '../parsing/body-types.ts';

/** Ids and headings of one body. */
export interface Anchors {
  getHeadingId: (text: string) => string;
  headings: Heading[];
}

/** Id of the heading of the footnotes in the output of the GFM tools, which references point to. */
const footnoteLabel = 'footnote-label';

/** Adds the prefix to the id of a footnote. */
export function finishAnchored(element: Element): Element {
  const { id } = element.properties;
  if (typeof id === 'string') element.properties['id'] = idPrefix + id;
  return element;
}

/** Gives a heading its id and adds it to the headings. The heading of the footnotes keeps its id. */
export function finishHeading(element: Element, { getHeadingId, headings }: Anchors): Element {
  if (element.tagName === 'h1') element.tagName = 'h2';
  if (element.properties['id'] === footnoteLabel) return finishAnchored(element);
  const text = getNodeText(element)
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
  const id = idPrefix + getHeadingId(text.replace(/\s/g, ' '));
  element.properties['id'] = id;
  headings.push({ depth: Number(element.tagName.slice(1)), id, text });
  return element;
}

/**
 * Points links inside the body to the prefixed ids, sets `noopener` on links to other sites, and marks those that readers
 * see the address of, which paper need not repeat.
 */
export function finishLink(element: Element, siteUrl: string | undefined): Element {
  const { properties } = element;
  finishAnchored(element);
  if (properties['ariaDescribedBy']) properties['ariaDescribedBy'] = [idPrefix + footnoteLabel];
  const { href } = properties;
  if (typeof href !== 'string') return element;
  if (href.startsWith('#') && !href.startsWith(`#${idPrefix}`)) {
    properties['href'] = `#${idPrefix}${href.slice(1)}`;
  } else if (!isLinkAddress(href)) {
    // The sanitizer has removed scripts already; this checks again with the parser that browsers use.
    delete properties['href'];
  } else {
    if (isExternalAddress(href, siteUrl)) properties['rel'] = ['noopener'];
    if (toSpelled(getNodeText(element)) === toSpelled(href)) properties['className'] = ['address'];
  }
  return element;
}

/** An address as people write it: `www.example.org` of `http://www.example.org/`, a mailbox of `mailto:`. */
const toSpelled = (address: string) =>
  address.replace(/^(https?:\/\/|mailto:)/, '').replace(/\/$/, '');
