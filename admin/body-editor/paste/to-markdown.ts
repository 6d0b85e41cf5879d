import type { Element, ElementContent, Root as HastRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast, type Handle, type State } from 'hast-util-to-mdast';
import type { FootnoteDefinition, PhrasingContent, Root, RootContent } from 'mdast';

import { toMarkdown } from 'mdast-util-to-markdown';
import { toCaptionedTable, toInner } from '../../../src/markdown/html/html-to-markdown.ts';
import type { BodyFormat } from '../../../src/markdown/parsing/body-types.ts';
import { cleanTree, isStressed } from './cleaning.ts';
import { markFootnotes, noteTag, referenceTag } from './pasted-footnotes.ts';
import { fitBlocks } from './fitting.ts';
import { cleanText } from '../../clipboard/pasted-text.ts';
import { isElement } from '../../../src/markdown/html/element.ts';
import { getElements, getStyle } from './html-tree.ts';
import { languageTag, markLanguages } from './pasted-languages.ts';
import { linkAddresses } from './written-addresses.ts';
import { joinWordLists } from './word-lists.ts';
import { defineWriting, unescapeHarmless } from './writing.ts';

/** The Markdown of pasted HTML. */
export interface Pasted {
  markdown: string;
  /** Whether it is the text of a single paragraph and goes into the line of the cursor. */
  isInline: boolean;
  /** Number of pictures that were left out. */
  pictures: number;
  /** Of plain text: the words that were divided at the end of a line and are one now. */
  words?: readonly string[];
}

export interface PasteContext {
  format: BodyFormat;
  /** Depth of the heading before the cursor; 1 if there is none. */
  depth: number;
  /** The next free footnote number. */
  footnote: number;
  /** Language of the body. */
  language: string;
}

/**
 * Converts HTML of a clipboard (Word, Google Docs, LibreOffice, web pages, mail) to clean Markdown.
 * @returns undefined if the plain text of the clipboard is better: the HTML is only formatted plain text, as code editors
 *   copy it, or nothing of it remains
 */
export function toPasted(html: string, context: PasteContext): Pasted | undefined {
  const tree = fromHtml(html, { fragment: true });
  if (isPlain(tree)) return undefined;
  breakLines(tree);
  joinWordLists(tree);
  markFootnotes(tree);
  markLanguages(tree, html, context.language);
  const { pictures } = cleanTree(tree);
  nestLists(tree);
  cleanTexts(tree);
  const mdast = toMdast(tree, { handlers }) as Root;
  mdast.children = fitBlocks(toBlocks(mdast.children), context);
  linkAddresses(mdast);
  const markdown = unescapeHarmless(toMarkdown(mdast, defineWriting(context.format)), mdast);
  if (markdown.trim() === '' && pictures === 0) return undefined;
  return { markdown: markdown.trim(), isInline: isOneParagraph(mdast.children), pictures };
}

const phrasing =
  /^(text|strong|emphasis|delete|link|inlineCode|break|footnoteReference|mdxJsxTextElement)$/;

/** Wraps text without a block, such as a copied part of a line, in a paragraph. */
function toBlocks(children: readonly RootContent[]): RootContent[] {
  const isBare = children.every((child): child is PhrasingContent => phrasing.test(child.type));
  return isBare ? [{ type: 'paragraph', children: [...children] }] : [...children];
}

function isOneParagraph([first, ...rest]: RootContent[]): boolean {
  return rest.length === 0 && first?.type === 'paragraph';
}

/** What other editors copy, which keep blanks as code editors do. */
const formats = /^(a|b|strong|i|em|p|ul|ol|table|h[1-6])$/;

/** Whether the HTML is a single preformatted block, as code editors and raw pages copy it. */
function isPlain({ children }: HastRoot): boolean {
  const blocks = children.filter(
    (child) => isElement(child) && !/^(meta|style|link|title)$/.test(child.tagName),
  );
  const [only] = blocks;
  if (blocks.length !== 1 || !isElement(only)) return false;
  if (only.tagName === 'pre') return true;
  const isFormatted = [only, ...getElements(only)].some(({ tagName }) => formats.test(tagName));
  return keepsLines(only) && !isFormatted && !isStressed(only);
}

const keepsLines = (element: Element) => /^pre/.test(getStyle(element, 'white-space') ?? '');

/** Makes tags of the line breaks of a text that are shown as such. */
function breakLines(parent: HastRoot | Element, isKept = false): void {
  parent.children = (parent.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (isElement(child) && child.tagName !== 'pre')
      breakLines(child, getStyle(child, 'white-space') ? keepsLines(child) : isKept);
    if (child.type !== 'text' || !isKept || child.value.trim() === '') return [child];
    const [first = '', ...lines] = child.value.split('\n');
    const end: Element = { type: 'element', tagName: 'br', properties: {}, children: [] };
    return [
      { type: 'text', value: first },
      ...lines.flatMap((value): ElementContent[] => [{ ...end }, { type: 'text', value }]),
    ];
  });
}

/** Moves nested lists into the item before: Google puts them beside it. */
function nestLists(parent: HastRoot | Element): void {
  if (isElement(parent, 'ul', 'ol')) {
    const items: ElementContent[] = [];
    for (const child of parent.children) {
      const last = items.findLast((item) => isElement(item, 'li'));
      if (isElement(child, 'ul', 'ol') && isElement(last)) last.children.push(child);
      else items.push(child);
    }
    parent.children = items;
  }
  for (const child of parent.children) if (isElement(child)) nestLists(child);
}

function cleanTexts(parent: HastRoot | Element): void {
  for (const child of parent.children) {
    // In HTML, the other ends of a line are blanks.
    if (child.type === 'text')
      child.value = cleanText(child.value).replaceAll(/[\v\f\u2028\u2029]/g, ' ');
    else if (isElement(child)) cleanTexts(child);
  }
}

/** A tag within a line. Markdown has no mark for it, so it stays a tag, in any format of a body. */
const toTag: Handle = (state: State, element: Element) => {
  const children = state.all(element);
  const { lang } = element.properties;
  const isEmpty = children.length === 0;
  if (isEmpty || !children.every((child): child is PhrasingContent => phrasing.test(child.type)))
    return children;
  const name = element.tagName === languageTag ? 'span' : element.tagName;
  const attributes = lang
    ? [{ type: 'mdxJsxAttribute' as const, name: 'lang', value: String(lang) }]
    : [];
  return { type: 'mdxJsxTextElement', name, attributes, children };
};

const handlers: Record<string, Handle> = {
  // Underlined and highlighted words have no Markdown mark.
  u: toInner,
  mark: toInner,
  cite: toInner,
  dfn: toInner,
  var: toInner,
  sup: toTag,
  sub: toTag,
  [languageTag]: toTag,
  table: toCaptionedTable,
  [referenceTag]: (_state, { properties }) => {
    const label = String(properties['label']);
    return { type: 'footnoteReference', identifier: label, label };
  },
  [noteTag]: (state, element) => {
    const label = String(element.properties['label']);
    const children = state.toFlow(state.all(element)) as FootnoteDefinition['children'];
    return { type: 'footnoteDefinition', identifier: label, label, children };
  },
};
