/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** What is made, and from what. */
    kind: import('./subjects/output-views.ts').OutputKind;
    view: unknown;
  }
}

declare module 'virtual:dateline/reports' {
  type RenderedBody = import('./markdown/parsing/body-types.ts').RenderedBody;

  /** Paths of all reports below the content folder, while they are compiled. */
  export const files: readonly string[];

  /** A report as `@astrojs/mdx` has compiled it, by its path below the content folder. */
  export function readReport(file: string): Promise<RenderedBody | undefined>;
}

declare module 'virtual:dateline/brand.css';
