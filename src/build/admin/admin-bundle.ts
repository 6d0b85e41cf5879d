import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, glob, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { build, defaultClientConditions, type InlineConfig, type Plugin } from 'vite';
import type { Environment } from '../../environment/environment.ts';
import { formatInEachLanguage } from '../../languages/each-language.ts';
import { getAdminSettings } from './admin-settings.ts';
import { defineAstroInBrowser } from './astro-in-browser.ts';
import { defineDecapSeam } from '../decap/plugin.ts';
import { defineInputReport, isCurrent, readInputs, type BundleInputs } from '../bundle-inputs.ts';

/** Says what is missing where scripts do not run. */
const scriptNotice: Plugin = {
  name: 'dateline:script-notice',
  transformIndexHtml: (html) =>
    html.replace('<noscript>', `$&${formatInEachLanguage('Writing needs JavaScript.')}`),
};

/** Vite's configuration of the admin. */
function getAdminConfig(): InlineConfig {
  return {
    configFile: false,
    root: resolve('admin'),
    base: '/admin/',
    logLevel: 'error',
    publicDir: false,
    // No variable goes into the bundle: `npm start` builds it in the server, which has them all.
    envDir: false,
    envPrefix: 'NO_VARIABLE_BEGINS_WITH_THIS_',
    // Decap's packages expect a bundler that knows Node's name of the global object.
    define: { global: 'globalThis' },
    plugins: [defineDecapSeam(), defineAstroInBrowser(), scriptNotice],
    resolve: { dedupe: ['react', 'react-dom', 'immutable', '@emotion/react'] },
  };
}

/**
 * Builds the admin into `outDir/admin`. The bundle is the same for every newsroom, so it is kept beside the
 * caches of all newsrooms until one of its files changes; what is specific to a newsroom is in `settings.json`.
 */
export async function buildAdmin(outDir: string, environment: Environment): Promise<void> {
  const caches = dirname(environment.cacheDir);
  const bundle = (await findBundle(caches)) ?? (await buildBundle(caches));
  const target = join(outDir, 'admin');
  await mkdir(target, { recursive: true });
  await cp(bundle, target, { recursive: true });
  const settings = await getAdminSettings(environment);
  await writeFile(join(target, 'settings.json'), JSON.stringify(settings));
}

/** Finds the bundle of the files as they are now. Beside each bundle is the record of its inputs. */
async function findBundle(caches: string): Promise<string | undefined> {
  for await (const record of glob('admin-*.json', { cwd: caches })) {
    const inputs = JSON.parse(await readFile(join(caches, record), 'utf8')) as BundleInputs;
    if (await isCurrent(inputs)) return join(caches, basename(record, '.json'));
  }
  return undefined;
}

/** Bundles the admin. @returns the folder */
async function buildBundle(caches: string): Promise<string> {
  const fresh = join(caches, `admin.${process.pid}.new`);
  const config = getAdminConfig();
  let paths: readonly string[] = [];
  await build({
    ...config,
    plugins: [config.plugins, defineInputReport((found) => (paths = found))],
    mode: 'production',
    // The process may run with another NODE_ENV, as in tests, by which Vite also chooses between the
    // development and the production build of a package.
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
          // Decap's modules have import cycles, so they must run in the order written.
          strictExecutionOrder: true,
        },
      },
    },
  });
  const record = JSON.stringify(await readInputs(paths));
  const id = createHash('sha256').update(record).digest('hex').slice(0, 16);
  const bundle = join(caches, `admin-${id}`);
  try {
    await rename(fresh, bundle);
  } catch (error) {
    // Another build was faster, and its bundle is the same.
    if (!existsSync(bundle)) throw error;
    await rm(fresh, { recursive: true, force: true });
  }
  // Last and atomically: a record means that its bundle is complete.
  await writeFile(`${fresh}.json`, record);
  await rename(`${fresh}.json`, `${bundle}.json`);
  return bundle;
}
