import { Hono } from 'hono';
import { z } from 'zod';
import {
  getFormerShown,
  toSiteVersions,
  type ListedVersion,
  type SiteVersions,
  type VersionChange,
} from '../../versions/kept-versions.ts';
import type { Version } from '../../versions/version.ts';
import { HttpError } from '../http/http-error.ts';
import { parseJsonBody } from '../http/json-body.ts';
import { demandJson } from '../http/request-guard.ts';
import type { SignedInEnv } from '../sign-in/session-routes.ts';
import type { Publisher, SiteState } from './publisher.ts';

/** What the routes need of the publisher and of the versions. */
export interface SiteParts {
  readonly publisher: Pick<Publisher, 'getState' | 'updateIfMoved' | 'rollBack'>;
  /** All kept versions of the site, the newest first. */
  readonly listVersions: () => readonly Version[];
  /** The texts of a former version with pictures or documents that the newest one has nowhere. */
  readonly findReturning: (version: number) => readonly string[];
  /** What a version shows otherwise than a former one. */
  readonly findChange?: ((former: number, number: number) => VersionChange) | undefined;
}

/** The answer that lists the versions between which staff choose, the newest first. */
export interface VersionList extends SiteVersions {
  readonly versions: readonly ListedVersion[];
}

const rollBackRequest = z.strictObject({
  version: z.int().positive(),
  /** The newest version of the list from which it was chosen. */
  seen: z.int().positive().optional(),
  /** Whether staff know what returns with it. */
  isKnown: z.boolean().optional(),
});

/** Bytes of a request that names one version. */
const bodyLimit = 1000;

/** The state of the site, its versions, and the way back to a former one. */
export function createSiteRoutes({
  publisher,
  listVersions,
  findReturning,
  findChange,
}: SiteParts): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>();
  const describe = (version: Version, index: number, versions: readonly Version[]) => {
    const former = versions[index + 1];
    const change = former && findChange?.(former.number, version.number);
    return { ...version, change } satisfies ListedVersion;
  };
  // A roll-back may also come from a command.
  function getState(): SiteState {
    const kept = listVersions();
    const { versions } = toSiteVersions(kept);
    const [newest] = versions;
    const shown = getFormerShown(kept);
    const at = versions.findIndex(({ number }) => number === shown);
    return {
      ...publisher.getState(),
      isRolledBack: shown !== undefined,
      ...(at >= 0 && { former: describe(versions[at]!, at, versions) }),
      ...(newest && { publishedAt: new Date(newest.time).toISOString() }),
    };
  }
  routes.get('/site', async (c) => {
    // Someone may have committed by hand: check the branch, so that the state is up to date.
    await publisher.updateIfMoved();
    return c.json(getState());
  });
  routes.get('/versions', (c) => {
    const { versions, shown } = toSiteVersions(listVersions());
    return c.json({ versions: versions.map(describe), shown } satisfies VersionList);
  });
  routes.post('/roll-back', demandJson, async (c) => {
    const { version, seen, isKnown } = await parseJsonBody(c.req.raw, rollBackRequest, bodyLimit);
    const { versions, shown } = toSiteVersions(listVersions());
    const newest = versions[0]?.number;
    if (seen !== undefined && seen !== newest)
      throw new HttpError(409, 'conflict', `The newest version is ${newest} by now.`);
    if (version === shown || !versions.some(({ number }) => number === version))
      throw new HttpError(404, 'unknown-version', `There is no former version ${version}.`);
    if (publisher.getState().state === 'building')
      throw new HttpError(409, 'building', 'The site is being built. Wait until it is ready.');
    const returning = isKnown ? [] : findReturning(version);
    if (returning.length > 0)
      throw new HttpError(
        409,
        'returning-media',
        'Pictures or documents that were replaced or removed since would be public again.',
        { returning },
      );
    await publisher.rollBack(version).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new HttpError(422, 'roll-back', reason);
    });
    return c.json(getState());
  });
  return routes;
}
