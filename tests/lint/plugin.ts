import { clockRule } from './clock-rule.ts';
import { constantsRule } from './constants-rule.ts';
import { fileNamesRule } from './file-names-rule.ts';
import { importsRule } from './imports-rule.ts';
import { termsRule } from './terms-rule.ts';

/** The lint rules of this project. */
export default {
  meta: { name: 'dateline' },
  rules: {
    clock: clockRule,
    constants: constantsRule,
    imports: importsRule,
    'file-names': fileNamesRule,
    terms: termsRule,
  },
};
