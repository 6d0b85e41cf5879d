import { rm } from 'node:fs/promises';
import { expect, onTestFinished, test } from 'vitest';
import type { BadContent } from '../../tests/fixtures/bad-content/bad-content.ts';
import { makeFolder } from '../../tests/fixtures/bad-content/folder.ts';
import { badContents } from '../../tests/fixtures/bad-content/index.ts';
import type { LocalizedMessage } from '../model/problems/localized-message.ts';
import type { SourceProblem } from '../source/source-problem.ts';
import { checkNewsroom } from './check-newsroom.ts';

const now = Date.parse('2026-11-24T12:00:00-05:00');

/** Words without which hardly any English sentence gets along, and that Spanish does not have. */
const englishWords =
  /(?<!\p{L})(an|and|are|at|be|but|by|for|from|has|have|in|is|it|its|not|of|on|or|that|the|there|this|to|which|with|write)(?!\p{L})/iu;

/** What is not in anybody's language: quotations, paths and addresses, code, tags, values of fields. */
const named =
  /«[^»]*»|"[^"]*"|\S*\/\S*|`[^`]*`|<[^>]*>|\{.*\}|\[[^\]]*\]|\b[a-z]+(-[a-z0-9]+)+\b|\w+\.\w+/g;

const withoutNames = (text: string) => text.replace(named, ' ');

async function findProblems(contents: readonly BadContent[]): Promise<SourceProblem[]> {
  const contentDir = await makeFolder(contents);
  onTestFinished(() => rm(contentDir, { recursive: true }));
  return await checkNewsroom({ contentDir, now });
}

/** What is wrong with the Spanish of a text; empty if nothing. */
function findFault({ en, es }: LocalizedMessage): string {
  if (es.trim() === '') return 'nothing';
  if (es === en) return 'the same as in English';
  return englishWords.exec(withoutNames(es))?.[0] ?? '';
}

test('every problem is told in Spanish, without a word of English', async () => {
  const alone = badContents.filter((content) => content.alone);
  const together = badContents.filter((content) => !content.alone);
  const problems = await findProblems(together);
  for (const content of alone) problems.push(...(await findProblems([content])));
  expect(problems.length).toBeGreaterThan(badContents.length);
  const faults = problems.flatMap(({ code, cause, remedy, formRemedy = remedy }) =>
    [cause, remedy, formRemedy].flatMap((text) => {
      const fault = findFault(text);
      return fault ? [`${code}: ${fault}: ${text.es}`] : [];
    }),
  );
  expect(faults).toEqual([]);
});

test.each([
  ['El archivo is empty.', 'is'],
  ['', 'nothing'],
])('finds English in “%s”', (es, fault) => {
  expect(findFault({ en: 'The file is empty.', es })).toBe(fault);
});
