import { message } from '../../languages/message.ts';
import type { Html, Root } from 'mdast';
import type { Problem } from '../../languages/problems/problem.ts';
import { visit } from '../parsing/walk.ts';
import { getHtmlTags, type HtmlTag } from '../parsing/html-tags.ts';
import type { BodyProblem } from '../parsing/body-types.ts';
import { getAttributeProblem, getTagProblem } from './tag-check.ts';

/** Finds HTML in Markdown that rendering would remove: unsafe tags, attributes and addresses. */
export function checkHtml(tree: Root): BodyProblem[] {
  const problems: BodyProblem[] = [];
  visit(tree, 'html', (node) => {
    for (const tag of getHtmlTags(node.value)) {
      const position = getPosition(node, tag);
      for (const problem of getProblems(tag)) problems.push({ ...position, ...problem });
    }
  });
  return problems;
}

function getProblems({ name, attributes, properties }: HtmlTag): Problem[] {
  const tagProblem = getTagProblem(name);
  if (tagProblem) return [tagProblem];
  const problems = attributes.flatMap((attribute) => {
    const value = properties[attribute];
    const problem = getAttributeProblem(name, attribute, typeof value === 'string' ? value : '');
    return problem ?? [];
  });
  if (name === 'img' && !isFilled(properties['alt'])) problems.push(altMissing);
  return problems;
}

/** The problem of a picture without a description, in Markdown, HTML or a component. */
export const altMissing: Problem = {
  code: 'image-alt',
  cause: message('The picture has no description.'),
  remedy: {
    text: 'Say what it shows, for readers who do not see it: ![Students at the gate](/media/…).',
  },
  formRemedy: message(
    'Open the picture with the button beside it, and describe it for people who cannot see it.',
  ),
};

function isFilled(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

/** Only the first line has a known column: lists and quotations indent the following ones. */
function getPosition({ position }: Html, { lineOffset, columnOffset }: HtmlTag) {
  const { line = 1, column = 1 } = position?.start ?? {};
  return { line: line + lineOffset, ...(lineOffset === 0 && { column: column + columnOffset }) };
}
