/**
 * Replaces the content of an element by other HTML, and changes only the nodes that differ: pictures are not
 * loaded again, the scroll position stays, and open `<details>` stay open.
 * @returns the first node that changed, or the parent of a removed node
 */
export function patchContent(element: Element, html: string): Node | undefined {
  const template = element.ownerDocument.createElement('template');
  template.innerHTML = html;
  return patchChildren(element, template.content);
}

function patchChildren(parent: Node, wanted: Node): Node | undefined {
  const [old, next] = [[...parent.childNodes], [...wanted.childNodes]];
  // Typing changes a single node: skip the equal nodes before and after it.
  while (old[0] && next[0]?.isEqualNode(old[0])) {
    old.shift();
    next.shift();
  }
  let after: Node | null = null;
  while (old.at(-1) && next.at(-1)?.isEqualNode(old.at(-1)!)) {
    after = old.pop()!;
    next.pop();
  }
  const changed = next.map((node, index) => {
    const current = old[index];
    return current ? patchNode(current, node) : parent.insertBefore(node, after);
  });
  const removed = old.slice(next.length);
  for (const node of removed) parent.removeChild(node);
  return changed.find((node) => node !== undefined) ?? (removed.length > 0 ? parent : undefined);
}

function patchNode(current: Node, wanted: Node): Node | undefined {
  if (current.nodeName !== wanted.nodeName) {
    current.parentNode?.replaceChild(wanted, current);
    return wanted;
  }
  if (current.nodeType === Node.ELEMENT_NODE) {
    const isChanged = patchAttributes(current as Element, wanted as Element);
    return patchChildren(current, wanted) ?? (isChanged ? current : undefined);
  }
  if (current.nodeValue === wanted.nodeValue) return undefined;
  current.nodeValue = wanted.nodeValue;
  return current;
}

function patchAttributes(current: Element, wanted: Element): boolean {
  const changed = [...wanted.attributes].filter(
    ({ name, value }) => current.getAttribute(name) !== value,
  );
  const gone = [...current.attributes].filter(
    ({ name }) => !wanted.hasAttribute(name) && name !== 'open',
  );
  for (const { name, value } of changed) current.setAttribute(name, value);
  for (const { name } of gone) current.removeAttribute(name);
  return changed.length + gone.length > 0;
}
