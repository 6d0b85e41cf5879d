import { createElement } from '../../dom/element.ts';

/** A menu item. With `checked`, it is one of several that exclude each other. */
export interface MenuItem {
  label: string;
  checked?: boolean;
  disabled?: boolean;
  run(): void;
}

/**
 * Opens a menu below its button. Arrow keys, Home, End, letters and Escape work as in any menu;
 * it closes when focus leaves it.
 */
export function openMenu(button: HTMLElement, label: string, items: readonly MenuItem[]): void {
  let isOpen = true;
  const close = (focus: boolean) => {
    // Removing the focused element fires focusout, which calls this again.
    if (!isOpen) return;
    isOpen = false;
    window.removeEventListener('scroll', updatePosition, { capture: true });
    window.removeEventListener('resize', updatePosition);
    menu.remove();
    button.setAttribute('aria-expanded', 'false');
    if (focus) button.focus();
  };
  const entries = items.map(({ label: text, checked, disabled, run }) =>
    createElement(
      'button',
      {
        type: 'button',
        role: checked === undefined ? 'menuitem' : 'menuitemradio',
        'aria-checked': checked === undefined ? undefined : String(checked),
        'aria-disabled': disabled ? 'true' : undefined,
        tabindex: -1,
        click: () => {
          if (disabled) return;
          close(true);
          run();
        },
      },
      text,
    ),
  );
  const move = (index: number) => entries.at(index % entries.length)?.focus();
  const menu = createElement(
    'div',
    { class: 'body-menu', role: 'menu', 'aria-label': label, popover: 'manual' },
    ...entries,
  );
  const updatePosition = () => placeBelow(menu, button);
  menu.addEventListener('keydown', (event) => {
    const at = entries.findIndex((entry) => entry === document.activeElement);
    const keys: Record<string, () => void> = {
      ArrowDown: () => move(at + 1),
      ArrowUp: () => move(at - 1),
      Home: () => move(0),
      End: () => move(-1),
      Escape: () => close(true),
      Tab: () => close(true),
    };
    const act = keys[event.key] ?? (event.key.length === 1 ? () => moveTo(event.key) : undefined);
    event.stopPropagation();
    if (!act || event.key === ' ') return;
    if (event.key !== 'Tab') event.preventDefault();
    act();
  });
  const moveTo = (letter: string) => {
    const start = (text: string | null) => text?.toLowerCase().startsWith(letter.toLowerCase());
    entries.find(({ textContent }) => start(textContent))?.focus();
  };
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node) || !menu.contains(relatedTarget)) close(false);
  });
  button.setAttribute('aria-expanded', 'true');
  button.after(menu);
  menu.showPopover();
  updatePosition();
  // The page may scroll, for example when a phone hides its keyboard.
  window.addEventListener('scroll', updatePosition, { capture: true });
  window.addEventListener('resize', updatePosition);
  (entries[items.findIndex(({ checked }) => checked)] ?? entries[0])?.focus();
}

/** Positions the menu below its button, inside the window. The toolbar scrolls, so it would clip a menu inside it. */
function placeBelow(menu: HTMLElement, button: HTMLElement): void {
  const { bottom, left } = button.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const fit = (wanted: number, most: number) => `${Math.max(0, Math.min(wanted, most))}px`;
  menu.style.top = fit(bottom, clientHeight - menu.offsetHeight);
  menu.style.left = fit(left, clientWidth - menu.offsetWidth);
}
