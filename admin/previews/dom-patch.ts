/**
 * Changes what an element holds into other HTML, and touches only what differs: pictures are not
 * loaded again, the page keeps its place, and what the reader opened stays open.
 */
export function patchContent(element: Element, html: string): void {
  const template = element.ownerDocument.createElement('template');
  template.innerHTML = html;
  patchChildren(element, template.content);
}

function patchChildren(parent: Node, wanted: Node): void {
  const [old, next] = [[...parent.childNodes], [...wanted.childNodes]];
  // Typing changes one place: all before and after it is equal.
  while (old[0] && next[0]?.isEqualNode(old[0])) {
    old.shift();
    next.shift();
  }
  let after: Node | null = null;
  while (old.at(-1) && next.at(-1)?.isEqualNode(old.at(-1)!)) {
    after = old.pop()!;
    next.pop();
  }
  next.forEach((node, index) => {
    const current = old[index];
    if (current) patchNode(current, node);
    else parent.insertBefore(node, after);
  });
  for (const node of old.slice(next.length)) parent.removeChild(node);
}

function patchNode(current: Node, wanted: Node): void {
  if (current.nodeName !== wanted.nodeName) {
    current.parentNode?.replaceChild(wanted, current);
  } else if (current.nodeType === Node.ELEMENT_NODE) {
    patchAttributes(current as Element, wanted as Element);
    patchChildren(current, wanted);
  } else if (current.nodeValue !== wanted.nodeValue) {
    current.nodeValue = wanted.nodeValue;
  }
}

function patchAttributes(current: Element, wanted: Element): void {
  for (const { name, value } of wanted.attributes)
    if (current.getAttribute(name) !== value) current.setAttribute(name, value);
  for (const { name } of [...current.attributes])
    if (!wanted.hasAttribute(name) && name !== 'open') current.removeAttribute(name);
}
