import type { Root } from 'mdast';
import type { Problem } from '../../languages/problems/problem.ts';

/** The syntax of a body: `md` for releases, testimonies and pages, `mdx` for reports. */
export type BodyFormat = 'md' | 'mdx';

/** A picture as the media resolver returns it: its derivatives, and the fallback with its size. */
export interface Picture {
  /** Newest format first; `type` is a MIME type, `srcset` as in HTML. */
  sources: { type: string; srcset: string }[];
  src: string;
  /** CSS pixels of `src`. */
  width: number;
  height: number;
}

/** What the pipeline adds to a body in its language. Plain text, never HTML. */
export interface BodyLabels {
  /** In which the language is read; charts and arrows are mirrored. */
  direction: 'ltr' | 'rtl';
  /**
   * Sets the spaces of a text for readers. @param language of a part in another language; absent for that of the body
   */
  typeset(text: string, language?: string): string;
  /** Between values side by side: ", ". */
  comma: string;
  /** Between a name and its value: ": ". */
  colon: string;
  /** Between a lead, such as a dateline, and the first words of the body: " — ". */
  dash: string;
  /** Heading above the footnotes: "Footnotes". */
  footnotes: string;
  /** Accessible name of the arrow back from a footnote: "Back to reference 1", "… 1-2". */
  backToReference(n: string): string;
  /** Accessible name of the n-th table without a caption: "Table 1". */
  table(n: number): string;
  /** Opens the numbers behind a chart: "Show the numbers". */
  chartTable: string;
  /** Downloads the numbers of a chart: "Download the data (CSV)". */
  downloadData: string;
  /** Before the source of a chart, table or picture: "Source". */
  source: string;
  keyFindings: string;
  keyDates: string;
  note: string;
  warning: string;
  /** Accessible names of the marks of a task list: "Done", "To do". */
  taskDone: string;
  taskOpen: string;
}

export interface BodyOptions {
  format: BodyFormat;
  /** BCP 47; numbers in charts and tables are written in it. */
  language: string;
  labels: BodyLabels;
  /**
   * Finds the derivatives of an image (`/media/…`, not percent-encoded). If it returns undefined, a
   * plain `<img>` remains.
   */
  resolveImage(src: string): Picture | undefined | Promise<Picture | undefined>;
  /** Reads the CSV file that a Chart or DataTable names by `src`. */
  readTable?(src: string): string | Promise<string>;
  /** Origin of the site, to distinguish its own links from others: "https://newsroom.example". */
  siteUrl?: string;
  /** Parses the body. A preview passes an incremental parser; a build, one that remembers the tree. */
  parse?(source: string, format: BodyFormat): Root;
}

export interface Heading {
  /** 2 to 6. */
  depth: number;
  /** Anchor, prefix included. */
  id: string;
  text: string;
}

export interface RenderedBody {
  html: string;
  /** In document order, without the heading of the footnotes. */
  headings: Heading[];
}

/** A problem in a body, in whole sentences. Lines and columns count from 1 at the start of the body. */
export interface BodyProblem extends Problem {
  line: number;
  column?: number;
}

/** What the rest of the software needs to know about a body without rendering it. */
export interface BodyFacts {
  images: { src: string; alt: string; caption?: string; line: number }[];
  links: { href: string; line: number }[];
  /** CSV files that components of a report refer to, in order. */
  tables: string[];
  /** Those of `tables` that a chart draws; their cells must be numbers. */
  chartTables: string[];
}
