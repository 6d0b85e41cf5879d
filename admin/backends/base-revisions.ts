/**
 * Which revision a form really builds on. The form keeps the revision that it was opened with; each save that
 * was stored as sent leads from one revision to the next.
 */
export class BaseRevisions {
  /** By draft: from each revision to the next. */
  readonly #next = new Map<string, Map<string, string>>();

  /** Remembers that a save of a draft, based on one revision, was stored as another. */
  add(draft: string, base: string, stored: string): void {
    if (base === stored) return;
    const next = this.#next.get(draft) ?? new Map<string, string>();
    this.#next.set(draft, next.set(base, stored));
  }

  /** The revision that saves from this window led to from `revision`. */
  getLatest(draft: string, revision: string): string {
    const next = this.#next.get(draft)?.get(revision);
    return next === undefined ? revision : this.getLatest(draft, next);
  }

  /** Forgets a draft that is gone, so that the published entry does not lead to its revisions. */
  delete(draft: string): void {
    this.#next.delete(draft);
  }
}
