/** A page that readers can find. */
export interface SearchPage {
  /** Its address, such as `/releases/vigil/`. */
  readonly path: string;
  readonly language: string;
  /** Changes with the HTML. */
  readonly digest: string;
  /** Names and values of its filters. */
  readonly filters: readonly (readonly [name: string, value: string])[];
  /** When it was published, in seconds since 1970-01-01T00:00Z. */
  readonly date?: number;
  /** What Pagefind reads. */
  readonly html: string;
}
