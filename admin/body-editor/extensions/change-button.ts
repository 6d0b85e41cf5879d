import { Decoration, type EditorView, WidgetType } from '@codemirror/view';
import { createElement } from '../../dom/element.ts';
import { getAdminLanguage } from '../../settings/admin-language.ts';

/** Opens the dialog of what is at a position in the body. */
export type Open = (position: number) => void;

/** A button that changes what is at its place in the body. */
export function createButton(name: string, view: EditorView, open: Open): HTMLElement {
  // For the mouse only: the keyboard reaches it in the toolbar.
  const button = createElement(
    'button',
    { type: 'button', class: 'body-element-button', tabindex: -1, 'aria-hidden': 'true' },
    getAdminLanguage().bodyEditor.editElement(name),
  );
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', () => open(view.posAtDOM(button)));
  return button;
}

class ChangeButton extends WidgetType {
  readonly name: string;
  readonly open: Open;

  constructor(name: string, open: Open) {
    super();
    this.name = name;
    this.open = open;
  }

  override eq(other: ChangeButton): boolean {
    return other.name === this.name;
  }

  override toDOM(view: EditorView): HTMLElement {
    return createButton(this.name, view, this.open);
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

/** A button in the body that changes what is before it: “Change this Picture …”. */
export const createChangeButton = (name: string, open: Open): Decoration =>
  Decoration.widget({ widget: new ChangeButton(name, open), side: 1 });
