/** A file of a draft: its path and the Git id of its bytes. */
export interface DraftFile {
  readonly path: string;
  readonly id: string;
}

/** The files of drafts as this window showed them last, so that nobody publishes changes that they have not seen. */
export class ShownDrafts {
  readonly #files = new Map<string, Map<string, string>>();
  readonly #versions = new Map<string, string>();

  /** Remembers a file that was read from a draft or saved to it. @param version the revision of the draft */
  add(draft: string, { path, id }: DraftFile, version: string): void {
    this.#versions.set(draft, version);
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

  /** The revision of a draft to publish: the newest, or the one that was shown if the entries have changed since. */
  getVersion(draft: string, newest: { version: string; diffs: readonly DraftFile[] }): string {
    return this.has(draft, newest.diffs) ? newest.version : this.#versions.get(draft)!;
  }

  /** Forgets a draft that was published or discarded. */
  delete(draft: string): void {
    this.#files.delete(draft);
    this.#versions.delete(draft);
  }
}
