import type { Html, Root } from 'mdast';
import type { Problem } from '../../model/problems/problem.ts';
import { visit } from '../parsing/walk.ts';
import { getHtmlTags, type HtmlTag } from '../parsing/html-tags.ts';
import type { BodyProblem } from '../parsing/body-types.ts';
import { getAttributeProblem, getTagProblem } from './tag-check.ts';

/** Finds HTML in Markdown that rendering would take away: unsafe tags, attributes and addresses. */
export function checkHtml(tree: Root): BodyProblem[] {
  const problems: BodyProblem[] = [];
  visit(tree, 'html', (node) => {
    for (const tag of getHtmlTags(node.value)) {
      const place = getPlace(node, tag);
      for (const problem of getProblems(tag)) problems.push({ ...place, ...problem });
    }
  });
  return problems;
}

function getProblems({ name, attributes, properties }: HtmlTag): Problem[] {
  const wrong = getTagProblem(name);
  if (wrong) return [wrong];
  const problems = attributes.flatMap((attribute) => {
    const value = properties[attribute];
    const problem = getAttributeProblem(name, attribute, typeof value === 'string' ? value : '');
    return problem ?? [];
  });
  if (name === 'img' && !isText(properties['alt'])) problems.push(altMissing);
  return problems;
}

/** What to say of an image without alternative text, however it was written. */
export const altMissing: Problem = {
  code: 'image-alt',
  cause: { en: 'The image has no alternative text.', es: 'La imagen no tiene descripción.' },
  remedy: {
    en: 'Say what it shows, for readers who do not see it: ![Students at the gate](/media/…).',
    es: 'Diga lo que muestra, para quienes no la ven: ![Estudiantes ante la puerta](/media/…).',
  },
};

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

/** The column is known on the first line only: lists and quotations indent the following ones. */
function getPlace({ position }: Html, { lineOffset, columnOffset }: HtmlTag) {
  const { line = 1, column = 1 } = position?.start ?? {};
  return { line: line + lineOffset, ...(lineOffset === 0 && { column: column + columnOffset }) };
}
