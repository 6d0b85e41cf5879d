import type { SiteState } from '../../src/server/publisher/publisher.ts';
import type { VersionList } from '../../src/server/publisher/site-routes.ts';
import { askServer } from '../settings/ask-server.ts';

/** Asks the server for the state of the site; undefined if it does not answer. */
export const getSiteState = () => read<SiteState>('site');

/** The versions of the site between which staff choose; none if the server does not answer. */
export const listVersions = async (): Promise<VersionList> =>
  (await read<VersionList>('versions')) ?? { versions: [], shown: undefined };

async function read<T>(path: string): Promise<T | undefined> {
  try {
    const response = await askServer('GET', path);
    return response.ok ? ((await response.json()) as T) : undefined;
  } catch {
    return undefined;
  }
}
