import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { build, defaultClientConditions, type InlineConfig } from 'vite';
import type { Environment } from '../../environment/environment.ts';
import { getAdminSettings } from './admin-settings.ts';
import { defineAstroInBrowser } from './astro-in-browser.ts';
import { defineDecapSeam } from '../decap/plugin.ts';

/** Vite's configuration of the admin. */
function getAdminConfig(): InlineConfig {
  return {
    configFile: false,
    root: resolve('admin'),
    base: '/admin/',
    logLevel: 'error',
    publicDir: false,
    // No variable goes into the bundle: `npm start` builds it in the server, which sees them all.
    envDir: false,
    envPrefix: 'NO_VARIABLE_BEGINS_WITH_THIS_',
    // Decap's parts were written for a bundler that knew Node's name of the global object.
    define: { global: 'globalThis' },
    plugins: [defineDecapSeam(), defineAstroInBrowser()],
    resolve: { dedupe: ['react', 'react-dom', 'immutable', '@emotion/react'] },
  };
}

/**
 * Builds the admin into `outDir/admin`. The bundle is the same for every newsroom, so it is kept
 * beside the caches of all newsrooms until its sources change; what is the newsroom's own stands in `settings.json` beside it.
 */
export async function buildAdmin(outDir: string, environment: Environment): Promise<void> {
  const kept = join(dirname(environment.cacheDir), `admin-${await getDigest()}`);
  if (!existsSync(kept)) await buildBundle(kept);
  const target = join(outDir, 'admin');
  await mkdir(target, { recursive: true });
  await cp(kept, target, { recursive: true });
  const settings = await getAdminSettings(environment);
  await writeFile(join(target, 'settings.json'), JSON.stringify(settings));
}

async function buildBundle(folder: string): Promise<void> {
  const fresh = `${folder}.${process.pid}.new`;
  const config = getAdminConfig();
  await build({
    ...config,
    mode: 'production',
    // Whatever started this process, tests too, may have set another NODE_ENV, by which Vite chooses
    // between the two faces of a package as well.
    define: { ...config.define, 'process.env.NODE_ENV': '"production"' },
    resolve: {
      ...config.resolve,
      conditions: defaultClientConditions.map((condition) =>
        condition === 'development|production' ? 'production' : condition,
      ),
    },
    build: {
      outDir: fresh,
      emptyOutDir: true,
      target: 'es2023',
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        output: {
          // Decap's modules import each other in circles, so they must run in the order written.
          strictExecutionOrder: true,
        },
      },
    },
  });
  try {
    await rename(fresh, folder);
  } catch (error) {
    // Another build was faster, and its bundle is the same.
    if (!existsSync(folder)) throw error;
    await rm(fresh, { recursive: true, force: true });
  }
}

/** Digest of all that the bundle is made of. */
async function getDigest(): Promise<string> {
  const hash = createHash('sha256');
  const lists = await Promise.all(
    ['admin', 'src'].map(async (folder) =>
      (await readdir(folder, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile() && !/\.test\.ts$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name)),
    ),
  );
  for (const path of [...lists.flat().sort(), 'package-lock.json'])
    hash.update(`${path}\0`).update(await readFile(path));
  return hash.digest('hex').slice(0, 16);
}
