/** A few cases by default. `.ci/run` sets 1; 10 takes an hour. */
const factor = Number(process.env['TEST_CASES'] ?? 0.2);

/**
 * How many cases a test runs that could run any number: random values, rounds of two editors, crashes.
 *
 * @param usual number for `.ci/run`; `TEST_CASES` multiplies it
 */
export const getCases = (usual: number): number => Math.ceil(usual * factor);
