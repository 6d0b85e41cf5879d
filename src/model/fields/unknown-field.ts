import { message } from '../../languages/message.ts';
import type { Problem } from '../../languages/problems/problem.ts';

/**
 * What is wrong with a key that no field of a file or of a group has.
 * @param known names of the fields that are there
 * @param nearest the one that was probably meant
 */
export const describeUnknownField = (
  key: string,
  known: readonly string[],
  nearest: string | undefined,
): Problem => ({
  code: 'unknown-field',
  cause: message('“{key}” is not a field here', { key }),
  remedy: nearest
    ? message('Did you mean “{nearest}”?', { nearest })
    : message('Remove it, or give it one of these names: {names}.', { names: known.join(', ') }),
});
