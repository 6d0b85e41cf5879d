import type { AstroIntegration } from 'astro';
import type { Environment } from '../environment.ts';
import { checkNewsroom } from '../validation/check-newsroom.ts';
import { ContentError } from '../validation/content-error.ts';

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
