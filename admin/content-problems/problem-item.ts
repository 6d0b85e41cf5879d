import { createElement } from '../dom/element.ts';
import { getAdminNaming } from './admin-naming.ts';
import { toDisplayedProblem, type ContentProblem } from './content-problem.ts';

/** Formats a problem as a list item: a link to its entry, then what is wrong and what to do. */
export function createProblemItem(problem: ContentProblem): (string | Node)[] {
  const { file, text } = toDisplayedProblem(problem, getAdminNaming());
  if (file.address === undefined) return [file.name + text];
  return [createElement('a', { href: file.address }, file.name), text];
}
