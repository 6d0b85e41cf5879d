import { Decoration, type EditorView, WidgetType } from '@codemirror/view';
import { createElement } from '../../dom/element.ts';
import { getAdminLanguage } from '../../settings/admin-language.ts';

/** Opens the dialog of what is at a position in the body. */
export type Open = (position: number) => void;

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
    // For the mouse only: the keyboard reaches it in the toolbar.
    const button = createElement(
      'button',
      { type: 'button', class: 'body-element-button', tabindex: -1, 'aria-hidden': 'true' },
      getAdminLanguage().bodyEditor.editElement(this.name),
    );
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => this.open(view.posAtDOM(button)));
    return button;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

/** A button in the body that changes what is before it: “Change this Picture …”. */
export const createChangeButton = (name: string, open: Open): Decoration =>
  Decoration.widget({ widget: new ChangeButton(name, open), side: 1 });
