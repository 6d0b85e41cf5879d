import { isNamed } from '../../src/editing/media-names.ts';
import type { Asset } from '../decap/types/decap-backend.ts';

/**
 * Which pictures and documents of a form the store has. Decap hands over all that were chosen since the form was loaded
 * with every save, even those that the store refused or that the text no longer shows.
 */
export class StoredAssets {
  /** Addresses in this browser, by draft. */
  readonly #stored = new Map<string, Set<string>>();

  /** The files that a save has to send: what the source shows and the store does not have. */
  findMissing(draft: string, assets: readonly Asset[], source: string): Asset[] {
    const stored = this.#stored.get(draft);
    return assets.filter(
      ({ path, url = '' }) =>
        // Files that were loaded from the store have an address of the server.
        /^(blob:|data:|$)/.test(url) && !stored?.has(url) && isNamed(source, path),
    );
  }

  /** Remembers what a save has stored. */
  add(draft: string, assets: readonly Asset[]): void {
    const urls = assets.flatMap(({ url }) => url ?? []);
    this.#stored.set(draft, new Set([...(this.#stored.get(draft) ?? []), ...urls]));
  }

  /** Forgets a draft that was discarded, and its files with it. */
  delete(draft: string): void {
    this.#stored.delete(draft);
  }
}
