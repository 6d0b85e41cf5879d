import type { Root } from 'mdast';
import type { Problem } from '../../model/problems/problem.ts';

/** How a body is written: releases, testimonies and pages in `md`, reports in `mdx`. */
export type BodyFormat = 'md' | 'mdx';

/** What the media resolver knows of one picture: its derivatives and the size of the largest. */
export interface Picture {
  /** Newest format first; `type` is a MIME type, `srcset` as in HTML. */
  sources: { type: string; srcset: string }[];
  src: string;
  /** CSS pixels of `src`. */
  width: number;
  height: number;
}

/** The words the pipeline adds to a body, in the body's language. Plain text, never HTML. */
export interface BodyLabels {
  /** Heading above the footnotes: "Footnotes". */
  footnotes: string;
  /** Accessible name of the arrow back from a footnote: "Back to reference 1", "… 1-2". */
  backToReference(n: string): string;
  /** Accessible name of the n-th table without a caption: "Table 1". */
  table(n: number): string;
  /** Opens the numbers behind a chart: "Show the numbers". */
  chartTable: string;
  /** Before the source of a chart, table or picture: "Source". */
  source: string;
  keyFindings: string;
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
  /** Finds the derivatives of an image named in a body (`/media/…`, not percent-encoded). Undefined leaves a plain `<img>`. */
  resolveImage(src: string): Picture | undefined | Promise<Picture | undefined>;
  /** Text of the CSV file that a Chart or DataTable names by `src`. */
  readTable?(src: string): string | Promise<string>;
  /** Origin of the site, to tell its own links from others: "https://newsroom.example". */
  siteUrl?: string;
  /** Parses the body; a preview, which renders one text again and again, has a parser that remembers. */
  parse?(source: string, format: BodyFormat): Root;
  /** Stands before every id in the body; the default is `s-`. It keeps ids from becoming globals. */
  idPrefix?: string;
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

/** One thing wrong in a body, in whole sentences. Lines and columns count from 1 at the start of the body. */
export interface BodyProblem extends Problem {
  line: number;
  column?: number;
}

/** What the rest of the newsroom asks about a body without rendering it. */
export interface BodyFacts {
  images: { src: string; alt: string; line: number }[];
  links: { href: string; line: number }[];
  /** CSV files that components of a report name, in order. */
  tables: string[];
  /** Those of `tables` that feed a chart, whose cells must be numbers. */
  chartTables: string[];
  headings: Heading[];
  /** The first paragraph as plain text; empty if there is none. */
  lede: string;
  words: number;
}
