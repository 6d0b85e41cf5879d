import type { SiteState } from '../../src/server/publisher/publisher.ts';
import { askServer } from '../settings/ask-server.ts';

/** A version of the site, as the server lists it. */
export interface Version {
  readonly number: number;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly time: number;
}

/** Asks the server for the state of the site; undefined if it does not answer. */
export const getSiteState = () => read<SiteState>('site');

/** The versions of the site that are kept, the newest first; none if the server does not answer. */
export const listVersions = async (): Promise<readonly Version[]> =>
  (await read<{ versions: readonly Version[] }>('versions'))?.versions ?? [];

async function read<T>(path: string): Promise<T | undefined> {
  try {
    const response = await askServer('GET', path);
    return response.ok ? ((await response.json()) as T) : undefined;
  } catch {
    return undefined;
  }
}
