/// <reference types="astro/client" />

declare module 'virtual:dateline/reports' {
  type RenderedBody = import('./markdown/parsing/body-types.ts').RenderedBody;

  /** Reports compiled by `@astrojs/mdx`, by path below the content folder. */
  export const reports: Readonly<Record<string, () => Promise<RenderedBody>>>;
}

declare module 'virtual:dateline/brand.css';
