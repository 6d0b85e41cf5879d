import { hash } from 'node:crypto';
import { defineReadValues } from './noted-newsroom.ts';
import type { Newsroom } from '../../entries/newsroom/public-newsroom.ts';
import type { Reads } from '../../entries/newsroom/reads.ts';
import type { Environment } from '../../environment/environment.ts';

/**
 * Finds something that was read and is not as it was: its name, or nothing.
 * @param newsroom as it is now, as plain data
 */
export function defineComparison(newsroom: Newsroom, environment: Environment) {
  const getValue = defineReadValues(newsroom, environment);
  const digests = new Map<string, string>();
  return async (reads: Reads): Promise<string | undefined> => {
    for (const [name, digest] of reads) {
      let current = digests.get(name);
      if (current === undefined)
        digests.set(name, (current = toDigest(await (getValue(name) as Promise<unknown>))));
      if (current !== digest) return name;
    }
    return undefined;
  };
}

const digestsOfObjects = new WeakMap<object, string>();

/** Characters of a digest: 132 bits. */
const digestLength = 22;

/** Hash of plain data, or the data itself where it is as short. Views have their keys in a fixed order, so equal ones have the same. */
export function toDigest(value: unknown): string {
  const isObject = typeof value === 'object' && value !== null;
  const known = isObject ? digestsOfObjects.get(value) : undefined;
  if (known !== undefined) return known;
  const json = JSON.stringify(value) ?? '';
  const digest =
    json.length <= digestLength ? json : hash('sha256', json, 'base64url').slice(0, digestLength);
  if (isObject) digestsOfObjects.set(value, digest);
  return digest;
}
