import { StateField, type EditorState, type Extension } from '@codemirror/state';
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view';
import { createElement } from '../../dom/element.ts';
import { getAdminLanguage } from '../../settings/admin-language.ts';
import { createButton, type Open } from './change-button.ts';
import type { Fold } from './folds.ts';
import { createThumbnail } from './picture-thumbnails.ts';

/** What is folded, and how it is shown. */
interface FoldOptions {
  /** Finds the markup in a body. */
  find(source: string): readonly Fold[];
  /** The address of a picture's thumbnail. */
  getUrl?(path: string): string | undefined;
  /** Opens the dialog of what is at a position; without it, there is no button. */
  readonly open?: Open;
}

class FoldedMarkup extends WidgetType {
  readonly fold: Fold;
  readonly options: FoldOptions;

  constructor(fold: Fold, options: FoldOptions) {
    super();
    this.fold = fold;
    this.options = options;
  }

  override eq({ fold: { element, title, picture } }: FoldedMarkup): boolean {
    const { fold } = this;
    return fold.element === element && fold.title === title && fold.picture === picture;
  }

  override toDOM(view: EditorView): HTMLElement {
    const { element, title, picture: path = '' } = this.fold;
    const { open, getUrl } = this.options;
    const url = path && getUrl?.(path);
    const { elementNames, endOfElement, picture } = getAdminLanguage().bodyEditor;
    const name = element === undefined ? picture : (elementNames[element] ?? element);
    const label = title === undefined ? endOfElement(name) : name;
    return createElement(
      'span',
      { class: 'body-fold' },
      createElement('span', { class: 'body-fold-name' }, label),
      title && ` ${title}`,
      open && title !== undefined && createButton(name, view, open),
      url && createThumbnail(url, view),
    );
  }

  override ignoreEvent(): boolean {
    return false;
  }
}

interface Folded {
  readonly folds: readonly Fold[];
  readonly decorations: DecorationSet;
}

/** Shows a name in the place of markup that only programs read, until the cursor is moved into it. */
export function foldMarkup(options: FoldOptions): Extension {
  const { find } = options;
  const decorate = (folds: readonly Fold[], { selection }: EditorState): Folded => {
    const isInside = ({ from, to }: Fold) =>
      selection.ranges.some(({ anchor, head }) =>
        [anchor, head].some((position) => from < position && position < to),
      );
    const shown = folds.filter((fold) => !isInside(fold));
    const decorations = shown.map((fold) =>
      Decoration.replace({ widget: new FoldedMarkup(fold, options) }).range(fold.from, fold.to),
    );
    return { folds, decorations: Decoration.set(decorations) };
  };
  return StateField.define<Folded>({
    create: (state) => decorate(find(state.doc.toString()), state),
    update(value, { docChanged, selection, state }) {
      if (docChanged) return decorate(find(state.doc.toString()), state);
      return selection ? decorate(value.folds, state) : value;
    },
    provide: (field) => EditorView.decorations.from(field, ({ decorations }) => decorations),
  });
}
