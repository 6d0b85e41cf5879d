/**
 * Whether the page goes to where someone writes. Decap's button for it keeps the choice here; what it
 * does of itself, scrolling both panes by the same share, serves a form beside its page little.
 */
export const isScrollSynced = (): boolean =>
  localStorage.getItem('cms.scroll-sync-enabled') !== 'false';

/** Brings a place of the page into view, where it is not. */
export function reveal(place: Node): void {
  const view = place.ownerDocument?.defaultView;
  if (!view) return;
  const range = place.ownerDocument!.createRange();
  range.selectNode(place);
  const { top, bottom } = range.getBoundingClientRect();
  const isSeen = bottom > 0 && top < view.innerHeight;
  // Not `scrollIntoView`, which would move the admin around the page as well.
  if (!isSeen) view.scrollBy({ top: top - view.innerHeight / 3, behavior: 'instant' });
}
