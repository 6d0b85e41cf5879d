import type { FieldMessage } from '../../../src/model/content-types/check-fields.ts';
import type { EntryName } from '../../../src/model/entry-name.ts';

/** What an entry is checked for: a draft may be unfinished, what is ready may not. */
export type Demand = 'draft' | 'ready';

/** A problem of an entry, as a message for staff. The field `body` is the body. */
export interface EntryProblem extends FieldMessage {
  /** Whether the field is empty, so that a draft may keep it. */
  readonly isUnfinished: boolean;
  /** The value that the server refused; absent if the form itself found the problem. */
  readonly refused?: unknown;
  /** The words in the field to which it leads; the whole field without them. */
  readonly words?: string | undefined;
  /** Whether staff may decide to publish it all the same. */
  readonly mayPass?: boolean;
  /** The draft that has to be published first. */
  readonly draft?: EntryName | undefined;
}

/** Without what an item of a list lacks that staff have added since the last check, and are filling in. */
export const withoutBegun = (
  found: readonly EntryProblem[],
  before: readonly EntryProblem[],
): EntryProblem[] =>
  found.filter(
    ({ field, isUnfinished }) =>
      !isUnfinished || !/\.\d+(?:\.|$)/.test(field) || before.some((one) => one.field === field),
  );

type Listener = () => void;

let problems: readonly EntryProblem[] = [];
const listeners = new Set<Listener>();

/** The problems that the last check found; the same array until the next check. */
export const getProblems = () => problems;

/** Shows problems below their fields; an empty list removes the messages. */
export function setProblems(found: readonly EntryProblem[]): void {
  problems = found;
  for (const listener of listeners) listener();
}

/** Calls a listener after each check. @returns a function that unsubscribes it */
export function subscribeToProblems(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
