import type { Root } from 'mdast';
import { visit } from '../walk.ts';
import { getAttributes, isJsx } from '../jsx.ts';
import { getNodeText } from '../node-text.ts';
import type { BodyProblem } from '../types.ts';
import { ALT_MISSING } from './html.ts';
import { defineReport } from './report.ts';

/** Checks what assistive technology relies on: the order of headings, the text of images. */
export function checkStructure(tree: Root): BodyProblem[] {
  const { problems, report } = defineReport();
  let depth = 1;
  visit(tree, (node) => {
    if (node.type === 'heading') {
      if (getNodeText(node).trim() === '') {
        const remedy = 'Write its text, or remove it.';
        report(node, { code: 'heading-empty', cause: 'The heading is empty.', remedy });
      }
      if (node.depth === 1) {
        const cause = 'A heading with one # would stand beside the headline.';
        report(node, { code: 'heading-h1', cause, remedy: 'Write ## for the highest heading.' });
      } else if (node.depth > depth + 1) {
        const cause = `The heading jumps from level ${depth} to level ${node.depth}.`;
        const remedy = `Write ${'#'.repeat(depth + 1)} so that no level is missing.`;
        report(node, { code: 'heading-skipped', cause, remedy });
      }
      depth = Math.max(2, node.depth);
    }
    if ((node.type === 'image' || node.type === 'imageReference') && !node.alt?.trim()) {
      report(node, ALT_MISSING);
    }
    if (isJsx(node) && node.name === 'img') {
      const { alt } = getAttributes(node);
      if (typeof alt !== 'string' || !alt.trim()) report(node, ALT_MISSING);
    }
  });
  return problems;
}
