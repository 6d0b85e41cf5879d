import type { AstroIntegration } from 'astro';
import type { Environment } from '../environment.ts';
import { formatProblem, type Problem } from '../source/problem.ts';
import { checkNewsroom } from '../validation/check-newsroom.ts';

/** Content that must be corrected before it can be published. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], contentDir: string) {
    super(problems.map((problem) => formatProblem(problem, contentDir)).join('\n\n'));
    this.name = 'ContentError';
    this.problems = problems;
  }
}

/** Stops a build before it writes anything when the content has a problem. */
export function contentCheck(environment: Environment): AstroIntegration {
  return {
    name: 'dateline-content-check',
    hooks: {
      'astro:config:setup': async ({ command }) => {
        if (command !== 'build') return;
        const problems = await checkNewsroom(environment);
        if (problems.length > 0) throw new ContentError(problems, environment.contentDir);
      },
    },
  };
}
