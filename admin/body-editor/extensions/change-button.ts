import { type EditorView, WidgetType } from '@codemirror/view';
import { createElement } from '../../dom/element.ts';
import { getAdminLanguage } from '../../settings/admin-language.ts';

/** Opens the dialog of what is at a position in the body. */
export type Open = (position: number) => void;

/** A button in the body that changes what is before it: “Change this picture …”. */
export class ChangeButton extends WidgetType {
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
    button.addEventListener('click', () => {
      const anchor = view.posAtDOM(button);
      // Otherwise the text would scroll to where the cursor was before.
      view.dispatch({ selection: { anchor } });
      this.open(anchor);
    });
    return button;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}
