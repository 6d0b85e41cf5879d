/** What the index knows of a page, besides its words. */
export interface PageFacts {
  /** Its address, such as `/releases/vigil/`. */
  readonly path: string;
  readonly language: string;
  /** Changes with the HTML. */
  readonly digest: string;
  /** Names and values of its filters. */
  readonly filters: readonly (readonly [name: string, value: string])[];
  /** By which it is sorted, in seconds since 1970-01-01T00:00Z. */
  readonly time: number;
}

/** A page that readers can find. */
export interface SearchPage extends PageFacts {
  /** What Pagefind reads. Asked for only when the page is new or changed. */
  getHtml(): string | Promise<string>;
}
