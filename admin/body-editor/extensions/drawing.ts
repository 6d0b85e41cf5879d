import { type EditorView, WidgetType } from '@codemirror/view';

/** Something that the editor draws in a body. */
export class Drawing extends WidgetType {
  readonly #shown: string;
  readonly #create: (view: EditorView) => HTMLElement;
  readonly #isText: boolean;

  /**
   * @param shown what it shows: one that shows the same stays
   * @param isText whether a click in it is one in the text around it
   */
  constructor(shown: string, create: (view: EditorView) => HTMLElement, isText = false) {
    super();
    this.#shown = shown;
    this.#create = create;
    this.#isText = isText;
  }

  override eq(other: Drawing): boolean {
    return other.#shown === this.#shown;
  }

  override toDOM(view: EditorView): HTMLElement {
    return this.#create(view);
  }

  override ignoreEvent(): boolean {
    return !this.#isText;
  }
}
