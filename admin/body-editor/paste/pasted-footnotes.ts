import type { Element, ElementContent, Nodes, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { isElement, mapElements } from '../../../src/markdown/html/element.ts';
import { getElements, hasClass } from './html-tree.ts';

/** Tags that mark a footnote reference and its note in the cleaned tree. */
export const referenceTag = 'dateline-footnote';
export const noteTag = 'dateline-note';

const mark = /^[\s[\]()*†‡^]*(?:\d{1,3}|[ivxlc]{1,6}|[a-z]|[*†‡]+)[\s\])*.]*$/i;
const blocks = ['p', 'li', 'div', 'dd', 'aside'];

interface Anchor {
  element: Element;
  /** Id of its target. */
  target: string;
  /** Ids and names by which others link to it: its own, and those around and inside it. */
  names: Set<string>;
  /** The elements around it, the nearest first. */
  parents: Element[];
}

/**
 * Finds footnotes as all programs write them: a short link to a link that leads back. Marks the first as a
 * reference, and the block around the second as its note.
 */
export function markFootnotes(tree: Root): void {
  removeComments(tree);
  const anchors = getAnchors(tree);
  const notes = new Map<Element, string>();
  const references = new Map<Element, string>();
  const backs = new Set<Element>();
  let count = 0;
  for (const anchor of anchors) {
    if (backs.has(anchor.element) || references.has(anchor.element)) continue;
    if (!mark.test(toString(anchor.element))) continue;
    const back = anchors.find(
      (other) =>
        other !== anchor && other.names.has(anchor.target) && anchor.names.has(other.target),
    );
    const note = back && getNote(back);
    if (!note || anchor.parents.includes(note)) continue;
    const label = notes.get(note) ?? String((count += 1));
    references.set(anchor.element, label);
    backs.add(back.element);
    notes.set(note, label);
  }
  mapElements(tree, (element) => {
    // Wikipedia has a caret before several links back.
    if (backs.has(element) || hasClass(element, /^mw-cite-backlink$/)) return [];
    const reference = references.get(element);
    if (reference) return toMarker(referenceTag, reference, []);
    const note = notes.get(element);
    return note ? toMarker(noteTag, note, element.children) : element;
  });
}

/**
 * Removes reviewers' comments as a document of Google has them once it is saved as a web page. They link to their place and
 * back as footnotes do, so readers would see them as such.
 */
function removeComments(tree: Root): void {
  const marks = new Set<Element>();
  const comments = new Set<Element>();
  for (const anchor of getAnchors(tree)) {
    if (/^cmnt\d+$/.test(anchor.target)) marks.add(anchor.element);
    if (!/^cmnt_ref\d+$/.test(anchor.target)) continue;
    const paragraph = getNote(anchor);
    const box = anchor.parents[anchor.parents.indexOf(paragraph!) + 1];
    // All paragraphs of a comment are in a box of its own.
    const isOwn = box?.tagName === 'div' && getChildren(box)[0] === paragraph;
    if (paragraph) comments.add(isOwn ? box : paragraph);
  }
  mapElements(tree, (element) => (marks.has(element) || comments.has(element) ? [] : element));
}

const getChildren = ({ children }: Element) => children.filter((child) => isElement(child));

function toMarker(tagName: string, label: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: { label }, children };
}

function getAnchors(tree: Root): Anchor[] {
  const anchors: Anchor[] = [];
  const walk = (node: Nodes, parents: Element[]) => {
    if (isElement(node, 'a')) {
      const { href } = node.properties;
      const target = typeof href === 'string' ? /#(.+)$/.exec(href)?.[1] : undefined;
      if (target) anchors.push({ element: node, target, names: getNames(node, parents), parents });
    }
    if (!('children' in node)) return;
    const inner = isElement(node) ? [node, ...parents] : parents;
    for (const child of node.children) walk(child, inner);
  };
  walk(tree, []);
  return anchors;
}

function getNames(element: Element, parents: Element[]): Set<string> {
  // Up to and including the block, which may have the id (`<li id="note-1">`).
  const block = parents.findIndex(({ tagName }) => blocks.includes(tagName));
  const near = parents.slice(0, block < 0 ? parents.length : block + 2);
  const named = [element, ...getElements(element), ...near].flatMap(({ properties }) => [
    properties['id'],
    properties['name'],
  ]);
  return new Set(named.filter((name) => typeof name === 'string'));
}

/** The element of a note: the section that programs create for it, or its paragraph or list item. */
function getNote({ parents }: Anchor): Element | undefined {
  const section = parents.find(({ properties }) =>
    /^(ftn|sdfootnote|edn|sdendnote)\d+$/.test(String(properties['id'])),
  );
  return section ?? parents.find(({ tagName }) => blocks.includes(tagName));
}
