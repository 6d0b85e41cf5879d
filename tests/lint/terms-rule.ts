import { relative } from 'node:path';
import type { Comment, ESTree, Rule } from '@oxlint/plugins';
import { findAbandonedTerms } from './terms.ts';

/** Lint rule: names, comments, strings and file names keep to the terms of the glossary. */
export const termsRule: Rule = {
  meta: { type: 'suggestion', schema: [] },
  create(context) {
    const report = (node: ESTree.Node | Comment, text: string) => {
      for (const message of findAbandonedTerms(text))
        context.report({ loc: node.loc ?? { line: 1, column: 0 }, message });
    };
    return {
      Program(node) {
        report(node, relative(context.cwd, context.filename));
        // Without the asterisks before the lines of a block comment, between which a term may break.
        for (const comment of context.sourceCode.getAllComments())
          report(comment, comment.value.replaceAll(/\n\s*\*/g, ' '));
      },
      Identifier: (node) => report(node, node.name),
      Literal: (node) => typeof node.value === 'string' && report(node, node.value),
      TemplateElement: (node) => report(node, node.value.raw),
    };
  },
};
