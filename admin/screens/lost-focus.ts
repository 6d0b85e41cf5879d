/** Milliseconds in which a screen may still move the focus itself, such as to a field that staff have added. */
const pause = 200;

/** Decap's bar above the form, which names the entry and its list, or else the title of the screen. */
const places = "#nc-root [class*='-ToolbarContainer'], #nc-root h1";

/**
 * Moves the focus to the bar or the title of the screen when what had it is gone or can be used no more, as a button
 * after “Publish” or “Discard draft”, or a link to another screen. Otherwise the keyboard begins again at the top of the
 * page, and a screen reader says nothing.
 */
export function catchLostFocus(): void {
  let last: Element | undefined;
  let timer: number | undefined;
  // A click on no control leaves what had the focus in its place.
  const isLost = () =>
    document.activeElement === document.body &&
    last !== undefined &&
    (!last.isConnected || last.matches(':disabled'));
  const move = () => {
    timer = undefined;
    if (!isLost()) return;
    // A screen that is still being loaded has none.
    const place = document.querySelector<HTMLElement>(places);
    if (!place) return;
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
  };
  document.addEventListener('focusin', ({ target }) => (last = target as Element));
  new MutationObserver(() => {
    if (isLost()) timer ??= window.setTimeout(move, pause);
  }).observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled', 'inert'],
  });
}
