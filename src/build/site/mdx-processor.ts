import type { MdxOptions } from '@astrojs/mdx';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderBody, type BodyOptions, type RenderedBody } from '../../markdown/index.ts';
import { demandBody, readBody } from '../../source/body.ts';
import { toOpaque } from '../bundling/opaque.ts';

/** What Astro 7 takes as `processor` in `mdx({ processor })`. */
type MarkdownProcessor = NonNullable<MdxOptions['processor']>;

/** Gives the options for one report, named by its path below the content folder. */
export type GetBodyOptions = (file: string) => BodyOptions;

/**
 * Lets Astro's MDX integration render reports with our pipeline. The modules it makes hold finished
 * HTML in an opaque form, so that no plugin can read or replace anything in it, and run no code of a report.
 * They export `html` and `headings`, and an Astro component (`Content`, also the default).
 *
 * A report is read from its file: defineReportsModule() gives Vite nothing of it.
 * @param digests of the bodies as they were read before, by path below the content folder: one that has changed since is not
 *   compiled, because it would be kept as what was read
 */
export function defineMdxProcessor(
  contentDir: string,
  getOptions: GetBodyOptions,
  digests: ReadonlyMap<string, string> = new Map(),
): MarkdownProcessor {
  return {
    name: 'dateline',
    options: {},
    async createRenderer() {
      return {
        render() {
          throw new Error(
            'Only reports are compiled; other entries are rendered with their pages.',
          );
        },
      };
    },
    async createMdxRenderer() {
      return {
        async process(_content, path) {
          const file = relative(contentDir, path);
          const { body: text, line } = await readBody(contentDir, file);
          demandBody(file, text, digests.get(file));
          // Empty lines above keep the line numbers of errors those of the file.
          const body = await renderBody('\n'.repeat(line - 1) + text, getOptions(file));
          return { code: toModule(body), astroMetadata: noClientCode };
        },
      };
    },
  };
}

function toModule(body: RenderedBody): string {
  return [
    "import { createComponent, unescapeHTML } from 'astro/runtime/server/index.js';",
    `import { fromOpaque } from ${JSON.stringify(opaquePath)};`,
    `const report = fromOpaque('${toOpaque(body)}');`,
    'export const html = report.html;',
    'export const headings = report.headings;',
    'export const Content = createComponent(() => unescapeHTML(html));',
    'export default Content;',
    // The integration reads a layout from it. Not exported, because fields of a report may be internal.
    'const frontmatter = {};',
  ].join('\n');
}

const opaquePath = fileURLToPath(new URL('../bundling/opaque.ts', import.meta.url));

const noClientCode = {
  hydratedComponents: [],
  clientOnlyComponents: [],
  serverComponents: [],
  scripts: [],
  propagation: 'none',
  containsHead: false,
  pageOptions: {},
};
