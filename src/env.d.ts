/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** What is rendered, and by what. */
    view?: unknown;
    route?: import('./subjects/route-views.ts').RouteName;
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
