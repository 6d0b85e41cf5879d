/**
 * Which version a text of a form really builds on. The form keeps the version it was opened with; each
 * save that was stored as sent leads from one version to the next.
 */
export class VersionTrail {
  readonly #next = new Map<string, string>();

  /** Remembers that what was sent, based on one version, became the other. */
  add(path: string, base: string, stored: string): void {
    if (base !== stored) this.#next.set(`${path}\0${base}`, stored);
  }

  /** The last version that a text opened at `version` has become by saves from here. */
  follow(path: string, version: string): string {
    const next = this.#next.get(`${path}\0${version}`);
    return next === undefined ? version : this.follow(path, next);
  }
}
