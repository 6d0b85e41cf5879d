import type { ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root as MdastRoot } from 'mdast';
import { BodyError } from '../parsing/body-error.ts';
import type { ComponentUse } from '../components/component-build.ts';
import { checkJsx } from '../checks/jsx-check.ts';
import { parseReadable } from '../checks/syntax-check.ts';
import { toCleanTree } from './clean-tree.ts';
import { finishBody } from './finish.ts';
import { isolate, isolateParagraphs } from '../html/isolation.ts';
import { defineJsxHandlers } from './jsx-handlers.ts';
import type { BodyOptions, RenderedBody } from '../parsing/body-types.ts';
import { typesetHtml } from './typeset-html.ts';

/**
 * Renders a body (without its front matter) to HTML that is safe whatever the body contains.
 *
 * @throws BodyError if the body can't be rendered: a report with code, unknown components or a syntax
 *   error, or a body nested too deeply. Errors of `resolveImage` and `readTable` are rethrown.
 */
export async function renderBody(source: string, options: BodyOptions): Promise<RenderedBody> {
  const uses: ComponentUse[] = [];
  const tree = toCleanBody(source, options, uses);
  const headings = await finishBody(tree, uses, options);
  const isolateIn = options.labels.direction === 'rtl' ? isolate : isolateParagraphs;
  tree.children = isolateIn(typesetHtml(tree.children as ElementContent[], options.labels));
  return {
    html: toHtml(tree),
    headings: headings.map((heading) => ({
      ...heading,
      text: options.labels.typeset(heading.text),
    })),
  };
}

/** Converts a body to sanitized HTML, with placeholders for components. */
function toCleanBody(source: string, options: BodyOptions, uses: ComponentUse[]): Root {
  const { format, labels } = options;
  // Back to where a line begins.
  const arrow = labels.direction === 'rtl' ? '↪' : '↩';
  return toCleanTree(parseBody(source, options), format, {
    footnoteLabel: labels.footnotes,
    footnoteLabelProperties: {},
    // U+FE0E prevents the arrow from becoming an emoji.
    footnoteBackContent: (_, again) => `${arrow}\uFE0E${again > 1 ? again : ''}`,
    footnoteBackLabel: (index, again) =>
      labels.backToReference(`${index + 1}${again > 1 ? `-${again}` : ''}`),
    handlers: defineJsxHandlers(uses),
  });
}

/** Parses a body, and throws if it can't be rendered. */
function parseBody(source: string, { format, parse }: BodyOptions): MdastRoot {
  const tree = parseReadable(source, format, parse);
  if (Array.isArray(tree)) throw new BodyError(tree);
  const problems = format === 'mdx' ? checkJsx(tree) : [];
  if (problems.length > 0) throw new BodyError(problems);
  return tree;
}
