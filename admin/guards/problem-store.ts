/** Something wrong with an entry, worded for staff. */
export interface EntryProblem {
  /** Path of the field, such as `corrections.0.date`; `body` for the text. */
  readonly field: string;
  readonly message: string;
}

type Listener = () => void;

let problems: readonly EntryProblem[] = [];
const listeners = new Set<Listener>();

/** What the last check found; the same list until the next one. */
export const getProblems = () => problems;

/** Shows what a check found at the fields; an empty list takes the messages away. */
export function setProblems(found: readonly EntryProblem[]): void {
  problems = found;
  for (const listener of listeners) listener();
}

/** Calls back after each check. @returns ends that */
export function subscribeToProblems(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
