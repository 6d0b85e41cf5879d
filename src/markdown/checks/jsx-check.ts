import { toExcerpt } from '../../languages/wording/excerpt.ts';
import { message } from '../../languages/message.ts';
import type { Root } from 'mdast';
import { skip, visit } from '../parsing/walk.ts';
import { isJsx } from '../components/jsx-tag.ts';
import { getLiteral, isEmptyExpression } from '../parsing/literal.ts';
import type { BodyProblem } from '../parsing/body-types.ts';
import { checkComponent } from './component-check.ts';
import { defineReport, type Placed, type Report } from './report-problem.ts';
import { checkTag } from './tag-check.ts';
import { components } from '../components/registry.ts';

/**
 * Finds everything in a parsed report that is not text, an allowed tag or a correctly used
 * component. A report without such problems contains no code.
 */
export function checkJsx(tree: Root): BodyProblem[] {
  const { problems, report } = defineReport();
  visit(tree, (node) => {
    if (node.type === 'mdxjsEsm') {
      reportModuleCode(node, report);
      return skip;
    }
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      checkExpression(node, report);
      return skip;
    }
    if (!isJsx(node)) return undefined;
    const definition = node.name === null ? undefined : components.get(node.name);
    if (definition) checkComponent(node, definition, report);
    else checkTag(node, report);
    return undefined;
  });
  return problems;
}

function reportModuleCode(node: Placed & { value: string }, report: Report): void {
  const word = /^\s*(import|export)\b/.exec(node.value)?.[1] ?? 'import';
  report(node, {
    code: `mdx-${word}`,
    cause: message('A line starts with “{word}”, which would make the report a program.', { word }),
    remedy: message(
      'Remove it; report elements need no import. If it is a sentence, write another word first.',
    ),
  });
}

function checkExpression(
  node: Placed & { value: string; data?: { estree?: unknown } | undefined },
  report: Report,
): void {
  const program = node.data?.estree;
  const value = getLiteral(program);
  if (isEmptyExpression(program) || typeof value === 'string' || typeof value === 'number') return;
  report(node, {
    code: 'mdx-expression',
    cause: message("{code} is an expression; a report can't compute anything.", {
      code: `{${toExcerpt(node.value, 40)}}`,
    }),
    remedy: message('Write the result itself as text, or \\{ if a brace is meant.'),
  });
}
