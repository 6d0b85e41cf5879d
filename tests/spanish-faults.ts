import { translate } from '../src/languages/translate.ts';
import type { SourceProblem } from '../src/languages/problems/source-problem.ts';
import { spanish } from './english-and-spanish.ts';

/** Words that almost every English sentence contains, and that Spanish does not have. */
const englishWords =
  /(?<!\p{L})(an|and|are|at|be|but|by|for|from|has|have|in|is|it|its|not|of|on|or|that|the|there|this|to|which|with|write)(?!\p{L})/iu;

/** What is in no language: quotations, paths and addresses, code, tags, values of fields. */
const named =
  /«[^»]*»|"[^"]*"|\S*\/\S*|`[^`]*`|<[^>]*>|\{.*\}|\[[^\]]*\]|\b[a-z]+(-[a-z0-9]+)+\b|\w+\.\w+/g;

/** What is wrong with the Spanish of a message; empty if nothing. */
export function findSpanishFault(en: string, es: string): string {
  if (es.trim() === '') return 'nothing';
  if (es === en) return 'the same as in English';
  return englishWords.exec(es.replace(named, ' '))?.[0] ?? '';
}

/** The faults in what the admin shows of problems, each with its code and message. */
export function findSpanishFaults(problems: readonly SourceProblem[]): string[] {
  return problems.flatMap(({ code, cause, remedy, formRemedy = remedy }) =>
    [cause, formRemedy].flatMap((message) => {
      const shown = translate(message, spanish);
      const fault = findSpanishFault(translate(message), shown);
      return fault ? [`${code}: ${fault}: ${shown}`] : [];
    }),
  );
}
