import type { ESTree, Rule } from '@oxlint/plugins';

const constantOfModule =
  ':matches(Program, Program > ExportNamedDeclaration) > VariableDeclaration[kind="const"] > VariableDeclarator > Identifier.id';

/** Lint rule: the constants of a module are written like all other names. Astro gives meaning to `GET`. */
export const constantsRule: Rule = {
  meta: { type: 'suggestion', schema: [] },
  create: (context) => ({
    [constantOfModule](node: ESTree.BindingIdentifier) {
      if (!/[^_]_|^(?!GET$)[A-Z]{2,}$/.test(node.name)) return;
      context.report({
        node,
        message: `Write "${node.name}" in camel case, like all other names.`,
      });
    },
  }),
};
