import { message } from '../../languages/message.ts';
import type { Nodes, Root } from 'mdast';
import type { Problem } from '../../languages/problems/problem.ts';
import { visit } from '../parsing/walk.ts';
import { isJsx } from '../components/jsx-tag.ts';
import { defineHeadingIds } from '../html/heading-ids.ts';
import { getNodeText } from '../parsing/node-text.ts';
import type { BodyProblem } from '../parsing/body-types.ts';
import { defineReport, type Report } from './report-problem.ts';
import { getImageProblem, getLinkProblem } from './tag-check.ts';

/** Checks links and images written in Markdown: their addresses, and that links have text and no footnotes. */
export function checkLinks(tree: Root): BodyProblem[] {
  const { problems, report } = defineReport();
  const anchors = getAnchors(tree);
  visit(tree, (node) => {
    const isLink =
      node.type === 'link' || node.type === 'linkReference' || (isJsx(node) && node.name === 'a');
    if (isLink) checkFootnotes(node, report);
    if (isLink && getNodeText(node).trim() === '') {
      report(node, {
        code: 'link-text',
        cause: message('The link has no text.'),
        remedy: message('Write between the brackets where it leads: [the full report](…).'),
      });
    }
    if (node.type === 'image') {
      const problem = getImageProblem(node.url);
      if (problem) report(node, problem);
    }
    if (node.type !== 'link' && node.type !== 'definition') return;
    const problem = node.url === '' ? empty : getLinkProblem(node.url);
    if (problem) report(node, problem);
    if (node.url.startsWith('#') && !anchors.has(node.url.slice(1).replace(/^s-/, ''))) {
      const known = [...anchors].map((id) => `#${id}`).join(', ');
      report(node, {
        code: 'link-anchor',
        cause: message('The link {url} leads to no heading of this text.', { url: node.url }),
        remedy: known
          ? message('The headings here are: {known}.', { known })
          : message('There is no heading here. Write one, or remove the link.'),
      });
    }
  });
  return problems;
}

/** Finds footnotes in a link: they are links too, and a browser ends the link before them. */
function checkFootnotes(link: Nodes, report: Report): void {
  visit(link, 'footnoteReference', (node) => {
    const name = `[^${node.label ?? node.identifier}]`;
    report(node, {
      code: 'footnote-in-link',
      cause: message('The footnote {name} is inside a link, which ends there.', { name }),
      remedy: message('Write {name} behind the link.', { name }),
    });
  });
}

/** The ids that rendering gives the headings, without their prefix. */
function getAnchors(tree: Root): Set<string> {
  const getHeadingId = defineHeadingIds();
  const anchors = new Set<string>();
  visit(tree, 'heading', (node) => {
    anchors.add(getHeadingId(getNodeText(node).replace(/\s+/g, ' ')));
  });
  return anchors;
}

const empty: Problem = {
  code: 'link-address',
  cause: message('The link leads nowhere.'),
  remedy: message('Write the address between the parentheses.'),
};
