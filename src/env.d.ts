/// <reference types="astro/client" />

declare module 'virtual:dateline/reports' {
  interface CompiledReport {
    readonly html: string;
    readonly headings: readonly { depth: number; slug: string; text: string }[];
  }

  /** Reports compiled by `@astrojs/mdx`, by path below the content folder. */
  export const reports: Readonly<Record<string, () => Promise<CompiledReport>>>;
}

declare module 'virtual:dateline/brand.css';
