import type { User } from './user.ts';

/**
 * Whether Git's settings name a person, who may sign in by that name, and no program: the names of programs hold
 * numbers or brackets, such as “dependabot[bot]”, and their addresses take no mail.
 */
export const isLikelyPerson = ({ name, email }: User): boolean =>
  /^[^\d[\]@_]+$/.test(name) && !/no-?reply|localhost/i.test(email);
