import { dirname } from 'node:path';
import type { Environment } from '../../environment/environment.ts';
import { getBundle } from '../bundling/kept-bundle.ts';
import { runInOwnProcess } from '../bundling/own-process.ts';
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
    // Also a guide that is translated later changes it.
    bundlers: ['src/build/admin', 'src/build/decap', 'docs/staff', 'admin/help'],
    make: (folder) => runInOwnProcess<typeof bundleAdmin>(bundler, 'bundleAdmin', folder),
  });
