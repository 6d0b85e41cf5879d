import type { Environment } from '../../environment/environment.ts';
import { demandProtection } from '../../server/store/repository/protection.ts';
import { checkNewsroom } from '../../validation/check-newsroom.ts';
import { ContentError } from '../../validation/content-error.ts';
import { toTranslatedProblem } from '../../languages/problems/translated-problem.ts';

/**
 * Checks the content and prints that it can be published.
 * @throws ContentError with all problems
 */
export async function validate(environment: Environment): Promise<void> {
  await demandProtection(environment);
  const problems = await checkNewsroom(environment);
  if (problems.length > 0) throw new ContentError(problems, environment.contentDir);
  console.log('The content is in order and can be published.');
}

/**
 * Prints the result as JSON: `{"problems": […]}`, each with code, file, line, field, and cause and remedy in
 * each language of the admin. The command line prints `{"error": …}` if this throws.
 * @returns the exit code: 1 if there are problems
 */
export async function validateForPrograms(environment: Environment): Promise<0 | 1> {
  await demandProtection(environment);
  const problems = await checkNewsroom(environment);
  console.log(JSON.stringify({ problems: problems.map(toTranslatedProblem) }, null, 2));
  return problems.length > 0 ? 1 : 0;
}
