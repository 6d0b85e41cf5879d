/** Milliseconds for a test or hook. No machine is so slow; benchmarks measure how fast something is. */
export const testLimit = 15 * 60_000;

/** Milliseconds for each wait in it, such as for a page, a program or a build, so that the failure names what did not come. */
export const waitLimit = 2 * 60_000;
