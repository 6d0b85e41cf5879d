import { hash } from 'node:crypto';
import { defineReadValues, findChangedIds } from './noted-newsroom.ts';
import type { Newsroom } from '../../entries/newsroom/public-newsroom.ts';
import type { Environment } from '../../environment/environment.ts';
import type { ReadDigests } from './read-index.ts';

interface NewsroomDigests extends ReadDigests {
  readonly newsroom: Newsroom;
}

/**
 * Gives the digests of what views read, by its name.
 * @param newsroom as it is now, as plain data
 */
export function defineReadDigests(newsroom: Newsroom, environment: Environment): ReadDigests {
  const getValue = defineReadValues(newsroom, environment);
  const digests: NewsroomDigests = {
    newsroom,
    get(name) {
      const value = getValue(name);
      return value instanceof Promise ? value.then(toDigest) : toDigest(value);
    },
    findChangedIds: (before: NewsroomDigests) => findChangedIds(before.newsroom, newsroom),
  };
  return digests;
}

const digestsOfObjects = new WeakMap<object, string>();

/** Characters of a digest: 132 bits. */
const digestLength = 22;

/**
 * Hash of plain data or text, or the data itself where it is as short. Views have their keys in a fixed order, so equal ones
 * have the same.
 */
export function toDigest(value: unknown): string {
  const isObject = typeof value === 'object' && value !== null;
  const known = isObject ? digestsOfObjects.get(value) : undefined;
  if (known !== undefined) return known;
  const isText = typeof value === 'string' && value.length > digestLength;
  const json = isText ? value : (JSON.stringify(value) ?? '');
  if (json.length <= digestLength) return json;
  const digest = hash('sha256', json, 'base64url').slice(0, digestLength);
  if (isObject) digestsOfObjects.set(value, digest);
  return digest;
}
