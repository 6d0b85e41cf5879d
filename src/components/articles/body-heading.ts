/** A heading of a rendered body. */
export interface BodyHeading {
  /** 2 to 6. */
  readonly depth: number;
  readonly id: string;
  readonly text: string;
}

/** What src/markdown renders of a body; its HTML is trusted. */
export interface Body {
  readonly html: string;
  readonly headings: readonly BodyHeading[];
}
