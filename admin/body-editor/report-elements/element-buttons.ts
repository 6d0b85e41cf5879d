import type { Extension } from '@codemirror/state';
import { Decoration, type EditorView, MatchDecorator, WidgetType } from '@codemirror/view';
import { createElement } from '../../dom/element.ts';
import { defineMarks } from '../extensions/line-styles.ts';
import { getAdminLanguage } from '../../settings/admin-language.ts';

/** Opens the dialog of the element at a position in the body. */
type Open = (position: number) => void;

class ElementButton extends WidgetType {
  readonly name: string;
  readonly open: Open;

  constructor(name: string, open: Open) {
    super();
    this.name = name;
    this.open = open;
  }

  override eq(other: ElementButton): boolean {
    return other.name === this.name;
  }

  override toDOM(view: EditorView): HTMLElement {
    const messages = getAdminLanguage().bodyEditor;
    const label = messages.editElement(messages.elementNames[this.name] ?? this.name);
    // For the mouse only: the keyboard reaches it in the menu of the report's elements.
    const button = createElement(
      'button',
      { type: 'button', class: 'body-element-button', tabindex: -1, 'aria-hidden': 'true' },
      label,
    );
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => this.open(view.posAtDOM(button)));
    return button;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

/** Adds a button at the end of each line in which an element of a report begins. */
export function defineElementButtons(open: Open): Extension {
  const names = Object.keys(getAdminLanguage().bodyEditor.elementNames).join('|');
  const matcher = new MatchDecorator({
    regexp: new RegExp(`^\\s*<(${names})(?![\\w-])`, 'g'),
    decorate(add, from, _to, match, view) {
      const widget = new ElementButton(match[1] ?? '', open);
      const end = view.state.doc.lineAt(from).to;
      add(end, end, Decoration.widget({ widget, side: 1 }));
    },
  });
  return defineMarks(matcher);
}
