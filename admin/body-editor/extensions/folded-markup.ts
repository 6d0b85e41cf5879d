import { StateField, type EditorState, type Extension } from '@codemirror/state';
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view';
import { createElement } from '../../dom/element.ts';
import { getAdminLanguage } from '../../settings/admin-language.ts';
import { ChangeButton, type Open } from './change-button.ts';
import { allFolds, type Fold } from './folds.ts';
import { Thumbnail, type GetPictureUrl } from './picture-thumbnail.ts';

/** What is folded, and how it is shown. */
interface FoldOptions {
  /** Finds the markup in a body. */
  find(source: string): readonly Fold[];
  /** What it is called, unless it is an element of a report. */
  readonly name?: string;
  /** Whether it is folded; by default it is. */
  isFolded?(): boolean;
  readonly getUrl: GetPictureUrl;
  /** Opens the dialog of what is at a position. */
  readonly open: Open;
}

class FoldedMarkup extends WidgetType {
  readonly label: string;
  readonly title: string;
  readonly isSelected: boolean;

  constructor(label: string, title: string, isSelected: boolean) {
    super();
    this.label = label;
    this.title = title;
    this.isSelected = isSelected;
  }

  override eq({ label, title, isSelected }: FoldedMarkup): boolean {
    return this.label === label && this.title === title && this.isSelected === isSelected;
  }

  override toDOM(): HTMLElement {
    return createElement(
      'span',
      { class: this.isSelected ? 'body-fold body-fold-selected' : 'body-fold' },
      createElement('span', { class: 'body-fold-name' }, this.label),
      this.title !== '' && ` ${this.title}`,
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

/**
 * Shows a name in the place of markup that only programs read, until the cursor is moved into it. After it are a button
 * that changes it and its picture, whether it is folded or not.
 */
export function foldMarkup(options: FoldOptions): Extension {
  const { find, open, getUrl, name: ownName = '', isFolded = () => true } = options;
  const isShown = ({ selection }: EditorState, { from, to }: Fold) =>
    !isFolded() ||
    selection.ranges.some(({ anchor, head }) =>
      [anchor, head].some((position) => from < position && position < to),
    );
  const isSelected = ({ selection }: EditorState, fold: Fold) =>
    selection.ranges.some(({ from, to }) => from <= fold.from && fold.to <= to);
  const decorate = (folds: readonly Fold[], state: EditorState): Folded => {
    const { elementNames, endOfElement } = getAdminLanguage().bodyEditor;
    const decorations = folds.flatMap((fold) => {
      const { from, to, element, title, picture: path } = fold;
      const name = element === undefined ? ownName : (elementNames[element] ?? element);
      const label = title === undefined ? endOfElement(name) : name;
      const widget = new FoldedMarkup(label, title ?? '', isSelected(state, fold));
      const folded = Decoration.replace({ widget });
      const after = (one: WidgetType) => Decoration.widget({ widget: one, side: 1 });
      return [
        ...(isShown(state, fold) ? [] : [folded.range(from, to)]),
        ...(title === undefined ? [] : [after(new ChangeButton(name, open)).range(to)]),
        ...(path ? [after(new Thumbnail(path, getUrl)).range(state.doc.lineAt(to).to)] : []),
      ];
    });
    return { folds, decorations: Decoration.set(decorations, true) };
  };
  return StateField.define<Folded>({
    create: (state) => decorate(find(state.doc.toString()), state),
    update(value, { docChanged, selection, state }) {
      if (docChanged) return decorate(find(state.doc.toString()), state);
      return selection ? decorate(value.folds, state) : value;
    },
    provide: (self) => [
      EditorView.decorations.from(self, ({ decorations }) => decorations),
      allFolds.from(self, ({ folds }) => folds),
    ],
  });
}
