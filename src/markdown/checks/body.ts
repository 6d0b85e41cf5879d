import type { Root } from 'mdast';
import { getTreeFacts } from '../facts.ts';
import { unwrapBlocks } from '../jsx.ts';
import { parseTree } from '../parser.ts';
import type { BodyFacts, BodyFormat, BodyProblem } from '../types.ts';
import { checkDepth } from './depth.ts';
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
  return inspectBody(source, format).problems;
}

/**
 * Finds everything wrong in a body and, with the same parsing, what it shows and links to: parsing
 * takes most of the time of both.
 *
 * @returns facts of every body but one that can not be read: a syntax error, or far too many levels.
 */
export function inspectBody(
  source: string,
  format: BodyFormat,
): { problems: BodyProblem[]; facts?: BodyFacts } {
  const tree = parseOrExplain(source, format);
  if ('problem' in tree) return { problems: [tree.problem] };
  const tooDeep = checkDepth(tree);
  if (tooDeep.length > 0) return { problems: tooDeep };
  if (format === 'mdx') unwrapBlocks(tree);
  return { problems: checkTree(tree, source, format), facts: getTreeFacts(tree) };
}

function checkTree(tree: Root, source: string, format: BodyFormat): BodyProblem[] {
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
