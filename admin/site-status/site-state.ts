import { useEffect, useSyncExternalStore } from 'react';
import type { SiteState } from '../../src/server/publisher/publisher.ts';
import type { VersionList } from '../../src/server/publisher/site-routes.ts';
import { askServer, followClock } from '../settings/ask-server.ts';
import { useMinute } from '../settings/current-minute.ts';

let known: SiteState | undefined;
const listeners = new Set<() => void>();

/** Asks the server for the state of the site; undefined if it does not answer. */
export async function getSiteState(): Promise<SiteState | undefined> {
  const site = await read<SiteState>('site');
  known = site ?? known;
  for (const notify of listeners) notify();
  return site;
}

function subscribe(notify: () => void): () => void {
  listeners.add(notify);
  return () => listeners.delete(notify);
}

/** Which version of the site readers see. */
export function toShownVersion(site: SiteState | undefined): 'newest' | 'former' | 'none' {
  if (site?.isRolledBack) return 'former';
  return site && site.state !== 'ready' && !site.publishedAt ? 'none' : 'newest';
}

/** Milliseconds between two requests until the site is built for the first time. */
const pause = 2000;

/** Which version of the site readers see, by the last answer. The server is asked with each minute, of the first build more often. */
export function useShownVersion(): ReturnType<typeof toShownVersion> {
  const minute = useMinute();
  const shown = useSyncExternalStore(subscribe, () => toShownVersion(known));
  useEffect(() => void getSiteState(), [minute]);
  useEffect(() => {
    if (shown !== 'none') return;
    const watch = setInterval(() => void getSiteState(), pause);
    return () => clearInterval(watch);
  }, [shown]);
  return shown;
}

/** The versions of the site between which staff choose; none if the server does not answer. */
export const listVersions = async (): Promise<VersionList> =>
  (await read<VersionList>('versions')) ?? { versions: [], shown: undefined };

async function read<T>(path: string): Promise<T | undefined> {
  try {
    const response = await askServer('GET', path);
    followClock(response);
    return response.ok ? ((await response.json()) as T) : undefined;
  } catch {
    return undefined;
  }
}
