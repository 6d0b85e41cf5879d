/**
 * In the place of a second, whole lodash, which took a tenth of the time in which the admin starts. Decap takes four
 * functions of it, for services that keep repositories.
 */
type Change = (value: unknown) => unknown;
type List = readonly unknown[];

export const flow = (steps: readonly Change[]) => (value: unknown) =>
  steps.reduce((changed, step) => step(changed), value);

export const map = (change: Change) => (list: List) => list.map((item) => change(item));

export const filter = (isWanted: Change) => (list: List) => list.filter((item) => isWanted(item));

export const fromPairs = (pairs: readonly (readonly [string, unknown])[]) =>
  Object.fromEntries(pairs);
