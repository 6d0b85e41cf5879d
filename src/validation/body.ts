import { isOwnAddress } from '../markdown/address.ts';
import type { Problem } from '../source/problem.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { InspectedBody } from './body-memory.ts';
import type { InspectedFile } from './inspected-newsroom.ts';
import { altIsFileName, isFileName, type MediaCheck } from './media.ts';

/** Turns a problem of a body into one of its file. */
export function toFileProblem(
  { path, bodyLine }: SourceFile,
  line: number,
  { code, cause, remedy }: Pick<Problem, 'code' | 'cause' | 'remedy'>,
): Problem {
  return { code, cause, remedy, file: path, line: bodyLine + line - 1 };
}

/** What is wrong with the text of one file and with the pictures in it. */
export async function findBodyProblems(
  { source }: InspectedFile,
  { problems, facts }: InspectedBody,
  check: MediaCheck,
): Promise<Problem[]> {
  const found = problems.map((problem) => toFileProblem(source, problem.line, problem));
  if (source.body.trim() === '' && isTextOwed(source))
    found.push({
      code: 'empty-body',
      file: source.path,
      line: source.bodyLine,
      cause: 'there are fields but no text',
      remedy: 'Write the text below the second line ---, or mark the file with draft: true.',
    });
  for (const { src, alt, line } of facts?.images ?? []) {
    // A picture of another site is a problem of the Markdown, and reported there.
    if (!isOwnAddress(src)) continue;
    if (isFileName(alt, src)) found.push(toFileProblem(source, line, altIsFileName));
    for (const problem of await check(src, 'image'))
      found.push(toFileProblem(source, line, problem));
  }
  return found;
}

/** A draft may still be empty; of a withdrawn text the newsroom may have removed everything. */
function isTextOwed({ fields }: SourceFile): boolean {
  return fields['draft'] !== true && !fields['withdrawn'];
}
