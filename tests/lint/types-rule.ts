import type { Rule } from 'eslint';
import ts from 'typescript';

/**
 * ESLint rule: TypeScript's own errors. The rules that need types make it check the whole program; a second process for
 * its errors would check all of it again, which takes half a minute.
 */
export const typesRule: Rule.RuleModule = {
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    Program() {
      const { program } = context.sourceCode.parserServices as { program: ts.Program };
      const file = program.getSourceFile(context.filename);
      for (const { start = 0, messageText } of [
        ...program.getSyntacticDiagnostics(file),
        ...program.getSemanticDiagnostics(file),
      ])
        context.report({
          loc: context.sourceCode.getLocFromIndex(start),
          message: ts.flattenDiagnosticMessageText(messageText, '\n'),
        });
    },
  }),
};
