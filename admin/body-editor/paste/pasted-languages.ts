import type { Element, ElementContent, Parents, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { isElement } from '../../../src/markdown/html/element.ts';
import { getElements } from './html-tree.ts';
import { noteTag } from './pasted-footnotes.ts';

/** The tag around words in another language, until they are Markdown. */
export const languageTag = 'dateline-language';

/** Word and LibreOffice say of all words for which language their spelling was checked, which is often not theirs. */
const processor = /\bmso-|\bMso[A-Z]|LibreOffice|OpenOffice/;

const block = new RegExp(
  '^(address|article|aside|blockquote|dd|details|div|dl|dt|figure|figcaption|footer|form|h[1-6]|header|li|main|nav|ol|p|pre|' +
    `section|table|tbody|td|tfoot|th|thead|tr|ul|${noteTag})$`,
);

/** Marks the words of pasted HTML that are in another language than the text. Changes the tree. */
export function markLanguages(tree: Root, html: string, language: string): void {
  if (!processor.test(html)) markIn(tree, language, language);
}

/**
 * Marks words within a part, so that each paragraph has marks of its own.
 * @param around the language that the part is said to be in
 * @param marked that which the mark around it says
 */
function markIn(parent: Parents, around: string, marked: string): void {
  const children: ElementContent[] = [];
  for (const child of parent.children as ElementContent[]) {
    const element = isElement(child) ? child : undefined;
    const language = (element && readLanguage(element)) ?? around;
    const isBlock =
      element && [element, ...getElements(element)].some(({ tagName }) => block.test(tagName));
    if (element) markIn(element, language, isBlock ? marked : language);
    const isWords = element ? !isBlock && element.tagName !== 'br' : child.type === 'text';
    const isForeign = isWords && getBase(language) !== getBase(marked);
    const last = children.at(-1);
    if (isForeign && isElement(last, languageTag) && last.properties['lang'] === language)
      last.children.push(child);
    else if (isForeign && /\p{L}/u.test(toString(child)))
      children.push({
        type: 'element',
        tagName: languageTag,
        properties: { lang: language },
        children: [child],
      });
    else children.push(child);
  }
  parent.children = children;
}

const getBase = (language: string): string => language.split('-', 1)[0]!;

/** Codes of no language, as X has them: undetermined, none, several, made up. */
const noLanguage = /^(?:und|mis|mul|zxx|art|q[a-t][a-z])\b/;

/** The language that an element says it is in; undefined if it says none that there is. */
function readLanguage({ properties: { lang } }: Element): string | undefined {
  try {
    const [language = 'und'] = Intl.getCanonicalLocales(typeof lang === 'string' ? lang : []);
    return noLanguage.test(language) ? undefined : language;
  } catch {
    return undefined;
  }
}
