/** A file of a draft: its path and the Git id of its bytes. */
export interface DraftFile {
  readonly path: string;
  readonly id: string;
}

/** The files of drafts as this window showed them last, so that nobody publishes changes that they have not seen. */
export class ShownDrafts {
  readonly #files = new Map<string, Map<string, string>>();

  /** Remembers a file that was read from a draft or saved to it. */
  add(draft: string, { path, id }: DraftFile): void {
    const idByPath = this.#files.get(draft) ?? new Map<string, string>();
    this.#files.set(draft, idByPath.set(path, id));
  }

  /** Whether any file of a draft was shown. */
  knows(draft: string): boolean {
    return this.#files.has(draft);
  }

  /** Whether the entries in a draft are still those that were shown; true if none was shown. */
  has(draft: string, files: readonly DraftFile[]): boolean {
    const idByPath = this.#files.get(draft);
    const isEntry = ({ path }: DraftFile) => /\.(mdx?|yml)$/.test(path);
    return !idByPath || files.filter(isEntry).every(({ path, id }) => idByPath.get(path) === id);
  }

  /** Forgets a draft that was published or discarded. */
  delete(draft: string): void {
    this.#files.delete(draft);
  }
}
