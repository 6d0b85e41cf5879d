import { getScreenTitle } from './window-title.ts';

/** Milliseconds in which a screen may still move the focus itself, such as to a field that staff have added. */
const pause = 200;

/** Decap's bar above the form, and the field of a form. */
const surroundings = "[class*='-ToolbarContainer'] > *, [class*='-ControlContainer']";

/** Names the entry and its list. */
const bar = "#nc-root [class*='-ToolbarContainer']";

/** The bar, or else the title of the screen. */
const places = `${bar}, #nc-root h1`;

/** The library, which covers the rest while it is open. */
const library = ".ReactModalPortal [role='dialog']";

/**
 * Moves the focus to what is left around what had it, when that is gone or can be used no more: to the field after “Clear”
 * or the choice of a picture; or else, as after “Publish” or “Discard draft”, to the bar or the title of the screen; from a notice that is closed, to what
 * had it before. Otherwise the keyboard begins again at the top of the page, and a screen reader says nothing.
 */
export function catchLostFocus(): void {
  let last: HTMLElement | undefined;
  let around: HTMLElement | null | undefined;
  /** What had the focus before a notice: writing goes on there. */
  let before: HTMLElement | undefined;
  let timer: number | undefined;
  // A click on no control leaves what had the focus in its place.
  // Of an element that is only hidden, the browser takes it later.
  const isLost = () =>
    last !== undefined &&
    (document.activeElement === document.body || document.activeElement === last) &&
    (!last.checkVisibility() || last.matches(':disabled'));
  const move = () => {
    timer = undefined;
    if (!isLost()) return;
    before?.focus({ preventScroll: true });
    if (!isLost()) return;
    // A screen that is still being loaded has none.
    const place =
      document.querySelector<HTMLElement>(library) ??
      (around?.isConnected ? around : document.querySelector<HTMLElement>(places));
    if (!place) return;
    // What can be used shows its own frame; one round a heading or a bar would say that it can.
    if (place.tabIndex < 0) {
      place.tabIndex = -1;
      place.style.outline = 'none';
    }
    // Decap names a field after its widget.
    const label = place.querySelector('label')?.textContent;
    if (place.matches(bar)) {
      place.role = 'group';
      place.ariaLabel = getScreenTitle();
    } else if (place === around && label) {
      place.role = 'group';
      place.ariaLabel = label;
    }
    place.focus({ preventScroll: true });
  };
  document.addEventListener('focusin', ({ target }) => {
    const former = last;
    last = target as HTMLElement;
    const isNotice = last.closest('.newsroom-corner') !== null;
    before = isNotice ? (before ?? former) : undefined;
    if (!isNotice && !last.closest(library)) around = last.closest<HTMLElement>(surroundings);
  });
  new MutationObserver(() => {
    timer ??= window.setTimeout(move, pause);
  }).observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled', 'inert'],
  });
}
