type Bytes = Uint8Array<ArrayBuffer>;

/** Most bytes in memory. */
const most = 128 * 1024 * 1024;

/** What was read most recently, up to a number of bytes. */
export class RecentBytes {
  readonly #kept = new Map<string, Bytes>();
  #size = 0;

  get(key: string): Bytes | undefined {
    const bytes = this.#kept.get(key);
    // The most recently used is the last.
    if (bytes && this.#kept.delete(key)) this.#kept.set(key, bytes);
    return bytes;
  }

  set(key: string, bytes: Bytes): Bytes {
    this.#delete(key);
    this.#kept.set(key, bytes);
    this.#size += bytes.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= most || oldest === key) break;
      this.#delete(oldest);
    }
    return bytes;
  }

  #delete(key: string): void {
    this.#size -= this.#kept.get(key)?.length ?? 0;
    this.#kept.delete(key);
  }
}
