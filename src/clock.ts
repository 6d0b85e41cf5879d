/**
 * The clock of this machine: milliseconds since 1970-01-01T00:00Z. Nothing else reads it, and a lint rule sees
 * to that: what happens at a moment takes the moment as an argument.
 */
export const readClock = (): number => Date.now();
