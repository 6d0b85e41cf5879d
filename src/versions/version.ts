import type { Digest } from './output-store.ts';

/** One file of a version. */
export interface Output {
  readonly digest: Digest;
  /** Bytes. */
  readonly size: number;
}

/** An output as readers get it. */
export interface PublishedOutput extends Output {
  /** When the version was published that brought these bytes to this path, in milliseconds since 1970-01-01T00:00Z. */
  readonly modified: number;
}

/** Outputs by their path inside the site, such as `releases/index.html`. */
export type Outputs = ReadonlyMap<string, PublishedOutput>;

/** Why there is a version; `search` is one that only completes the version before it. */
export type VersionReason = 'publication' | 'takedown' | 'moment' | 'rollback' | 'search';

/** What is said of a version when it is published. */
export interface Publication {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly time: number;
  readonly reason: VersionReason;
  /** The number of the former version that a roll-back shows, and a takedown after it. */
  readonly shows?: number;
}

/** The whole site at one publication. */
export interface Version extends Publication {
  /** Counts from 1; a higher number is newer. */
  readonly number: number;
}

/** A version in memory. It does not change. */
export interface ReadVersion {
  readonly number: number;
  readonly outputs: Outputs;
}

/** The cache has lost the bytes of an output: the power failed, the disk has a fault, or somebody removed it. */
export class LostOutput extends Error {
  constructor(path: string) {
    super(`The bytes of ${path} are missing in the cache. Build the site again.`);
  }
}

/** Something else was published since the next version was begun, or a file of it was removed: begin again. */
export class OutdatedVersion extends Error {
  constructor() {
    super('The site has changed since this version was begun.');
  }
}
