import type { FrontMatterProblem } from './fields-document.ts';
import { fieldsTooDeep, toFieldsTooLong, toTooManySigns } from './unreadable-file.ts';

/** Most characters of the fields. In 2,167 entries of newsrooms there are at most 4,000. */
const maxCharacters = 64_000;

/** Most lines of the fields. In those entries there are at most 78. */
const maxLines = 2000;

/** Most characters with a meaning in YAML. In those entries there are at most 26. */
const maxSigns = 4000;
const costlySign = /[[\]{}"'!&*|>%@`]/g;

/** Most columns of indentation, and most nested hyphens of lists in a line. */
const maxIndent = 200;
const maxHyphens = 20;
const leadingSpace = /^[ \t]*/;
const hyphens = new RegExp(`^[ \\t]*([-?:][ \\t]+){${maxHyphens}}`);

/** Most nested brackets; a field needs two. */
const maxBrackets = 20;

/** Where fields are too long or too deep to be parsed without delaying other requests. */
export function findExcess(yaml: string): FrontMatterProblem | undefined {
  if (yaml.length > maxCharacters)
    return { problem: toFieldsTooLong(yaml.length, maxCharacters), offset: maxCharacters };
  let offset = 0;
  let signs = 0;
  let brackets = 0;
  for (const [index, line] of yaml.split('\n').entries()) {
    const indent = leadingSpace.exec(line)![0].length;
    for (const [sign] of line.matchAll(costlySign)) {
      signs += 1;
      if (sign === '[' || sign === '{') brackets += 1;
      if (sign === ']' || sign === '}') brackets = Math.max(0, brackets - 1);
      if (brackets > maxBrackets) return { problem: fieldsTooDeep, offset };
    }
    if (indent > maxIndent || hyphens.test(line)) return { problem: fieldsTooDeep, offset };
    if (signs > maxSigns) return { problem: toTooManySigns(maxSigns), offset };
    if (index >= maxLines)
      return { problem: toFieldsTooLong(yaml.length, maxCharacters, maxLines), offset };
    offset += line.length + 1;
  }
  return undefined;
}
