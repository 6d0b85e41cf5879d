import type { Graph } from 'schema-dts';

/** What a page says of itself to search engines and social networks: plain data, ready to be written. */
export interface Head {
  /** For crawlers; absent where the rules that hold without it are meant. */
  readonly robots?: string;
  /** The page's own absolute address. */
  readonly canonical?: string;
  /** The page in each language, itself included, and for readers of no language of ours. */
  readonly alternates: readonly { readonly language: string; readonly href: string }[];
  /** Open Graph, in order: a picture's size must follow the picture. */
  readonly properties: readonly (readonly [property: string, content: string])[];
  /** Shape of the picture in shared links. */
  readonly card?: 'summary' | 'summary_large_image';
  readonly graph?: Graph;
}

/** The head of a page that search engines should leave alone: errors, notices, searches. */
export function toHiddenHead(): Head {
  return { robots: 'noindex', alternates: [], properties: [] };
}
