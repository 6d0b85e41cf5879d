/**
 * Which version a text of a form really builds on. The form keeps the version it was opened with; each
 * save that was stored as sent leads from one version to the next.
 */
export class BaseRevisions {
  /** By draft, the version that followed each. */
  readonly #next = new Map<string, Map<string, string>>();

  /** Remembers that what was sent of a draft, based on one version, became the other. */
  add(draft: string, base: string, stored: string): void {
    if (base === stored) return;
    const next = this.#next.get(draft) ?? new Map<string, string>();
    this.#next.set(draft, next.set(base, stored));
  }

  /** The last version that a text opened at `version` has become by saves from here. */
  getLatest(draft: string, version: string): string {
    const next = this.#next.get(draft)?.get(version);
    return next === undefined ? version : this.getLatest(draft, next);
  }

  /** Forgets a draft that is gone: the published text, opened anew, leads to none of its versions. */
  delete(draft: string): void {
    this.#next.delete(draft);
  }
}
