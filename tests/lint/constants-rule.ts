import type { Rule } from 'eslint';
import type { Identifier } from 'estree';

const constantOfModule =
  ':matches(Program, Program > ExportNamedDeclaration) > VariableDeclaration[kind="const"] > VariableDeclarator > Identifier.id';

/** ESLint rule: the constants of a module are written like all other names. Astro gives meaning to `GET`. */
export const constantsRule: Rule.RuleModule = {
  meta: { type: 'suggestion', schema: [] },
  create: (context) => ({
    [constantOfModule](node: Identifier) {
      if (!/[^_]_|^(?!GET$)[A-Z]{2,}$/.test(node.name)) return;
      context.report({
        node,
        message: `Write "${node.name}" in camel case, like all other names.`,
      });
    },
  }),
};
