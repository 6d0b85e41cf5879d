import type { ESTree, Rule } from '@oxlint/plugins';

const message = 'Take `now` as an argument: only src/clock.ts reads the clock.';

const isDate = (node: ESTree.Expression | ESTree.Super): boolean =>
  node.type === 'Identifier' && node.name === 'Date';

/** Lint rule: the clock is read in one place; everything else takes the moment as an argument, or the clock. */
export const clockRule: Rule = {
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    'MemberExpression[object.name="Date"][property.name="now"]'(node: ESTree.Node) {
      context.report({ node, message });
    },
    NewExpression(node) {
      if (isDate(node.callee) && node.arguments.length === 0) context.report({ node, message });
    },
    CallExpression(node) {
      if (isDate(node.callee)) context.report({ node, message });
    },
  }),
};
