import { getEnvironment } from '../../environment/environment.ts';
import { formatSourceProblem } from '../../languages/problems/source-problem.ts';
import { readNewsroom } from '../../source/newsroom-source.ts';
import { createSourceMemory } from '../../source/source-memory.ts';
import { getPublicNewsroom } from './get-public-newsroom.ts';
import type { Newsroom } from './public-newsroom.ts';

/** What was read before: during development, each request reads the content. */
const memory = createSourceMemory();

/**
 * The newsroom as the content is now, for development; a build reads it with the sources that it has in memory.
 * @throws for content with problems
 */
export async function getNewsroom(): Promise<Newsroom> {
  const environment = getEnvironment();
  const { contentDir } = environment;
  const source = await readNewsroom(contentDir, memory);
  const problems = source.problems.map((problem) => formatSourceProblem(problem, contentDir));
  if (problems.length > 0) throw new Error(`The content has problems:\n\n${problems.join('\n\n')}`);
  return getPublicNewsroom(source, environment);
}
