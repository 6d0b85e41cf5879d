/** A file of a draft: where it is, and the id of its bytes. */
export interface DraftFile {
  readonly path: string;
  readonly id: string;
}

/** The texts of drafts as they were last shown here: nobody shall publish words that they have not seen. */
export class ShownDrafts {
  readonly #texts = new Map<string, Map<string, string>>();

  /** Remembers a text that was read from a draft or saved to it. */
  add(draft: string, { path, id }: DraftFile): void {
    const texts = this.#texts.get(draft) ?? new Map<string, string>();
    this.#texts.set(draft, texts.set(path, id));
  }

  /** Whether any text of a draft was shown. */
  knows(draft: string): boolean {
    return this.#texts.has(draft);
  }

  /** Whether a draft's texts are still those that were shown; also when none of them was. */
  has(draft: string, files: readonly DraftFile[]): boolean {
    const texts = this.#texts.get(draft);
    const isText = ({ path }: DraftFile) => /\.(mdx?|yml)$/.test(path);
    return !texts || files.filter(isText).every(({ path, id }) => texts.get(path) === id);
  }

  /** Forgets a draft that is published or discarded. */
  delete(draft: string): void {
    this.#texts.delete(draft);
  }
}
