import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Environment } from '../../environment/environment.ts';
import { getBundle } from '../bundling/kept-bundle.ts';
import { runInOwnProcess } from '../bundling/own-process.ts';
import { getAdminSettings } from '../../entries/data-views/admin-settings.ts';
import type { bundleAdmin } from './bundle-admin.ts';

const bundler = new URL('bundle-admin.ts', import.meta.url);

/**
 * The folder of the admin's bundle, which is the same for every newsroom: it is kept beside the caches of all newsrooms until
 * one of its files changes, and then has another name.
 */
export const getAdminBundle = ({ cacheDir }: Environment): Promise<string> =>
  getBundle({
    caches: dirname(cacheDir),
    name: 'admin',
    bundlers: ['src/build/admin', 'src/build/decap'],
    make: (folder) => runInOwnProcess<typeof bundleAdmin>(bundler, 'bundleAdmin', folder),
  });

/** What of the admin is specific to a newsroom: the bytes of `settings.json`. */
export const formatAdminSettings = async (environment: Environment): Promise<Buffer> =>
  Buffer.from(JSON.stringify(await getAdminSettings(environment)));

/** Builds the admin into `outDir/admin`. */
export async function buildAdmin(outDir: string, environment: Environment): Promise<void> {
  const bundle = await getAdminBundle(environment);
  const target = join(outDir, 'admin');
  await mkdir(target, { recursive: true });
  await cp(bundle, target, { recursive: true });
  await writeFile(join(target, 'settings.json'), await formatAdminSettings(environment));
}
