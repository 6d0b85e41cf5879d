import { readClock } from '../clock.ts';
import type { Environment } from './environment.ts';

/**
 * The clock of a command that began at a moment. It goes on while the machine sleeps, or when its clock is set forward: what
 * has ended meanwhile is not published. It does not go back, or what has ended would be published again.
 * @returns a function that reads it, in milliseconds since 1970-01-01T00:00Z
 */
export function startClock({ now, isNowFixed }: Pick<Environment, 'now' | 'isNowFixed'>) {
  const begun = performance.now();
  return (): number =>
    isNowFixed ? now : Math.max(readClock(), now + Math.ceil(performance.now() - begun));
}
