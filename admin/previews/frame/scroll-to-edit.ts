/**
 * Whether the preview scrolls to what is being edited. Decap's button stores the choice here. Decap itself
 * would scroll both panes by the same share, which does not match a form to its page.
 */
export const isScrollSynced = (): boolean =>
  localStorage.getItem('cms.scroll-sync-enabled') !== 'false';

/** Scrolls a node of the page into view, unless it is visible. */
export function reveal(node: Node): void {
  const view = node.ownerDocument?.defaultView;
  if (!view) return;
  const range = node.ownerDocument!.createRange();
  range.selectNode(node);
  const { top, bottom } = range.getBoundingClientRect();
  const isVisible = bottom > 0 && top < view.innerHeight;
  // Not `scrollIntoView`, which would also scroll the admin around the page.
  if (!isVisible) view.scrollBy({ top: top - view.innerHeight / 3, behavior: 'instant' });
}
