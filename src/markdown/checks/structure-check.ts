import { message } from '../../languages/message.ts';
import type { Root, Table } from 'mdast';
import { toExcerpt } from '../../languages/wording/excerpt.ts';
import { visit } from '../parsing/walk.ts';
import { getAttributes, isJsx } from '../components/jsx-tag.ts';
import { getNodeText } from '../parsing/node-text.ts';
import type { BodyProblem } from '../parsing/body-types.ts';
import { altMissing } from './html-check.ts';
import { defineReport, type Report } from './report-problem.ts';

/** Checks what assistive technology relies on, the texts of headings and images, and that no cell of a table is lost. */
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
    if (node.type === 'table') checkRows(node, report);
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

/** Finds cells that a page does not show: GFM drops those beyond the columns of the first row. */
function checkRows({ align, children }: Table, report: Report): void {
  for (const row of children) {
    const lost = row.children.slice(align?.length).map(getNodeText).join(' ').trim();
    if (lost === '') continue;
    report(row, {
      code: 'table-cells',
      cause: message(
        'Readers do not see “{text}”: the row has more cells than the table has columns.',
        { text: toExcerpt(lost, 40) },
      ),
      remedy: message(
        'Put it into a column, or below the table after an empty line. Write \\| for a bar within a cell.',
      ),
    });
  }
}
