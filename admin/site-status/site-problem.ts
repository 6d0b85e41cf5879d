import { words } from '../words/index.ts';
import type { SiteProblem } from './site-state.ts';

/** A problem of the newsroom as one sentence: where it is, what is wrong, what to do. */
export function formatSiteProblem({ file, field, line, cause, remedy }: SiteProblem): string {
  const place = [file, field ?? (line && words.problems.inText(line).replace(/: $/, ''))];
  return `${place.filter(Boolean).join(', ')}: ${cause}. ${remedy}`;
}
