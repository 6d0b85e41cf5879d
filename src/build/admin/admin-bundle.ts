import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Environment } from '../../environment/environment.ts';
import { getBundle } from '../bundling/kept-bundle.ts';
import { runInOwnProcess } from '../bundling/own-process.ts';
import { getAdminSettings } from './admin-settings.ts';
import type { bundleAdmin } from './bundle-admin.ts';

const bundler = new URL('bundle-admin.ts', import.meta.url);

/**
 * Builds the admin into `outDir/admin`. The bundle is the same for every newsroom, so it is kept beside the
 * caches of all newsrooms until one of its files changes; what is specific to a newsroom is in `settings.json`.
 */
export async function buildAdmin(outDir: string, environment: Environment): Promise<void> {
  const bundle = await getBundle({
    caches: dirname(environment.cacheDir),
    name: 'admin',
    bundlers: ['src/build/admin', 'src/build/decap'],
    make: (folder) => runInOwnProcess<typeof bundleAdmin>(bundler, 'bundleAdmin', folder),
  });
  const target = join(outDir, 'admin');
  await mkdir(target, { recursive: true });
  await cp(bundle, target, { recursive: true });
  const settings = await getAdminSettings(environment);
  await writeFile(join(target, 'settings.json'), JSON.stringify(settings));
}
