import type { FrontMatterProblem } from './fields-document.ts';
import { fieldsTooDeep, toFieldsTooLong, toTooManySigns } from './unreadable-file.ts';

/** Characters of the fields at most; the longest of 2,167 texts of newsrooms have 4,000. */
const MAX_CHARACTERS = 64_000;

/** Lines of the fields at most; among those texts there are 78. */
const MAX_LINES = 2000;

/** Signs that mean something to YAML; among those texts there are 26. */
const MAX_SIGNS = 4000;
const SIGN = /[[\]{}"'!&*|>%@`]/g;

/** Columns before the first word of a line, and hyphens of lists inside each other. */
const MAX_INDENT = 200;
const MAX_HYPHENS = 20;
const INDENT = /^[ \t]*/;
const HYPHENS = new RegExp(`^[ \\t]*([-?:][ \\t]+){${MAX_HYPHENS}}`);

/** Brackets inside each other; a field needs two. */
const MAX_BRACKETS = 20;

/** The place where fields are longer or deeper than can be read at once, while others wait. */
export function findExcess(yaml: string): FrontMatterProblem | undefined {
  if (yaml.length > MAX_CHARACTERS)
    return { finding: toFieldsTooLong(yaml.length, MAX_CHARACTERS), offset: MAX_CHARACTERS };
  let offset = 0;
  let signs = 0;
  let brackets = 0;
  for (const [index, line] of yaml.split('\n').entries()) {
    const indent = INDENT.exec(line)![0].length;
    for (const [sign] of line.matchAll(SIGN)) {
      signs += 1;
      if (sign === '[' || sign === '{') brackets += 1;
      if (sign === ']' || sign === '}') brackets = Math.max(0, brackets - 1);
      if (brackets > MAX_BRACKETS) return { finding: fieldsTooDeep, offset };
    }
    if (indent > MAX_INDENT || HYPHENS.test(line)) return { finding: fieldsTooDeep, offset };
    if (signs > MAX_SIGNS) return { finding: toTooManySigns(MAX_SIGNS), offset };
    if (index >= MAX_LINES)
      return { finding: toFieldsTooLong(yaml.length, MAX_CHARACTERS, MAX_LINES), offset };
    offset += line.length + 1;
  }
  return undefined;
}
