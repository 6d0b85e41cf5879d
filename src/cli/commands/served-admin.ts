import type { Hono } from 'hono';
import { getAdminBundle } from '../../build/admin/admin-bundle.ts';
import { getPreviewFolder } from '../../build/files/preview-files.ts';
import { listFiles } from '../../build/files/site-files.ts';
import type { Environment } from '../../environment/environment.ts';
import type { SiteFiles } from '../../server/site/site-files.ts';
import { openFolder } from '../../server/site/static-file.ts';
import { createStaticSite } from '../../server/site/static-site.ts';

/** The admin of this software. No version of the site has it, so a roll-back leaves it as it is. */
interface ServedAdmin {
  /** Answers below `/admin/`. */
  readonly site: Hono;
  /** Bundles what has changed. Requests wait for it. */
  load(): Promise<unknown>;
}

/** Serves the admin, which is bundled when it is first needed. */
export function serveAdmin(environment: Environment): ServedAdmin {
  let files: Promise<SiteFiles> | undefined;
  const read = async () => readFolder(await getAdminBundle(environment));
  const load = () => {
    const next = (files = files ? files.then(read, read) : read());
    // What could not be read, such as on a full disk, is tried again at the next request.
    next.catch(() => files === next && (files = undefined));
    return next;
  };
  return { load, site: createStaticSite(() => files ?? load()) };
}

/** Serves what the preview in the admin knows, as the newest build has written it. */
export function servePreview(cacheDir: string): Hono {
  const { getFile } = openFolder(getPreviewFolder(cacheDir));
  return createStaticSite(() => ({ getFile: (segments) => getFile(segments.slice(-1)) }));
}

/** Reads a whole folder: another process may delete the bundle once the software has changed. */
async function readFolder(folder: string): Promise<SiteFiles> {
  const onDisk = openFolder(folder);
  const read = async (path: string) => [path, await onDisk.getFile(path.split('/'))] as const;
  const files = new Map(await Promise.all((await listFiles(folder)).map(read)));
  return { getFile: (segments) => Promise.resolve(files.get(segments.join('/'))) };
}
