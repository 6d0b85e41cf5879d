import { basename, relative, sep } from 'node:path';
import type { Rule } from '@oxlint/plugins';

const drawerName = /^(utils?|helpers?|common|misc|lib)$/;

/** Lint rule: files are nouns in kebab-case (components PascalCase), and there is no `utils`. */
export const fileNamesRule: Rule = {
  meta: { type: 'suggestion', schema: [] },
  create(context) {
    return {
      Program(node) {
        const parts = relative(context.cwd, context.filename).split(sep);
        const stem = basename(context.filename).replace(/\..*$/, '');
        const drawer = [...parts.slice(0, -1), stem].find((part) => drawerName.test(part));
        if (drawer) {
          const message = `"${drawer}" says nothing about what is inside: name the file after the one thing it holds.`;
          context.report({ node, message });
        }
        const isRoute = parts[1] === 'pages';
        const isComponent = context.filename.endsWith('.astro') && !isRoute;
        const form = isComponent ? /^[A-Z][A-Za-z0-9]*$/ : /^[a-z0-9]+(-[a-z0-9]+)*$/;
        if (isRoute || form.test(stem)) return;
        const wanted = isComponent ? 'PascalCase, as in ReleaseCard.astro' : 'kebab-case';
        context.report({ node, message: `Name "${basename(context.filename)}" in ${wanted}.` });
      },
    };
  },
};
