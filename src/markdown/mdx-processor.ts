import type { MdxOptions } from '@astrojs/mdx';
import { renderBody } from './render.ts';
import type { BodyOptions, RenderedBody } from './types.ts';

/** What Astro 7 takes as `processor` in `mdx({ processor })`. */
type MarkdownProcessor = NonNullable<MdxOptions['processor']>;

/** What a report says of itself when its options are asked for. */
interface MdxFile {
  /** Path of the file. */
  path: string;
  frontmatter: Readonly<Record<string, unknown>>;
}

/** Gives the options for one file; the format is not among them. */
export type GetBodyOptions = (
  file: MdxFile,
) => Omit<BodyOptions, 'format'> | Promise<Omit<BodyOptions, 'format'>>;

/**
 * Lets Astro's MDX integration render reports with our pipeline. The modules it makes hold finished
 * HTML and run nothing that a report says. They export `html`, `headings`, `frontmatter`,
 * `getHeadings()` and an Astro component (`Content`, also the default).
 */
export function defineMdxProcessor(getOptions: GetBodyOptions): MarkdownProcessor {
  return {
    name: 'dateline',
    options: {},
    async createRenderer() {
      return {
        async render(content, { fileURL, frontmatter = {} } = {}) {
          const options = await getOptions({ path: fileURL?.pathname ?? '', frontmatter });
          const { html, headings } = await renderBody(content, { ...options, format: 'md' });
          const none = { localImagePaths: [], remoteImagePaths: [] };
          return { code: html, metadata: { headings: headings.map(toSlug), ...none, frontmatter } };
        },
      };
    },
    async createMdxRenderer() {
      return {
        async process(content, path, frontmatter) {
          const options = await getOptions({ path, frontmatter });
          const body = await renderBody(content, { ...options, format: 'mdx' });
          return { code: toModule(body, frontmatter), astroMetadata: NO_CLIENT_CODE };
        },
      };
    },
  };
}

/** Astro calls the id of a heading its slug. */
function toSlug({ depth, id, text }: RenderedBody['headings'][number]) {
  return { depth, slug: id, text };
}

function toModule({ html, headings }: RenderedBody, frontmatter: object): string {
  return [
    "import { createComponent, unescapeHTML } from 'astro/runtime/server/index.js';",
    `export const html = ${JSON.stringify(html)};`,
    `export const headings = ${JSON.stringify(headings.map(toSlug))};`,
    `export const frontmatter = ${JSON.stringify(frontmatter)};`,
    'export const getHeadings = () => headings;',
    'export const Content = createComponent(() => unescapeHTML(html));',
    'export default Content;',
  ].join('\n');
}

const NO_CLIENT_CODE = {
  hydratedComponents: [],
  clientOnlyComponents: [],
  serverComponents: [],
  scripts: [],
  propagation: 'none',
  containsHead: false,
  pageOptions: {},
};
