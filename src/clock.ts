/**
 * The clock of this machine: milliseconds since 1970-01-01T00:00Z. Nothing else reads it, and a lint rule sees
 * to that: what happens at a moment takes the moment as an argument.
 */
export const readClock = (): number => Date.now() + offset;

let offset = 0;

/** Sets the clock in a browser by that of the server, which decides what is public. @param now milliseconds, as above */
export function setClock(now: number): void {
  offset = now - Date.now();
}
