import type { EditorState } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { createElement } from '../../dom/element.ts';
import { getAdminLanguage } from '../../settings/admin-language.ts';
import { type IconName, createIcon } from './icons.ts';
import { type MenuItem, openMenu } from './menu.ts';

/** A tool: a button that acts, or one that opens a menu. */
export interface Tool {
  name: string;
  label: string;
  icon?: IconName;
  /** Shortcut for the tooltip and for screen readers, such as "Ctrl+B". */
  shortcut?: string;
  run?(): void;
  /** Whether it is pressed, for tools that show the style at the cursor. */
  isPressed?(state: EditorState): boolean;
  /** Text of a button without an icon. */
  getText?(state: EditorState): string;
  /** The menu items. */
  getItems?(): readonly MenuItem[] | Promise<readonly MenuItem[]>;
}

export interface Toolbar {
  element: HTMLElement;
  /** Updates the tools that show the style at the cursor. */
  update(state: EditorState): void;
  focus(): void;
}

/** Creates a toolbar with one tab stop; the arrow keys move between the tools. */
export function defineToolbar(
  label: string,
  groups: readonly (readonly Tool[])[],
  view: EditorView,
): Toolbar {
  const buttons = new Map<Tool, HTMLButtonElement>();
  for (const tool of groups.flat()) buttons.set(tool, createButton(tool));
  const stops = [...buttons.values()];
  const moveTo = (index: number) => {
    const next = stops.at(index % stops.length);
    for (const stop of stops) stop.tabIndex = stop === next ? 0 : -1;
    next?.focus();
  };
  const element = createElement(
    'div',
    { class: 'body-toolbar', role: 'toolbar', 'aria-label': label },
    ...groups.map((group) =>
      createElement(
        'div',
        { class: 'body-tools' },
        ...group.map((tool) => createElement('span', { class: 'body-tool' }, buttons.get(tool))),
      ),
    ),
  );
  // Keeps the focus and the selection in the editor while a tool is clicked.
  element.addEventListener('mousedown', (event) => event.preventDefault());
  element.addEventListener('keydown', (event) => {
    const at = stops.findIndex((stop) => stop === document.activeElement);
    if (at < 0) return;
    const keys: Record<string, () => void> = {
      ArrowRight: () => moveTo(at + 1),
      ArrowLeft: () => moveTo(at - 1),
      Home: () => moveTo(0),
      End: () => moveTo(-1),
      Escape: () => view.focus(),
    };
    if (event.key === 'ArrowDown' && stops[at]?.ariaHasPopup) stops[at]?.click();
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  stops.forEach((stop, index) => (stop.tabIndex = index === 0 ? 0 : -1));
  return {
    element,
    update(state) {
      for (const [tool, button] of buttons) {
        if (tool.isPressed) button.setAttribute('aria-pressed', String(tool.isPressed(state)));
        if (tool.getText) showText(button, tool.label, tool.getText(state));
      }
    },
    focus: () => moveTo(stops.findIndex(({ tabIndex }) => tabIndex === 0)),
  };
}

function showText(button: HTMLButtonElement, label: string, text: string): void {
  if (button.textContent === text) return;
  button.textContent = text;
  const { colon } = getAdminLanguage().messages;
  button.setAttribute('aria-label', text === label ? label : label + colon + text);
}

function createButton(tool: Tool): HTMLButtonElement {
  const { name, label, icon, shortcut, run, getItems } = tool;
  const button = createElement(
    'button',
    {
      type: 'button',
      'data-tool': name,
      'aria-label': label,
      title: shortcut ? `${label} (${shortcut})` : label,
      'aria-keyshortcuts': shortcut?.replaceAll('Ctrl', 'Control').replaceAll('⌘', 'Meta+'),
      'aria-haspopup': getItems ? 'menu' : undefined,
      'aria-expanded': getItems ? 'false' : undefined,
    },
    icon && createIcon(icon),
  );
  if (getItems) {
    button.addEventListener('click', () => {
      void Promise.resolve(getItems()).then((items) => openMenu(button, label, items));
    });
  } else button.addEventListener('click', () => run?.());
  return button;
}
