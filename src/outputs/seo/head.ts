import type { Graph } from 'schema-dts';

/** The metadata of a page for search engines and social networks, as plain data. */
export interface Head {
  /** HTTP status with which a server should answer, if it is not 200. */
  readonly status?: 404 | 410;
  /** Directives for crawlers; undefined for their defaults. */
  readonly robots?: string;
  /** The page's own absolute address. */
  readonly canonical?: string;
  /** The page in each language, itself included, and `x-default`. */
  readonly alternates: readonly { readonly language: string; readonly href: string }[];
  /** Open Graph, in order: the size of a picture must come after the picture. */
  readonly properties: readonly (readonly [property: string, content: string])[];
  /** Shape of the picture in shared links. */
  readonly card?: 'summary' | 'summary_large_image';
  readonly graph?: Graph;
}

/** The head of a page that search engines should not index: errors, notices, the search. */
export function toHiddenHead(status?: Head['status']): Head {
  return { status, robots: 'noindex', alternates: [], properties: [] };
}
