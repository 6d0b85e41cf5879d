import { message } from '../../languages/message.ts';
import type { Root } from 'mdast';
import { visit } from '../parsing/walk.ts';
import { getAttributes, isJsx } from '../components/jsx-tag.ts';
import { getNodeText } from '../parsing/node-text.ts';
import type { BodyProblem } from '../parsing/body-types.ts';
import { altMissing } from './html-check.ts';
import { defineReport } from './report-problem.ts';

/** Checks what assistive technology relies on: the texts of headings and images. */
export function checkStructure(tree: Root): BodyProblem[] {
  const { problems, report } = defineReport();
  visit(tree, (node) => {
    if (node.type === 'heading') {
      if (getNodeText(node).trim() === '') {
        report(node, {
          code: 'heading-empty',
          cause: message('The heading is empty.'),
          remedy: message('Write its text, or remove it.'),
        });
      }
      if (node.depth === 1) {
        report(node, {
          code: 'heading-h1',
          cause: message('A heading with one # would compete with the headline.'),
          remedy: message('Write ## for the highest heading.'),
        });
      }
    }
    if ((node.type === 'image' || node.type === 'imageReference') && !node.alt?.trim()) {
      report(node, altMissing);
    }
    if (isJsx(node) && node.name === 'img') {
      const { alt } = getAttributes(node);
      if (typeof alt !== 'string' || !alt.trim()) report(node, altMissing);
    }
  });
  return problems;
}
