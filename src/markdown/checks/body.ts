import { unwrapBlocks } from '../jsx.ts';
import { parseTree } from '../parser.ts';
import type { BodyFormat, BodyProblem } from '../types.ts';
import { checkHtml } from './html.ts';
import { checkJsx } from './jsx.ts';
import { checkLinks } from './links.ts';
import { checkReferences } from './references.ts';
import { checkStructure } from './structure.ts';
import { toSyntaxProblem } from './syntax.ts';

/**
 * Finds everything wrong in a body (without its front matter), in the order of its lines. A syntax
 * error in a report hides the rest, because the parser can't read on.
 */
export function checkBody(source: string, format: BodyFormat): BodyProblem[] {
  const tree = parseOrExplain(source, format);
  if ('problem' in tree) return [tree.problem];
  if (format === 'mdx') unwrapBlocks(tree);
  return [
    ...(format === 'mdx' ? checkJsx(tree) : checkHtml(tree)),
    ...checkStructure(tree),
    ...checkLinks(tree),
    ...checkReferences(tree, source),
  ].sort((a, b) => a.line - b.line || (a.column ?? 0) - (b.column ?? 0));
}

function parseOrExplain(source: string, format: BodyFormat) {
  try {
    return parseTree(source, format);
  } catch (error) {
    const problem = toSyntaxProblem(error);
    if (!problem) throw error;
    return { problem };
  }
}
