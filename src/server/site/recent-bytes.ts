/** Most bytes in memory. */
const most = 128 * 1024 * 1024;

/** What was read most recently, up to a number of bytes. */
export class RecentBytes<
  T extends { readonly bytes: Uint8Array } = { readonly bytes: Uint8Array<ArrayBuffer> },
> {
  readonly #kept = new Map<string, T>();
  #size = 0;

  get(key: string): T | undefined {
    const known = this.#kept.get(key);
    if (known) {
      // The most recently used is the last.
      this.#kept.delete(key);
      this.#kept.set(key, known);
    }
    return known;
  }

  set(key: string, value: T): T {
    this.delete(key);
    this.#kept.set(key, value);
    this.#size += value.bytes.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= most || oldest === key) break;
      this.delete(oldest);
    }
    return value;
  }

  delete(key: string): void {
    this.#size -= this.#kept.get(key)?.bytes.length ?? 0;
    this.#kept.delete(key);
  }
}
