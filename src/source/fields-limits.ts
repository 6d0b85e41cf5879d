import type { FrontMatterProblem } from './fields-document.ts';
import { fieldsTooDeep, toFieldsTooLong, toTooManySigns } from './unreadable-file.ts';

/** Characters of the fields at most; the longest of 2,167 texts of newsrooms have 4,000. */
const maxCharacters = 64_000;

/** Lines of the fields at most; among those texts there are 78. */
const maxLines = 2000;

/** Signs that mean something to YAML; among those texts there are 26. */
const maxSigns = 4000;
const costlySign = /[[\]{}"'!&*|>%@`]/g;

/** Columns before the first word of a line, and hyphens of lists inside each other. */
const maxIndent = 200;
const maxHyphens = 20;
const leadingSpace = /^[ \t]*/;
const hyphens = new RegExp(`^[ \\t]*([-?:][ \\t]+){${maxHyphens}}`);

/** Brackets inside each other; a field needs two. */
const maxBrackets = 20;

/** The place where fields are longer or deeper than can be read at once, while others wait. */
export function findExcess(yaml: string): FrontMatterProblem | undefined {
  if (yaml.length > maxCharacters)
    return { finding: toFieldsTooLong(yaml.length, maxCharacters), offset: maxCharacters };
  let offset = 0;
  let signs = 0;
  let brackets = 0;
  for (const [index, line] of yaml.split('\n').entries()) {
    const indent = leadingSpace.exec(line)![0].length;
    for (const [sign] of line.matchAll(costlySign)) {
      signs += 1;
      if (sign === '[' || sign === '{') brackets += 1;
      if (sign === ']' || sign === '}') brackets = Math.max(0, brackets - 1);
      if (brackets > maxBrackets) return { finding: fieldsTooDeep, offset };
    }
    if (indent > maxIndent || hyphens.test(line)) return { finding: fieldsTooDeep, offset };
    if (signs > maxSigns) return { finding: toTooManySigns(maxSigns), offset };
    if (index >= maxLines)
      return { finding: toFieldsTooLong(yaml.length, maxCharacters, maxLines), offset };
    offset += line.length + 1;
  }
  return undefined;
}
