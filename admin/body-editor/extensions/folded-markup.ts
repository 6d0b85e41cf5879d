import { StateField, type EditorState, type Extension } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import { toReadableAddress } from '../../../src/markdown/parsing/link-address.ts';
import { createElement } from '../../dom/element.ts';
import { toSmallPicture } from '../../dom/media-address.ts';
import { getAdminLanguage } from '../../settings/admin-language.ts';
import { Drawing } from './drawing.ts';
import { allFolds, type Fold } from './folds.ts';

/** What is folded, and how it is shown. */
interface FoldOptions {
  /** Finds the markup in a body. */
  find(source: string): readonly Fold[];
  /** What it is called, unless it is an element of a report. */
  readonly name?: string;
  /** Whether it is folded; by default it is. */
  isFolded?(): boolean;
  /** The address at which the admin can show a picture; undefined while it is not loaded. */
  getUrl(path: string): string | undefined;
  /** Opens the dialog of what is at a position. */
  open(position: number): void;
}

/** The name of what is folded. */
const drawName = (label: string, title: string, isSelected: boolean) =>
  new Drawing(
    JSON.stringify(['name', label, title, isSelected]),
    () =>
      createElement(
        'span',
        { class: isSelected ? 'body-fold body-fold-selected' : 'body-fold' },
        createElement('span', { class: 'body-fold-name' }, label),
        title !== '' && ` ${title}`,
      ),
    true,
  );

/** A button in the body that changes what is before it: “Change this picture …”. */
const drawButton = (name: string, open: FoldOptions['open']) =>
  new Drawing(`button ${name}`, (view) => {
    // For the mouse only: the keyboard reaches it in the toolbar.
    const button = createElement(
      'button',
      { type: 'button', class: 'body-element-button', tabindex: -1, 'aria-hidden': 'true' },
      getAdminLanguage().bodyEditor.editElement(name),
    );
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => {
      const anchor = view.posAtDOM(button);
      // Otherwise the text would scroll to where the cursor was before.
      view.dispatch({ selection: { anchor } });
      open(anchor);
    });
    return button;
  });

/** A small picture below the line that names it. */
const drawPicture = (path: string, getUrl: FoldOptions['getUrl']) =>
  new Drawing(`picture ${path}`, (view) => {
    const url = getUrl(toReadableAddress(path));
    // Decorative: the alternative text is in the body.
    const image = createElement('img', {
      alt: '',
      class: 'body-inline-picture',
      src: url && toSmallPicture(url),
    });
    // A picture that can't be loaded leaves no gap; the checks report it.
    image.addEventListener('error', () => image.remove());
    image.addEventListener('load', () => view.requestMeasure());
    return createElement(
      'span',
      { class: 'body-inline-frame', 'aria-hidden': 'true' },
      url !== undefined && image,
    );
  });

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
      const widget = drawName(label, title ?? '', isSelected(state, fold));
      const folded = Decoration.replace({ widget });
      const after = (one: Drawing) => Decoration.widget({ widget: one, side: 1 });
      return [
        ...(isShown(state, fold) ? [] : [folded.range(from, to)]),
        ...(title === undefined ? [] : [after(drawButton(name, open)).range(to)]),
        ...(path ? [after(drawPicture(path, getUrl)).range(state.doc.lineAt(to).to)] : []),
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
