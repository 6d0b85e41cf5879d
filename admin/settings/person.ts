import type { User } from '../../src/server/sign-in/user.ts';

let person: User | undefined;

/** The person who signed in in this page, also once another has in another tab. Undefined before; stays after signing out. */
export const getPerson = (): User | undefined => person;

/** Notes who has signed in in this page. */
export function setPerson({ name, email }: User): void {
  person = { name, email };
}
