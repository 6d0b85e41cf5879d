import type { Root } from 'mdast';
import { visit } from '../parsing/walk.ts';
import { getAttributes, isJsx } from '../components/jsx-tag.ts';
import { getNodeText } from '../parsing/node-text.ts';
import type { BodyProblem } from '../parsing/body-types.ts';
import { altMissing } from './html-check.ts';
import { defineReport } from './report-problem.ts';

/** Checks what assistive technology relies on: the levels of headings, the alternative text of images. */
export function checkStructure(tree: Root): BodyProblem[] {
  const { problems, report } = defineReport();
  let depth = 1;
  visit(tree, (node) => {
    if (node.type === 'heading') {
      if (getNodeText(node).trim() === '') {
        report(node, {
          code: 'heading-empty',
          cause: { en: 'The heading is empty.', es: 'El título está vacío.' },
          remedy: { en: 'Write its text, or remove it.', es: 'Escriba su texto, o quítelo.' },
        });
      }
      if (node.depth === 1) {
        report(node, {
          code: 'heading-h1',
          cause: {
            en: 'A heading with one # would compete with the headline.',
            es: 'Un título con un solo # competiría con el titular.',
          },
          remedy: {
            en: 'Write ## for the highest heading.',
            es: 'Escriba ## en los títulos más altos.',
          },
        });
      } else if (node.depth > depth + 1) {
        report(node, {
          code: 'heading-skipped',
          cause: {
            en: `The heading jumps from level ${depth} to level ${node.depth}.`,
            es: `El título salta del nivel ${depth} al nivel ${node.depth}.`,
          },
          remedy: {
            en: `Write ${'#'.repeat(depth + 1)} so that no level is missing.`,
            es: `Escriba ${'#'.repeat(depth + 1)} para que no falte ningún nivel.`,
          },
        });
      }
      depth = Math.max(2, node.depth);
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
