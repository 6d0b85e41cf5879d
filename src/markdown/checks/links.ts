import type { Root } from 'mdast';
import { visit } from '../walk.ts';
import { isJsx } from '../jsx.ts';
import { getHeadings } from '../outline.ts';
import { getNodeText } from '../node-text.ts';
import type { BodyProblem } from '../types.ts';
import { defineReport } from './report.ts';
import { getImageProblem, getLinkProblem } from './tag.ts';

/** Checks links and images written in Markdown: their addresses, and that links have a text. */
export function checkLinks(tree: Root): BodyProblem[] {
  const { problems, report } = defineReport();
  const anchors = new Set(getHeadings(tree, '').map(({ id }) => id));
  visit(tree, (node) => {
    const isLink = node.type === 'link' || node.type === 'linkReference';
    if ((isLink || (isJsx(node) && node.name === 'a')) && getNodeText(node).trim() === '') {
      const remedy = 'Write between the brackets where it leads: [the full report](…).';
      report(node, { code: 'link-text', cause: 'The link has no text.', remedy });
    }
    if (node.type === 'image') {
      const problem = getImageProblem(node.url);
      if (problem) report(node, problem);
    }
    if (node.type !== 'link' && node.type !== 'definition') return;
    const problem = node.url === '' ? EMPTY : getLinkProblem(node.url);
    if (problem) report(node, problem);
    if (node.url.startsWith('#') && !anchors.has(node.url.slice(1).replace(/^s-/, ''))) {
      const known = [...anchors].map((id) => `#${id}`).join(', ');
      const remedy = known ? `The headings here are: ${known}.` : 'There is no heading here.';
      report(node, {
        code: 'link-anchor',
        cause: `No heading has the anchor ${node.url}.`,
        remedy,
      });
    }
  });
  return problems;
}

const EMPTY = {
  code: 'link-address',
  cause: 'The link leads nowhere.',
  remedy: 'Write the address between the parentheses.',
};
