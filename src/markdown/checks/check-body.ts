import type { Root } from 'mdast';
import { getTreeFacts } from '../facts/facts.ts';
import type { BodyFacts, BodyFormat, BodyProblem } from '../parsing/body-types.ts';
import { checkHeadingLevels } from './heading-levels.ts';
import { checkHtml } from './html-check.ts';
import { checkJsx } from './jsx-check.ts';
import { checkLinks } from './link-check.ts';
import { checkMarks } from './mark-check.ts';
import { checkReferences } from './reference-check.ts';
import { checkShortcodes } from './shortcode-check.ts';
import { checkStructure } from './structure-check.ts';
import { parseReadable } from './syntax-check.ts';

/**
 * Finds all problems in a body (without its front matter), in the order of its lines. A syntax error
 * in a report hides the rest, because the parser can't read on.
 */
export function checkBody(source: string, format: BodyFormat): BodyProblem[] {
  return inspectBody(source, format).problems;
}

/**
 * Finds all problems in a body and, from the same parse, what it shows and links to: parsing takes
 * most of the time of both.
 *
 * @returns facts unless the body can't be read because of a syntax error or too deep nesting.
 */
export function inspectBody(
  source: string,
  format: BodyFormat,
): { problems: BodyProblem[]; facts?: BodyFacts } {
  const tree = parseReadable(source, format);
  if (Array.isArray(tree)) return { problems: tree };
  return { problems: checkTree(tree, source, format), facts: getTreeFacts(tree) };
}

function checkTree(tree: Root, source: string, format: BodyFormat): BodyProblem[] {
  return [
    ...(format === 'mdx' ? checkJsx(tree) : checkHtml(tree)),
    ...checkHeadingLevels(tree),
    ...checkStructure(tree),
    ...checkLinks(tree),
    ...checkReferences(tree, source),
    ...checkMarks(tree, source),
    ...checkShortcodes(tree, source),
  ].sort((a, b) => a.line - b.line || (a.column ?? 0) - (b.column ?? 0));
}
