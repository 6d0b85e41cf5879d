import type { BodyFacts } from '../../markdown/parsing/body-types.ts';
import { isOwnAddress } from '../../markdown/parsing/link-address.ts';
import type { Problem } from '../../languages/problems/problem.ts';
import type { SourceProblem } from '../../languages/problems/source-problem.ts';
import type { SourceFile } from '../../source/source-file.ts';
import type { InspectedFile } from '../newsroom/inspected-newsroom.ts';
import type { InspectedBody } from './limited-inspection.ts';
import { getBodyPosition } from './body-position.ts';
import { emptyBody, needsBody } from '../../model/content-types/empty-body.ts';
import { altIsFileName, isFileName, type MediaCheck } from '../media/media-problems.ts';

/**
 * Turns a problem in a body into a problem of its file.
 * @param line line of the body, counted from 1
 */
export function toFileProblem(
  source: SourceFile,
  line: number,
  { code, cause, remedy, formRemedy, leadsTo }: Problem,
): SourceProblem {
  return {
    code,
    cause,
    remedy,
    formRemedy,
    leadsTo,
    file: source.path,
    line: source.bodyLine + line - 1,
    body: getBodyPosition(source, line),
  };
}

/** The problems of a body, but for the pictures in it. */
export function findBodyProblems(
  { source }: InspectedFile,
  { problems }: InspectedBody,
): SourceProblem[] {
  const found = problems.map((problem) => toFileProblem(source, problem.line, problem));
  if (source.isBodyEmpty && needsBody(source.fields))
    found.push(toFileProblem(source, 1, emptyBody));
  return found;
}

/** The problems of the pictures in a body. */
export async function findPictureProblems(
  { source }: InspectedFile,
  { images }: Pick<BodyFacts, 'images'>,
  check: MediaCheck,
): Promise<SourceProblem[]> {
  const found: SourceProblem[] = [];
  for (const { src, alt, line } of images) {
    // The check of the Markdown reports pictures of other sites.
    if (!isOwnAddress(src)) continue;
    if (isFileName(alt, src)) found.push(toFileProblem(source, line, altIsFileName));
    for (const problem of await check(src, 'image'))
      found.push(toFileProblem(source, line, problem));
  }
  return found;
}
